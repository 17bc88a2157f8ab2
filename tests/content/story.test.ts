/** The story as it is written: its order, its measure, its words. */
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/lib/content/runs.ts';
import { content, steps, textOf } from './real.ts';

const namedSteps = steps.map((step) => [step.id, step] as const);
const namedChapters = content.chapters.map((chapter) => [chapter.id, chapter] as const);
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** All strings inside a record, with where each stands. Ids, dates and the lists of ids are no words of the story. */
function stringsIn(value: unknown, path: string): [path: string, text: string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) =>
		['id', 'of', 'file', 'sources', 'chapter', 'paragraphs'].includes(key) ? [] : stringsIn(inner, `${path}.${key}`)
	);
}

/** Everything of the story and the records that a reader is shown as words of this site. */
const said: [path: string, text: string][] = [
	...content.chapters.flatMap(({ steps: own, ...chapter }) => [
		...stringsIn(chapter, chapter.id),
		...own.flatMap((step) => [
			...step.paragraphs.map((runs, i): [string, string] => [`${step.id} prose ${i + 1}`, wordsOf(runs)]),
			...stringsIn(step, step.id)
		])
	]),
	...[...content.claims.values()].flatMap(({ id, claim, finding }) => stringsIn({ claim, finding }, id)),
	...[...content.events.values()].flatMap(({ id, title, summary, disputed }) => stringsIn({ title, summary, disputed }, id)),
	...[...content.moments.values()].flatMap(({ id, says }) => stringsIn({ says }, id)),
	...[...content.terms.values()].flatMap(({ id, definition }) => stringsIn({ definition }, id)),
	...[...content.forecasts.values()].flatMap(({ id, foreseen, finding }) => stringsIn({ foreseen, finding }, id))
];

/** A text without what stands in quotation marks. */
const withoutQuotations = (text: string) => text.replaceAll(/“[^”]*”/g, '“”');
const placesOf = (pattern: RegExp, texts: readonly (readonly [string, string])[]) =>
	texts.flatMap(([path, text]) => (text.match(pattern) ? [`${path}: ${pattern.exec(text)?.[0] ?? ''}`] : []));

describe('the order', () => {
	test('is that of data/story/chapters.json', () => {
		expect(content.chapters.map(({ id }) => id)).toEqual(JSON.parse(textOf('data/story/chapters.json')));
	});

	test('has each step once, named after its chapter with words that say what it shows', () => {
		expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
		for (const { id, chapter } of steps) {
			expect(id.startsWith(`${chapter}-`), id).toBe(true);
			expect(id, 'a number in a row is no name').not.toMatch(/-(step-?)?\d{1,2}$/);
		}
	});

	test.each([
		['december', '2022-11-28', '2022-12-31'],
		['since', '2023-01-01', '2026-10-31']
	])('lets the windows of %s join from %s to %s', (id, first, last) => {
		const windows = content.chapters.find((chapter) => chapter.id === id)?.steps.flatMap(({ scene }) => scene.window ?? []) ?? [];
		expect(windows[0]?.from).toBe(first);
		expect(windows.at(-1)?.to).toBe(last);
		const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
		expect(windows.slice(1).map(({ from }) => from)).toEqual(windows.slice(0, -1).map(({ to }) => dayAfter(to)));
	});
});

describe('the measure', () => {
	test.each(namedChapters)('of %s is two to eight steps and two to four questions', (_, { steps: own, questions }) => {
		expect(own.length).toBeGreaterThanOrEqual(2);
		expect(own.length).toBeLessThanOrEqual(8);
		expect(questions.length).toBeGreaterThanOrEqual(2);
		expect(questions.length).toBeLessThanOrEqual(4);
		for (const question of questions) expect(question).toMatch(/\?$/);
	});

	test.each(namedSteps)('of %s is 40 to 90 words, and fewer than 45 in the plain version', (_, { words, plain }) => {
		expect(words).toBeGreaterThanOrEqual(40);
		expect(words).toBeLessThanOrEqual(90);
		expect(wordsIn(plain)).toBeGreaterThan(0);
		expect(wordsIn(plain)).toBeLessThan(45);
	});

	test('of the whole is 12 to 16 minutes', () => {
		const minutes = content.chapters.reduce((sum, chapter) => sum + chapter.minutes, 0);
		expect(minutes).toBeGreaterThanOrEqual(12);
		expect(minutes).toBeLessThanOrEqual(16);
	});
});

describe('what it rests on', () => {
	test('is every claim of the article, c01 to c104', () => {
		const ids = Array.from({ length: 104 }, (_, i) => `c${String(i + 1).padStart(2, '0')}`);
		expect([...content.claims.keys()].sort()).toEqual(ids.sort());
	});

	test.each(namedSteps)('is cited in every paragraph of %s', (_, { paragraphs }) => {
		expect(paragraphs.length).toBeGreaterThan(0);
		for (const runs of paragraphs) expect(JSON.stringify(runs)).toContain('"type":"cite"');
	});
});

test('the line of a slide is a heading, without a full stop', () => {
	expect(steps.filter(({ slide }) => slide.endsWith('.')).map(({ id }) => id)).toEqual([]);
});

describe('a warning', () => {
	const telling = /\b(kill|killed|kills|killing|killings|dead|died|dies|beheaded|massacre)\b/i;
	/** What a reader meets in the column: prose, plain words and second pictures. */
	const readOf = ({ paragraphs, plain, scene }: (typeof steps)[number]) =>
		[...paragraphs.map(wordsOf), plain, ...stringsIn(scene.panel, '').map(([, words]) => words)].join(' ');

	test('stands before each chapter that tells of people killed', () => {
		// The chapter on how to read the argument compares counts, and tells of no incident.
		const hard = content.chapters.filter(({ id, steps: own }) => id !== 'reading' && own.some((step) => telling.test(readOf(step))));
		expect(hard.length).toBeGreaterThan(5);
		expect(hard.filter(({ sensitive }) => sensitive === undefined).map(({ id }) => id)).toEqual([]);
	});

	test('is one short sentence', () => {
		for (const { id, sensitive } of content.chapters) if (sensitive) expect(sensitive, id).toMatch(/^This chapter [^.]{10,130}\.$/);
	});
});

describe('the pictures in words', () => {
	test.each(namedSteps)('of %s are two, the longer one with more to say', (_, { description: { short, long } }) => {
		expect(wordsIn(short)).toBeGreaterThanOrEqual(8);
		expect(wordsIn(long)).toBeGreaterThan(wordsIn(short));
	});

	const withLine = namedSteps.filter(([, { scene }]) => scene.layers.includes('line'));
	test.each(withLine)('of %s say what the line is: not accepted in Kabul since 1947', (_, { description: { long } }) => {
		const sentences = long
			.split(/(?<=\.)\s/)
			.filter((sentence) => /\b(line|border|frontier)\b/i.test(sentence) && sentence.includes('1947'));
		expect(sentences.join(' ')).toMatch(/accept|recognis|agreed|refus|contest/);
	});
});

describe('the words', () => {
	test('have no exclamation mark', () => {
		expect(placesOf(/!/, said)).toEqual([]);
	});

	test.each([
		['terrorist', /\bterrorists?\b/i],
		['martyred', /\bmartyr(s|ed|dom)?\b/i]
	])('have “%s” only inside quotation marks', (_, word) => {
		expect(
			placesOf(
				word,
				said.map(([path, text]) => [path, withoutQuotations(text)] as const)
			)
		).toEqual([]);
	});

	test('call the people of Afghanistan Afghans; the afghani is money', () => {
		expect(placesOf(/\bAfghanis?\b/, said)).toEqual([]);
	});

	test.each([
		['-ise', /\b(recogni|organi|critici|emphasi|reali|authori|militari|radicali|polari|apologi|analy)z(e|es|ed|ing|ation|ations)\b/i],
		['-our', /\b(neighbor|labor|honor|favor|color|harbor|rumor|behavior|endeavor)(s|ed|ing|hood|able|ful)?\b/i],
		['-re', /\b(center|theater|kilometer|liter)s?\b/i],
		['-ence', /\b(defense|offense|pretense)s?\b/i],
		['doubled letters', /\b(traveled|traveling|canceled|labeled|signaled|fueled|skillful|fulfill|enrollment)\b/i],
		['other words', /\b(toward|programs?|gray|plow|aluminum|judgments?)\b/i]
	])('are spelt the British way: %s', (_, american) => {
		expect(
			placesOf(
				american,
				said.map(([path, text]) => [path, withoutQuotations(text)] as const)
			)
		).toEqual([]);
	});

	test.each([
		['a straight quotation mark', /["]/],
		['a straight apostrophe', /\w'\w/],
		['two hyphens for a dash', /--/],
		['two spaces', /\S {2,}\S/],
		['three dots', /\.\.\./]
	])('have not %s', (_, sign) => {
		expect(placesOf(sign, said)).toEqual([]);
	});
});
