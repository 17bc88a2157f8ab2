/** What is built for the pages of others: weights, pictures, oEmbed answers, heads. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { siteUrl } from '../../scripts/release.ts';
import { mostStillBytes } from '../../src/lib/scene/stillShapes.ts';

const site = siteUrl();
const chapters = readdirSync('build/embed').filter((name) => name !== 'incidents' && existsSync(join('build/embed', name, 'index.html')));
const incidents = readdirSync('build/embed/incidents');
const packed = (path: string) => brotliCompressSync(readFileSync(path)).length;
const page = (path: string) => readFileSync(join('build', path, 'index.html'), 'utf8');

/** A colour as red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** A picture whose pixels can be looked at. */
interface SceneLayout {
	readonly width: number;
	readonly height: number;
	at(x: number, y: number): Colour;
}

/** A PNG as a browser would see it. */
async function decoded(path: string): Promise<SceneLayout> {
	const { data, info } = await sharp(path).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
	return {
		width: info.width,
		height: info.height,
		at(x, y) {
			const i = info.channels * (y * info.width + x);
			return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
		}
	};
}

/** How many pixels of a box pass a test. */
function count(
	picture: SceneLayout,
	[left, top, right, bottom]: readonly [number, number, number, number],
	is: (colour: Colour) => boolean
): number {
	let found = 0;
	for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (is(picture.at(x, y))) found += 1;
	return found;
}

const isRed = ([r, g, b]: Colour) => r > 150 && g < 90 && b < 90;
const isInk = ([r, g, b]: Colour) => r < 90 && g < 90 && b < 90;

/** The names of the scripts of a page for frames: the first one, the two of which it starts one, and that of the live map. @throws where there are others */
function scriptsOf(html: string): { start: string; stepper: string; map: string; flat: string } {
	const tags = [...html.matchAll(/<script[^>]*\ssrc="[^>]*>/g)].map(([tag]) => tag);
	const named = (attribute: string) => new RegExp(` ${attribute}="[^"]*?scripts/([\\w-]+\\.js)`).exec(tags[0] ?? '')?.[1];
	const [start, stepper, map, flat] = ['src', 'data-stepper', 'data-map', 'data-flat'].map(named);
	if (tags.length !== 1 || !start || !stepper || !map || !flat)
		throw new Error(`expected one script that names three more, found ${tags.join(' ')}`);
	return { start, stepper, map, flat };
}

describe('weights', () => {
	const face = readFileSync('build/fonts/frame.woff2').length;

	test.each([...chapters, ...incidents.map((id) => `incidents/${id}`)])(
		'%s: at most 75 KB before the first touch, and 105 KB with the live map',
		(path) => {
			const reliefs = [
				...new Set([...page(`embed/${path}`).matchAll(/_app\/immutable\/assets\/(relief-[\w.-]+?\.avif)/g)].map(([, name]) => name ?? ''))
			];
			expect(reliefs).toHaveLength(2);
			const relief = Math.max(...reliefs.map((name) => readFileSync(join('build/_app/immutable/assets', name)).length));
			const { start, stepper, map } = scriptsOf(page(`embed/${path}`));
			const scripts = packed(`build/scripts/${start}`) + packed(`build/scripts/${stepper}`);
			const first = packed(join('build/embed', path, 'index.html')) + scripts + face + relief;
			expect(first).toBeLessThanOrEqual(75_000);
			expect(first + packed(`build/scripts/${map}`)).toBeLessThanOrEqual(105_000);
		}
	);

	test.each([...chapters, ...incidents.map((id) => `incidents/${id}`)])('%s: is painted when all its words are there', (path) => {
		const html = page(`embed/${path}`);
		const awaited = /<link rel="expect" href="#([\w-]+)" blocking="render"/.exec(html)?.[1] ?? 'nothing';
		expect(html.indexOf(`id="${awaited}"`)).toBeGreaterThan(html.lastIndexOf('data-step='));
		expect(html.indexOf('data-step=')).toBeGreaterThan(0);
	});

	test('the loader: at most 3 KB', () => expect(packed('build/embed.js')).toBeLessThanOrEqual(3 * 1024));

	test('the script of a flat section: at most 4 KB, with the one that starts it', () =>
		expect(packed('build/scripts/embed-start.js') + packed('build/scripts/embed-flat.js')).toBeLessThanOrEqual(4 * 1024));

	test('the script of a stepper before the first touch: at most 7 KB, with the one that starts it', () =>
		expect(packed('build/scripts/embed-start.js') + packed('build/scripts/embed-stepper.js')).toBeLessThanOrEqual(7 * 1024));

	test('the scripts are classic: no module, and none but those that the page names', () => {
		const scripts = new Set<string>();
		for (const path of [...chapters, ...incidents.map((id) => `incidents/${id}`)]) {
			const html = page(`embed/${path}`);
			expect(html).not.toMatch(/type="module"|modulepreload/);
			for (const name of Object.values(scriptsOf(html))) scripts.add(`scripts/${name}`);
		}
		expect(scripts.size).toBeGreaterThan(3);
		for (const name of ['embed.js', ...scripts])
			expect(readFileSync(join('build', name), 'utf8')).not.toMatch(/\bimport\s*[({'"]|^export /m);
	});
});

describe('stills', () => {
	const files = readdirSync('build/stills').filter((name) => name.endsWith('.svg'));
	const steps = files.filter((name) => name.split('.').length === 2);
	const shaped = files.filter((name) => name.split('.').length === 3);

	test.each(steps)('%s says what it is, where it is from and how it may be used', (name) => {
		const svg = readFileSync(join('build/stills', name), 'utf8');
		expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(mostStillBytes);
		for (const words of ['<title', '<desc', 'Boundaries imply no endorsement', 'CC BY 4.0', 'Natural Earth', 'class="m-strip-title'])
			expect(svg).toContain(words);
		expect(svg).not.toMatch(/color-mix|<image|href="http/);
	});

	test('every step has an upright and a square one too, which say whose they are', () => {
		const names = steps.flatMap((name) => ['portrait', 'square'].map((shape) => name.replace('.svg', `.${shape}.svg`)));
		expect(shaped).toEqual(names.sort());
		for (const name of shaped) {
			const svg = readFileSync(join('build/stills', name), 'utf8');
			expect(Buffer.byteLength(svg), name).toBeLessThanOrEqual(mostStillBytes);
			for (const words of ['<title', '<desc', 'o endorsement', 'Natural Earth']) expect(svg, name).toContain(words);
			expect(svg, name).not.toMatch(/color-mix|<image|href="http/);
		}
	});

	test.each([...chapters.flatMap((id) => [id, `embed/${id}`]), ...incidents.map((id) => `embed/incidents/${id}`)])(
		'%s shows a narrow window upright stills',
		(path) => {
			const html = page(path);
			const pictures = [
				...html.matchAll(
					/<picture[^>]*><source media="screen and \(max-width: 519\.98px\)" srcset="[^"]*\/stills\/([\w/-]+)\.portrait\.svg" width="900" height="(\d+)"/g
				)
			];
			expect(pictures.length).toBeGreaterThan(0);
			expect(pictures.map(([, step]) => step)).toEqual(
				[...html.matchAll(/<img [^>]*src="[^"]*\/stills\/([\w/-]+)\.svg"/g)].map(([, step]) => step)
			);
			for (const [, step = '', height = ''] of pictures)
				expect(readFileSync(`build/stills/${step}.portrait.svg`, 'utf8'), step).toContain(`width="900" height="${height}"`);
		}
	);

	test.each(steps.map((name) => name.replace('.svg', '.png')))('%s: small, and glyphs and ground are really drawn', async (name) => {
		const path = join('build/stills', name);
		expect(readFileSync(path).length).toBeLessThanOrEqual(mostStillBytes);
		const picture = await decoded(path);
		const { width, height } = picture;
		expect(width).toBeGreaterThanOrEqual(800);
		expect(Math.abs(height - (width * 9) / 16)).toBeLessThanOrEqual(1);
		/** Pixels of a picture 1600 wide. */
		const at = (value: number) => Math.floor((value * width) / 1600);
		const share = (width / 1600) ** 2;
		expect(count(picture, [at(20), at(815), at(700), at(855)], isInk)).toBeGreaterThan(300 * share);
		const colours = new Set<string>();
		for (let x = 5; x < width; x += 7) for (let y = 5; y < at(780); y += 7) colours.add(picture.at(x, y).join());
		expect(colours.size).toBeGreaterThan(5);
		// Black ground is what a drawer makes of a colour that it does not know.
		expect(count(picture, [0, 0, width, at(800)], isInk)).toBeLessThan(width * at(800) * 0.2);
	});

	test.each(['opening-line', 'bannu-seizure', 'the-line-fence'])('%s has the line', async (id) => {
		const picture = await decoded(`build/stills/${id}.png`);
		expect(count(picture, [0, 0, picture.width, Math.floor(picture.height * 0.88)], isRed)).toBeGreaterThan(
			600 * (picture.width / 1600) ** 2
		);
	});

	test.each(incidents)('that of the incident %s is there for pages without scripts, in narrow windows upright', (id) => {
		for (const name of [id, `${id}.portrait`]) {
			const svg = readFileSync(`build/stills/incidents/${name}.svg`, 'utf8');
			expect(Buffer.byteLength(svg), name).toBeLessThanOrEqual(mostStillBytes);
			expect(svg, name).toContain('o endorsement');
			expect(page(`embed/incidents/${id}`)).toContain(`stills/incidents/${name}.svg`);
		}
	});
});

test.each(chapters)('the square cards of %s: of one size, light and dark', async (id) => {
	const [light, dark] = [await decoded(`build/cards/${id}.square.png`), await decoded(`build/cards/${id}.square.dark.png`)];
	for (const picture of [light, dark]) expect([picture.width, picture.height]).toEqual([1080, 1080]);
	expect(count(light, [0, 900, 1080, 1080], isInk)).toBeGreaterThan(500);
	expect(count(light, [0, 0, 1080, 850], isRed)).toBeGreaterThan(400);
	// What is dark in one is light in the other.
	expect(count(light, [0, 900, 1080, 1080], isInk)).toBeLessThan(1080 * 180 * 0.2);
	expect(count(dark, [0, 900, 1080, 1080], isInk)).toBeGreaterThan(1080 * 180 * 0.5);
});

const cards = [...chapters, ...incidents.map((id) => `incidents/${id}`)];
test.each(cards)('the card of %s: its title, its map and the line', async (id) => {
	const picture = await decoded(`build/cards/${id}.png`);
	expect([picture.width, picture.height]).toEqual([1200, 630]);
	expect(count(picture, [44, 478, 1156, 580], isInk)).toBeGreaterThan(1500);
	const colours = new Set<string>();
	for (let x = 5; x < 1200; x += 7) for (let y = 5; y < 440; y += 7) colours.add(picture.at(x, y).join());
	expect(colours.size).toBeGreaterThan(3);
	if (chapters.includes(id)) expect(count(picture, [0, 0, 1200, 440], isRed)).toBeGreaterThan(150);
});

describe('the section’s own page', () => {
	test.each(cards)('%s', (id) => {
		const [head = '', body = ''] = page(id).split('</head>');
		if (chapters.includes(id)) expect(body).toContain(`id="${id}"`);
		if (site === null) {
			expect(head).not.toMatch(/rel="canonical"|oembed|og:/);
			expect(existsSync(`build/oembed/${id}.json`)).toBe(false);
			return;
		}
		expect(head.match(/rel="canonical"/g)).toHaveLength(1);
		expect(head).toContain(`<link rel="canonical" href="${site}/${id}/"`);
		expect(head).toContain(`type="application/json+oembed" href="${site}/oembed/${id}.json"`);
		expect(head).toContain(`content="${site}/cards/${id}.png"`);
		expect(head).toMatch(/property="og:image:alt" content="[^"]{40,}"/);
		expect(head.length).toBeLessThan(150_000);
		const answer = JSON.parse(readFileSync(`build/oembed/${id}.json`, 'utf8')) as Record<string, string | number>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 700, height: 640, thumbnail_url: `${site}/cards/${id}.png` });
		expect(answer.html).toMatch(
			new RegExp(
				`^<blockquote><a href="${site}/${id}/">[^<]+</a>[^<]*</blockquote><iframe src="${site}/embed/${id}/" title="[^"]+" width="700" height="640"[^>]*></iframe>$`
			)
		);
	});

	test('of an incident gives the frame to take', () => {
		const id = incidents[0] ?? '';
		expect(page(`incidents/${id}`)).toMatch(/id="frame-code"[^>]*>&lt;iframe src=/);
	});
});

test('the feed of corrections is Atom', () => {
	const feed = readFileSync('build/corrections.xml', 'utf8');
	expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
	if (site !== null) expect(feed).toContain(`<id>${site}/corrections.xml</id>`);
});
