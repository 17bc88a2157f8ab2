/**
 * The still of a step: its picture at 1600x900 and everything that the drawing component needs, and the style sheet filled in,
 * so that the file stands alone in a feed, in print and on a page without scripts.
 */
import bandsText from '#data/geo/contours-medium.json?raw';
import type { Content, Step } from '../content/load.ts';
import { frames, type Box } from '../geo/frame.ts';
import { outline, shapeOf, stillPlate, widePlate } from '../geo/plate.ts';
import type { Size } from './camera.ts';
import type { Gazetteers, Plan } from './plan.ts';
import { stillPicture, stillSize } from './stillpicture.ts';

export { stillSize };

/** Properties of the component that draws a still, its style sheet apart. */
export function stillOf(
	content: Content,
	step: Pick<Step, 'heading' | 'description'>,
	plan: Plan,
	gazetteers: Gazetteers,
	size: Size = stillSize
) {
	const { picture, panel, today } = stillPicture(plan, gazetteers, size);
	const { zoom, x, y } = picture.camera;
	const margin = 20 / zoom;
	const box: Box = [-x / zoom - margin, -y / zoom - margin, (size.width - x) / zoom + margin, (size.height - y) / zoom + margin];
	const bands = plan.frame === 'region' && zoom < 10 ? (JSON.parse(bandsText) as { z: number; d: string }[]) : [];
	return {
		picture,
		plate: plan.frame === 'wide' ? widePlate() : stillPlate(cut(box), zoom),
		outline: outline(),
		bands: picture.layout.isFull ? [] : bands.map(({ z, d }) => ({ z, d: within(d, box) })).filter(({ d }) => d !== ''),
		shapes: plan.highlights.flatMap((id) => shapeOf(plan.frame, id)?.path ?? []),
		panel,
		title: step.heading,
		description: step.description.short,
		today
	};
}

/** The part of a box that the region's plate can fill. */
function cut([left, top, right, bottom]: Box): Box {
	const { width, height } = frames.region;
	return [Math.max(left, -40), Math.max(top, -40), Math.min(right, width + 40), Math.min(bottom, height + 40)];
}

/** The rings of a band that reach into a box; the others are left out. Rings are absolute at their start and relative after it. */
function within(path: string, [left, top, right, bottom]: Box): string {
	return path
		.split(/(?=M)/)
		.filter((ring) => {
			const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
			let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
			let [x0, y0, x1, y1] = [x, y, x, y];
			for (let i = 2; i + 1 < numbers.length; i += 2) {
				x += numbers[i] ?? 0;
				y += numbers[i + 1] ?? 0;
				[x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
			}
			return x1 >= left && x0 <= right && y1 >= top && y0 <= bottom;
		})
		.join('');
}

/**
 * A style sheet with its tokens filled in for one scheme and its widths worked out for one zoom, in plain CSS that any SVG reader knows.
 * @param tokens the text of tokens.css; @param sheet the text of map.css; @param values further custom properties, such as `--k`.
 */
export function fillIn(tokens: string, sheet: string, values: Readonly<Record<string, number>>): string {
	const table = new Map<string, string>(
		[...tokens.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value.replace(/light-dark\(([^,]+),[^)]+\)/, '$1').trim()
		])
	);
	for (const [name, value] of Object.entries(values)) table.set(name, String(value));
	table.set('--sans', 'Inter, "Helvetica Neue", Arial, sans-serif');
	table.set('--serif', 'Georgia, "Times New Roman", serif');
	return sheet
		.replaceAll(/\/\*[\s\S]*?\*\//g, '')
		.replaceAll(
			/calc\(([\d.]+)px \/ var\(--k\)\)/g,
			(_, width: string) => `${Math.round((Number(width) / (values['--k'] ?? 1)) * 1000) / 1000}px`
		)
		.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => table.get(name) ?? whole)
		.replaceAll(/\s+/g, ' ');
}
