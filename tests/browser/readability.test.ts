/** Readers’ tools (Readability, as in Firefox’s reader view) get the whole prose of a page, once, and nothing that is not to be read. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { content, steps } from '../content/real.ts';
import { useSite } from './harness.ts';

const site = useSite();
/** The package without its last lines, which export it to Node. */
const readability = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8').replace(
	/\nif \(typeof module === "object"\)[\s\S]*$/,
	''
);
const plainly = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
let read: (path: string) => Promise<string>;

beforeAll(async () => {
	const page = await site.browser().newPage();
	// The built HTML, as such a tool fetches it: no script of the page runs, and no policy of it holds.
	read = async (path) => {
		const html = readFileSync(`build/${path}index.html`, 'utf8');
		const text = await page.evaluate<string | undefined>(
			`(() => { ${readability}; return new Readability(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')).parse()?.textContent; })()`
		);
		return plainly(text ?? '');
	};
});

/** The words of the prose of a step, without the numbers of its notes. */
const proseOf = (html: string): string[] =>
	[...html.matchAll(/<div class="prose[^"]*">([\s\S]*?)<\/div>/g)].map(([, prose = '']) =>
		plainly(
			prose
				.replaceAll(/<a class="mark[^>]*>[\s\S]*?<\/a>/g, '')
				.replaceAll(/<[^>]+>/g, '')
				.replaceAll('&amp;', '&')
		)
	);

test.each(['', ...content.chapters.map(({ id }) => `${id}/`)])(
	'/%s: every step once, without its plain version and words about the map',
	async (path) => {
		const text = await read(path);
		const own = path === '' ? steps : steps.filter(({ chapter }) => `${chapter}/` === path);
		const count = (words: string) => text.split(plainly(words)).length - 1;
		expect(own.filter(({ plain }) => count(plain) > 0).map(({ id }) => id)).toEqual([]);
		expect(own.filter(({ heading }) => count(heading) < 1).map(({ id }) => id)).toEqual([]);
		for (const words of ['The map of this step', 'Some of the finer detail', 'The maps could not be started']) expect(count(words)).toBe(0);
		const without = text.replaceAll(/(?<=[\p{L}.,;:”’)])\d{1,3}(?=\D|$)/gu, '');
		const prose = proseOf(readFileSync(`build/${path}index.html`, 'utf8'));
		expect(prose).toHaveLength(own.length);
		const firsts = prose.map((words) => words.slice(0, 60));
		expect(firsts.filter((words) => without.split(words).length !== 2)).toEqual([]);
	}
);

test('/glossary/: every definition once', async () => {
	const text = await read('glossary/');
	expect([...content.terms.values()].filter(({ definition }) => text.split(plainly(definition)).length !== 2).map(({ id }) => id)).toEqual(
		[]
	);
});
