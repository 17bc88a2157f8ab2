/**
 * Cuts the two faces to the letters that the site uses, and measures them for the labels.
 * Writes static/fonts/*.woff2 and src/lib/scene/metrics.json (the sans alone: labels are set in it).
 * Faces: Source Serif 4 (OFL 1.1) for reading, Inter (OFL 1.1) for maps, labels and controls.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import subset from 'subset-font';

const require = createRequire(import.meta.url);

/** A face to cut: where it comes from, and how much of its weight axis is kept. */
interface Face {
	readonly name: string;
	readonly file: string;
	readonly weights: { min: number; max: number };
	/** Letters and a few signs alone, for a face that sets names and stressed words. */
	readonly isShort?: boolean;
}

const faces: readonly Face[] = [
	{ name: 'serif', file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2', weights: { min: 400, max: 700 } },
	{
		name: 'serif-italic',
		file: 'source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
		weights: { min: 400, max: 400 },
		isShort: true
	},
	{ name: 'sans', file: 'inter/files/inter-latin-wght-normal.woff2', weights: { min: 400, max: 700 } }
];

/** Printable ASCII and the marks that every page may use. */
const always = `${Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')}–—‘’“”…·×°←→↑↓−’é  `;

/** The text files of a folder, whole. */
function textOf(folder: string): string {
	return readdirSync(folder)
		.sort()
		.map((name) => join(folder, name))
		.map((path) =>
			statSync(path).isDirectory()
				? textOf(path)
				: /\.(md|json|csv|svelte|ts)$/.test(path) && !path.includes('geo')
					? readFileSync(path, 'utf8')
					: ''
		)
		.join('');
}

/** The letters of the site in order of code, without those of the Arabic script, which the reader's own fonts set. */
function lettersOf(text: string): string {
	return [...new Set(text)]
		.filter((letter) => letter >= ' ' && !/\p{Script=Arabic}/u.test(letter))
		.sort()
		.join('');
}

/** Advance widths in thousandths of an em, for the two weights that labels use. */
async function measure(path: string, letters: string): Promise<Record<string, Record<string, number>>> {
	const widths: Record<string, Record<string, number>> = {};
	for (const weight of [400, 600]) {
		const font = fontkit.create(
			await subset(readFileSync(path), letters, {
				targetFormat: 'truetype',
				variationAxes: { wght: weight }
			})
		);
		if (!('layout' in font)) throw new Error(`${path}: expected one font, found a collection`);
		const known = [...letters].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
		widths[weight] = Object.fromEntries(
			known.map((letter) => [letter, Math.round((font.layout(letter).advanceWidth / font.unitsPerEm) * 1000)])
		);
	}
	return widths;
}

/** Faces of one weight each, which the drawer of the stills and share cards reads: it knows neither woff2 nor axes. */
async function cutForPictures(name: string, path: string): Promise<void> {
	const weights = name === 'sans' ? [400, 600] : name === 'serif-italic' ? [400] : [];
	mkdirSync('.generated/fonts', { recursive: true });
	for (const weight of weights) {
		const cut = await subset(readFileSync(path), letters, { targetFormat: 'truetype', variationAxes: { wght: weight } });
		writeFileSync(`.generated/fonts/${name}-${weight}.ttf`, cut);
	}
}

/** The sans for embeds: what words and numbers are set in and nothing that only a feature of the face would reach. */
async function cutForFrames(path: string): Promise<void> {
	const cut = await subset(readFileSync(path), letters.replaceAll(/[<>=[\]{}|~^_`@#$\\]/g, ''), {
		targetFormat: 'woff2',
		variationAxes: { wght: { min: 400, max: 700 } },
		noLayoutClosure: true
	});
	writeFileSync('static/fonts/frame.woff2', cut);
	console.log(`frame.woff2 ${(cut.length / 1000).toFixed(1)} KB`);
}

const letters = lettersOf(always + textOf('data') + textOf('src'));
mkdirSync('static/fonts', { recursive: true });
for (const face of faces) {
	const path = require.resolve(`@fontsource-variable/${face.file}`);
	const cut = await subset(readFileSync(path), face.isShort ? letters.replaceAll(/[^A-Za-z '’,.()–-]/g, '') : letters, {
		targetFormat: 'woff2',
		variationAxes: { wght: face.weights.min === face.weights.max ? face.weights.min : face.weights }
	});
	writeFileSync(`static/fonts/${face.name}.woff2`, cut);
	console.log(`${face.name}.woff2 ${(cut.length / 1000).toFixed(1)} KB`);
	await cutForPictures(face.name, path);
	if (face.name !== 'sans') continue;
	await cutForFrames(path);
	writeFileSync('src/lib/scene/metrics.json', `${JSON.stringify(await measure(path, letters), null, '\t')}\n`);
}
