/** What is built for the pages of others: weights, pictures, oEmbed answers, heads. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { siteUrl } from '../../scripts/release.ts';

const site = siteUrl();
const chapters = readdirSync('build/embed').filter((name) => name !== 'incidents' && existsSync(join('build/embed', name, 'index.html')));
const incidents = readdirSync('build/embed/incidents').filter((name) => !name.endsWith('.svg'));
const packed = (path: string) => brotliCompressSync(readFileSync(path)).length;
const page = (path: string) => readFileSync(join('build', path, 'index.html'), 'utf8');

/** A colour as red, green and blue, 0 to 255. */
type Colour = readonly [number, number, number];

/** A picture whose pixels can be looked at. */
interface Picture {
	readonly width: number;
	readonly height: number;
	at(x: number, y: number): Colour;
}

/** Reads an indexed PNG whose rows are not filtered. */
function decoded(path: string): Picture {
	const file = readFileSync(path);
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < file.length; ) {
		const length = file.readUInt32BE(at);
		chunks.set(file.toString('latin1', at + 4, at + 8), file.subarray(at + 8, at + 8 + length));
		at += 12 + length;
	}
	const [header, colours, data] = [chunks.get('IHDR'), chunks.get('PLTE'), chunks.get('IDAT')];
	if (!header || !colours || !data) throw new Error(`${path} is no indexed PNG`);
	const width = header.readUInt32BE(0);
	const rows = inflateSync(data);
	return {
		width,
		height: header.readUInt32BE(4),
		at(x, y) {
			const index = 3 * (rows[y * (width + 1) + x + 1] ?? 0);
			return [colours[index] ?? 0, colours[index + 1] ?? 0, colours[index + 2] ?? 0];
		}
	};
}

/** How many pixels of a box pass a test. */
function count(picture: Picture, [left, top, right, bottom]: readonly [number, number, number, number], is: (colour: Colour) => boolean): number {
	let found = 0;
	for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (is(picture.at(x, y))) found += 1;
	return found;
}

const isRed = ([r, g, b]: Colour) => r > 150 && g < 90 && b < 90;
const isInk = ([r, g, b]: Colour) => r < 90 && g < 90 && b < 90;

describe('weights', () => {
	const shared = packed('build/scripts/embed.js') + readFileSync('build/fonts/frame.woff2').length;

	test.each([...chapters, ...incidents.map((id) => `incidents/${id}`)])('%s: at most 120 KB, all in', (path) => {
		const reliefs = [...new Set([...page(`embed/${path}`).matchAll(/_app\/immutable\/assets\/(relief-[\w.-]+?\.avif)/g)].map(([, name]) => name ?? ''))];
		expect(reliefs).toHaveLength(2);
		const relief = Math.max(...reliefs.map((name) => readFileSync(join('build/_app/immutable/assets', name)).length));
		expect(packed(join('build/embed', path, 'index.html')) + shared + relief).toBeLessThanOrEqual(120 * 1024);
	});

	test('the loader: at most 3 KB', () => expect(packed('build/embed.js')).toBeLessThanOrEqual(3 * 1024));

	test('the script is classic: no module, nothing loaded later', () => {
		const html = page('embed/bannu');
		expect([...html.matchAll(/<script[^>]*src=/g)]).toHaveLength(1);
		expect(html).not.toMatch(/type="module"|modulepreload/);
		for (const name of ['embed.js', 'scripts/embed.js']) expect(readFileSync(join('build', name), 'utf8')).not.toMatch(/\bimport\s*[({'"]|^export /m);
	});
});

describe('stills', () => {
	const steps = readdirSync('build/stills').filter((name) => name.endsWith('.svg'));

	test.each(steps)('%s says what it is, where it is from and how it may be used', (name) => {
		const svg = readFileSync(join('build/stills', name), 'utf8');
		expect(Buffer.byteLength(svg)).toBeLessThanOrEqual(60 * 1024);
		for (const words of ['<title', '<desc', 'Boundaries imply no endorsement', 'CC BY 4.0', 'Natural Earth', 'class="m-strip-title']) expect(svg).toContain(words);
		expect(svg).not.toMatch(/color-mix|<image|href="http/);
	});

	test.each(steps.map((name) => name.replace('.svg', '.png')))('%s: glyphs and ground are really drawn', (name) => {
		const picture = decoded(join('build/stills', name));
		expect([picture.width, picture.height]).toEqual([1600, 900]);
		expect(count(picture, [20, 815, 700, 855], isInk)).toBeGreaterThan(300);
		const colours = new Set<string>();
		for (let x = 5; x < 1600; x += 9) for (let y = 5; y < 780; y += 9) colours.add(picture.at(x, y).join());
		expect(colours.size).toBeGreaterThan(5);
		// Black ground is what a drawer makes of a colour that it does not know.
		expect(count(picture, [0, 0, 1600, 800], isInk)).toBeLessThan(1600 * 800 * 0.2);
	});

	test.each(['opening-line', 'bannu-seizure', 'the-line-fence'])('%s has the line', (id) => {
		expect(count(decoded(`build/stills/${id}.png`), [0, 0, 1600, 800], isRed)).toBeGreaterThan(600);
	});
});

test.each(chapters)('the card of %s: its title, its map and the line', (id) => {
	const picture = decoded(`build/cards/${id}.png`);
	expect([picture.width, picture.height]).toEqual([1200, 630]);
	expect(count(picture, [44, 490, 1156, 570], isInk)).toBeGreaterThan(2500);
	expect(count(picture, [0, 0, 1200, 440], isRed)).toBeGreaterThan(150);
});

describe('the section’s own page', () => {
	test.each(chapters)('%s', (id) => {
		const [head = '', body = ''] = page(id).split('</head>');
		expect(body).toContain(`id="${id}"`);
		if (site === null) {
			expect(head).not.toMatch(/rel="canonical"|oembed|og:/);
			expect(existsSync(`build/oembed/${id}.json`)).toBe(false);
			return;
		}
		expect(head).toContain(`<link rel="canonical" href="${site}/${id}/"`);
		expect(head).toContain(`type="application/json+oembed" href="${site}/oembed/${id}.json"`);
		expect(head).toContain(`content="${site}/cards/${id}.png"`);
		expect(head).toMatch(/property="og:image:alt" content="[^"]{40,}"/);
		expect(head.length).toBeLessThan(150_000);
		const answer = JSON.parse(readFileSync(`build/oembed/${id}.json`, 'utf8')) as Record<string, string | number>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 700, height: 640, thumbnail_url: `${site}/cards/${id}.png` });
		expect(answer.html).toMatch(
			new RegExp(`^<blockquote><a href="${site}/${id}/">[^<]+</a>[^<]*</blockquote><iframe src="${site}/embed/${id}/" title="[^"]+" width="700" height="640"[^>]*></iframe>$`)
		);
	});
});

test('the feed of corrections is Atom', () => {
	const feed = readFileSync('build/corrections.xml', 'utf8');
	expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
	if (site !== null) expect(feed).toContain(`<id>${site}/corrections.xml</id>`);
});
