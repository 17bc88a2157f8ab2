/** The style sheet that a still carries: the one of the live map with its values filled in, in plain CSS that any SVG reader knows. */
import { faceNames } from '../content/faces.ts';

/** A colour scheme. */
export type Scheme = 'light' | 'dark';

/**
 * A style sheet with its tokens filled in for one scheme and its widths worked out for one zoom, in plain CSS that any SVG reader knows.
 * @param tokens the text of tokens.css; @param sheet the text of basemap.css and map.css; @param values further custom properties, such as `--k`.
 */
export function fillIn(tokens: string, sheet: string, values: Readonly<Record<string, number>>, scheme: Scheme = 'light'): string {
	const table = new Map<string, string>(
		[...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value.replace(/light-dark\(([^,]+),([^)]+)\)/, scheme === 'light' ? '$1' : '$2').trim()
		])
	);
	for (const [name, value] of Object.entries(values)) table.set(name, String(value));
	for (const face of ['--sans', '--labels']) table.set(face, `${faceNames.sans}, "Helvetica Neue", Arial, sans-serif`);
	table.set('--serif', 'Georgia, "Times New Roman", serif');
	return (
		sheet
			.replaceAll(/\/\*[\s\S]*?\*\//g, '')
			.replaceAll(
				/calc\(([\d.]+)px \/ var\(--k\)\)/g,
				(_, width: string) => `${Math.round((Number(width) / (values['--k'] ?? 1)) * 1000) / 1000}px`
			)
			// A value with another in its place where there is none, which may have brackets in it.
			.replaceAll(
				/var\((--[\w-]+)(?:, ((?:[^()]|\([^()]*\))*))?\)/g,
				(whole, name: string, other?: string) => table.get(name) ?? other ?? whole
			)
			.replaceAll(/\s+/g, ' ')
			.replaceAll(/ ?([{}:;,]) ?/g, '$1')
			.replaceAll(';}', '}')
			.trim()
	);
}

/**
 * A sheet for both schemes. The dark colours stand in a media query, which a picture in a page answers by the scheme of the page: readers of SVG that know none show
 * the light ones.
 * @param light a sheet as `fillIn` makes it; @param dark the same rules in the same order, filled in for the dark scheme
 */
export function inBothSchemes(light: string, dark: string): string {
	const lightRules = rulesOf(light);
	const changed = rulesOf(dark).flatMap(({ selector, declarations }, i) => {
		const other = declarations.filter((declaration) => !lightRules[i]?.declarations.includes(declaration));
		return other.length > 0 ? [`${selector}{${other.join(';')}}`] : [];
	});
	return `${light}@media (prefers-color-scheme:dark){${changed.join('')}}`;
}

/** A still in the dark colours alone, for what knows no media queries. */
export function inTheDark(svg: string): string {
	return svg.replace(/@media \(prefers-color-scheme:dark\)\{([\s\S]*?)\}(?=<\/style>)/, '$1');
}

/** A still whose sheet has the rules for its own parts alone. @param svg with one style element, which stands before all that has a class */
export function withoutUnused(svg: string): string {
	const end = svg.indexOf('</style>');
	const used = new Set([...svg.slice(end).matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
	const isUsed = (selector: string) => [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => used.has(name));
	const kept = svg
		.slice(0, end)
		.replaceAll(/([^{}>]+)\{[^{}]*\}/g, (rule, selectors: string) => (selectors.split(',').some(isUsed) ? rule : ''));
	return kept + svg.slice(end);
}

/** The rules of a sheet that has no rule inside another. */
function rulesOf(sheet: string): { selector: string; declarations: string[] }[] {
	return [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
		selector: selector.trim(),
		declarations: body
			.split(';')
			.map((declaration) => declaration.trim())
			.filter((declaration) => declaration !== '')
	}));
}
