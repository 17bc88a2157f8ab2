/** What is asked of an embed in an address, and what the builder puts into one. */
import { describe, expect, test } from 'vitest';
import { choiceIn, embedSpecOfChoice, queryOf, type EmbedSection } from '../../../src/lib/embed/builder/builderChoice.ts';
import { optionLabels, optionNames, optionsIn, optionValues } from '../../../src/lib/embed/options.ts';
import { elementMarkup, embedAddress, stillMarkup } from '../../../src/lib/embed/snippets.ts';

const still = { picture: 'stills/a.png', width: 1600, height: 900, alt: 'A "map"', anchor: 'a', table: [] };
const sections: EmbedSection[] = [
	{
		path: 'bannu',
		title: 'Bannu',
		steps: ['a', 'b', 'c'].map((id) => ({ id, heading: id, alt: id, still })),
		editions: ['2026-06-01']
	},
	{ path: 'incidents/x', title: 'X', steps: [{ id: 'x', heading: 'x', alt: 'x', still }], editions: [] }
];
const options = (query: string) => optionsIn(new URLSearchParams(query), ['a', 'b', 'c']);

describe('what a host asks', () => {
	test('lens, words and language', () => {
		expect(options('')).toMatchObject({ lens: 'off', words: 'full', missing: null });
		expect(options('lens=on&words=plain&lang=en-GB')).toMatchObject({ lens: 'on', words: 'plain', missing: null });
		expect(options('lens=1&words=simple')).toMatchObject({ lens: 'off', words: 'full' });
	});

	test.each([
		['ur', 'Urdu'],
		['ps', 'Pashto'],
		['%3Cimg%20src=x%3E', 'that language'],
		['', 'that language'],
		['__proto__', 'that language'],
		['zz', 'zz']
	])('a language that there is not, %s, is named or at least said', (tag, name) => expect(options(`lang=${tag}`).missing).toBe(name));
});

describe('what an editor chooses', () => {
	test('stands in the address, and comes back from it', () => {
		const query =
			'section=bannu&from=b&to=c&start=c&mode=flat&theme=dark&words=plain&lens=on&motion=off&lang=en&edition=2026-06-01&height=700';
		const choice = choiceIn(new URLSearchParams(query), sections);
		expect(Object.fromEntries(new URLSearchParams(queryOf(choice)))).toMatchObject(Object.fromEntries(new URLSearchParams(query)));
		expect(choiceIn(new URLSearchParams(queryOf(choice)), sections)).toEqual(choice);
		expect(embedSpecOfChoice(choice, sections[0] as EmbedSection)).toMatchObject({
			query: 'steps=b..c&step=c&mode=flat&theme=dark&words=plain&lens=on&motion=off',
			edition: '2026-06-01'
		});
	});

	test('an edition that the section has not is none', () => {
		const choice = choiceIn(new URLSearchParams('section=incidents/x&edition=2026-06-01&lang=xx&lens=2'), sections);
		expect(choice).toMatchObject({ edition: 'now', lang: 'en', lens: 'off' });
	});
});

describe.each(optionNames)('the option %s', (name) => {
	const [first, ...others] = optionValues[name];

	test('has words for each of its values and no others', () =>
		expect(Object.keys(optionLabels[name].values).sort()).toEqual([...optionValues[name]].sort()));

	test('is its first value where nothing or nonsense is asked', () => {
		for (const query of ['', `${name}=`, `${name}=__proto__`]) expect(options(query)[name]).toBe(first);
	});

	test.each(others.filter((value) => value !== 'scroll'))('comes as %s from the builder through the address to the embed', (value) => {
		const choice = choiceIn(new URLSearchParams({ section: 'bannu', [name]: value }), sections);
		const { query } = embedSpecOfChoice(choice, sections[0] as EmbedSection);
		expect(query).toBe(`${name}=${value}`);
		expect(options(query)[name]).toBe(value);
	});
});

test('scrolling is for the element alone: its frame has no word of it, and an address that has it shows the stepper', () => {
	const choice = choiceIn(new URLSearchParams({ section: 'bannu', mode: 'scroll' }), sections);
	expect(embedSpecOfChoice(choice, sections[0] as EmbedSection).query).toBe('');
	expect(options('mode=scroll').mode).toBe('step');
});

test('a frozen edition has its own address, in the frame and in the element', () => {
	const offer = { path: 'bannu', title: 'Bannu', steps: 3, query: '', height: 640, edition: '2026-06-01' };
	expect(embedAddress('https://s.test', offer)).toBe('https://s.test/snapshots/2026-06-01/embed/bannu/');
	expect(elementMarkup('https://s.test', offer, 'step')).toMatch(/^<strategic-depth chapter="bannu" edition="2026-06-01">/);
});

test('a still goes out with its table in words, and no sign of them is markup', () => {
	const offer = { path: 'bannu', title: 'Bannu', steps: 3, query: '', height: 640 };
	const text = stillMarkup('https://s.test', offer, { ...still, table: [{ heading: 'A & B', lines: ['<1>'] }] });
	expect(text).toContain('alt="A &quot;map&quot;"');
	expect(text).toContain('<p><b>A &amp; B</b></p>\n<ul><li>&lt;1&gt;</li></ul>');
	expect(text).toContain('href="https://s.test/bannu/#a"');
});
