/**
 * Cuts the faces to the letters that the site uses, and measures them for the labels.
 * Writes static/fonts/*.woff2 with their licence, and src/lib/scene/metrics.json (the sans alone: labels are set in it).
 * The faces are those of src/lib/content/faces.ts, all under OFL 1.1.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subset from 'subset-font';
import { kept } from './cache.ts';
import { faceNames } from '../src/lib/content/faces.ts';
import { hashOf, keyOf } from '../src/lib/geo/buildCache.ts';
import { licenceOf, type Shipped } from './fontlicence.ts';
import { renamed, reservedName } from './nametable.ts';

const require = createRequire(import.meta.url);

/** A face to cut: where it comes from, and how much of its weight axis is kept. */
interface Face {
	readonly name: string;
	/** What it is called where it comes from. */
	readonly from: string;
	/** The file of its package, without the package’s name before it. */
	readonly file: string;
	readonly weights: { min: number; max: number };
	/** Which of the site’s letters it sets, where not all that are not Arabic. */
	readonly sets?: RegExp;
	/** Leaves out the glyphs that only a feature of the face would reach. */
	readonly isPlain?: boolean;
	/** What it is called when it has been cut, where its own name is reserved for the uncut one. */
	readonly family?: string;
}

const faces: readonly Face[] = [
	{
		name: 'serif',
		from: faceNames.serif,
		file: 'latin-wght-normal.woff2',
		weights: { min: 400, max: 700 },
		// It sets prose; marks of code stand in the face that the browser has for it.
		sets: /[^\p{Script=Arabic}<>{}|~^`\\]/u,
		family: 'Story Serif'
	},
	{
		name: 'serif-italic',
		from: faceNames.serif,
		file: 'latin-wght-italic.woff2',
		weights: { min: 400, max: 400 },
		// It sets names and stressed words.
		sets: /[A-Za-z '’,.()–-]/,
		family: 'Story Serif'
	},
	{ name: 'sans', from: faceNames.sans, file: 'latin-wght-normal.woff2', weights: { min: 400, max: 700 } },
	{
		name: 'frame',
		from: faceNames.sans,
		file: 'latin-wght-normal.woff2',
		weights: { min: 400, max: 700 },
		// The sans for embeds: what words and numbers are set in.
		sets: /[^\p{Script=Arabic}<>=[\]{}|~^_`@#$\\*+←→↑↓]/u,
		isPlain: true
	},
	{
		name: 'naskh',
		from: faceNames.naskh,
		file: 'arabic-wght-normal.woff2',
		weights: { min: 400, max: 400 },
		// Between the letters of a word a sign of no width may stand that keeps them from joining.
		sets: /[\p{Script=Arabic} \u200c]/u
	}
];

/** The name of a face in its package and files. */
const slugOf = ({ from }: Face) => from.toLowerCase().replaceAll(' ', '-');

/** What of a Latin face’s features is used: kerning, ligatures, accents, and figures of one width for tables. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'tnum'];

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

/** The letters of a text in order of code. */
function lettersOf(text: string, sets = /[^\p{Script=Arabic}]/u): string {
	return [...new Set(text)]
		.filter((letter) => letter >= ' ' && sets.test(letter))
		.sort()
		.join('');
}

/** The file that a face is cut from, under the name that the cut one may have. */
async function openFace(face: Face): Promise<Buffer> {
	const { family } = face;
	const file = `${slugOf(face)}/files/${slugOf(face)}-${face.file}`;
	const whole = readFileSync(require.resolve(`@fontsource-variable/${file}`));
	const font = await subset(whole, '', { targetFormat: 'truetype', keepAllGlyphs: true });
	const reserved = reservedName(font);
	if (reserved !== null && (!family || family.includes(reserved)))
		throw new Error(`${file}: the name “${reserved}” is reserved; expected another family for the cut face, found ${family ?? 'none'}`);
	return family ? renamed(font, family) : font;
}

/** Advance widths in thousandths of an em, for the two weights that labels use. */
async function measure(face: Buffer, letters: string): Promise<Record<string, Record<string, number>>> {
	const fontkit = await import('fontkit');
	const widths: Record<string, Record<string, number>> = {};
	for (const weight of [400, 600]) {
		const font = fontkit.create(
			await subset(face, letters, {
				targetFormat: 'truetype',
				variationAxes: { wght: weight }
			})
		);
		if (!('layout' in font)) throw new Error('expected one font, found a collection');
		const known = [...letters].filter((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
		widths[weight] = Object.fromEntries(
			known.map((letter) => [letter, Math.round((font.layout(letter).advanceWidth / font.unitsPerEm) * 1000)])
		);
	}
	return widths;
}

/** Faces of one weight each, which the drawer of the stills and share cards reads: it knows neither woff2 nor axes. */
async function cutForPictures(name: string, face: Buffer, letters: string): Promise<[path: string, bytes: Buffer][]> {
	const weights = name === 'sans' ? [400, 600] : name === 'serif-italic' ? [400] : [];
	return Promise.all(
		weights.map(async (weight): Promise<[string, Buffer]> => [
			`.generated/fonts/${name}-${weight}.ttf`,
			await subset(face, letters, { targetFormat: 'truetype', variationAxes: { wght: weight } })
		])
	);
}

/** All files, by path from the project's root. */
async function cut(all: string): Promise<Map<string, Buffer>> {
	const files = new Map<string, Buffer>();
	const shipped: Shipped[] = [];
	for (const face of faces) {
		const font = await openFace(face);
		const bytes = await subset(font, lettersOf(all, face.sets), {
			targetFormat: 'woff2',
			variationAxes: { wght: face.weights.min === face.weights.max ? face.weights.min : face.weights },
			noLayoutClosure: face.isPlain === true,
			// The script of Naskh needs what joins its letters; of the other faces nobody sets the fractions and the letters of another form.
			keepFeatures: face.name === 'naskh' ? undefined : features,
			// The licence and where it is to be read.
			preserveNameIds: [13, 14]
		});
		files.set(`static/fonts/${face.name}.woff2`, bytes);
		shipped.push({
			file: `${face.name}.woff2`,
			from: face.from,
			font,
			licence: readFileSync(require.resolve(`@fontsource-variable/${slugOf(face)}/LICENSE`), 'utf8')
		});
		const latin = lettersOf(all);
		for (const [path, ttf] of await cutForPictures(face.name, font, latin)) files.set(path, ttf);
		if (face.name === 'sans')
			files.set('src/lib/scene/metrics.json', Buffer.from(`${JSON.stringify(await measure(font, latin), null, '\t')}\n`));
	}
	return files.set('static/fonts/OFL.txt', Buffer.from(licenceOf(shipped)));
}

/** Everything but the letters that decides what is cut. */
const makers = ['scripts/fonts.ts', 'src/lib/content/faces.ts', 'scripts/fontlicence.ts', 'scripts/nametable.ts', 'package-lock.json'];

/** Cuts the faces where a letter is new. A file that is as it should be is not written again. @returns what the shipped faces are, in a line */
export async function cutFonts(): Promise<string> {
	const letters = [...new Set(always + textOf('data') + textOf('src'))].sort().join('');
	const files = await kept('fonts', keyOf(hashOf(...makers), letters), () => cut(letters));
	for (const [path, bytes] of files) {
		if (existsSync(path) && readFileSync(path).equals(bytes)) continue;
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, bytes);
	}
	const sizes = [...files].filter(([path]) => path.endsWith('.woff2')).map(([, { length }]) => length);
	return `${letters.length} letters, ${sizes.length} faces, ${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} KB`;
}
