/** The body of a chapter: what is read, and that every line is the line of the file. */
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/lib/content/fault.ts';
import { readProse } from '../../src/lib/content/prose.ts';
import { wordsOf, type Run } from '../../src/lib/content/runs.ts';

function read(body: string, firstLine = 1) {
	const faults: Fault[] = [];
	return { steps: readProse('a.md', body, faults, firstLine), faults };
}
const runsOf = (words: string): readonly Run[] => read(`## [A](#a)\n\n${words}\n`).steps[0]?.paragraphs[0] ?? [];

describe('a chapter', () => {
	const { steps, faults } = read('## [First things](#a-first)\n\nOne.\nStill one.\n\nTwo.\n\n## [*Then*](#a-then)\n\nThree.\n', 20);

	test('is split at its headings', () => {
		expect(faults).toEqual([]);
		expect(steps.map(({ id, heading, line }) => ({ id, heading, line }))).toEqual([
			{ id: 'a-first', heading: 'First things', line: 20 },
			{ id: 'a-then', heading: 'Then', line: 27 }
		]);
	});

	test('has paragraphs whose line breaks are spaces', () => {
		expect(steps[0]?.paragraphs.map(wordsOf)).toEqual(['One. Still one.', 'Two.']);
	});
});

describe('a run', () => {
	test('of plain words is one, with its line', () =>
		expect(runsOf('Just words.')).toEqual([{ type: 'text', value: 'Just words.', line: 3 }]));

	test('of a citation keeps its ids and its kind', () => {
		expect(runsOf(':cite[Said so.]{of="c18 s143" kind="attributed"}')).toEqual([
			{ type: 'cite', of: ['c18', 's143'], kind: 'attributed', line: 3, runs: [{ type: 'text', value: 'Said so.', line: 3 }] }
		]);
	});

	test('may hold others: a term and emphasis in a citation', () => {
		const [cite] = runsOf(':cite[The :term[police]{#ctd} of *Bannu*.]{of="c18"}');
		expect(cite && wordsOf([cite])).toBe('The police of Bannu.');
		expect(cite).toMatchObject({
			type: 'cite',
			kind: null,
			runs: [{ type: 'text' }, { type: 'term', id: 'ctd' }, { type: 'text' }, { type: 'emphasis' }, { type: 'text' }]
		});
	});

	test('of a place keeps its id', () => expect(runsOf(':place[Bannu]{#bannu}')).toMatchObject([{ type: 'place', id: 'bannu' }]));

	test.each([
		['a clock time', 'At 12:30 it began.', 'At 12:30 it began.'],
		['two of them', 'From 12:30 to 14:30.', 'From 12:30 to 14:30.'],
		['a time in a citation', ':cite[From 12:30 on.]{of="c19"}', 'From 12:30 on.'],
		['a colon', 'One thing: this.', 'One thing: this.'],
		['quotation marks', 'They said “wherever you can”.', 'They said “wherever you can”.']
	])('leaves words as they are: %s', (_, words, expected) => {
		const { steps, faults } = read(`## [A](#a)\n\n${words}\n`);
		expect(faults).toEqual([]);
		expect(steps[0]?.paragraphs.map(wordsOf)).toEqual([expected]);
	});

	test('of plain words beside a clock time is not cut in two', () => expect(runsOf('From 12:30 on.')).toHaveLength(1));
});

describe('a fault', () => {
	test.each([
		['a heading of another form', '# A\n', 'heading', 11],
		['a heading with more than a link', '## [A](#a) and B\n', 'heading', 11],
		['a heading that links elsewhere', '## [A](https://example.org)\n', 'heading', 11],
		['words before the first heading', 'Words.\n', 'prose', 11],
		['code', '## [A](#a)\n\nSome `code`.\n', 'a', 13],
		['a layout', '## [A](#a)\n\n![Nothing](a.png)\n', 'a', 13],
		['raw HTML', '## [A](#a)\n\n<b>Bold</b>\n', 'a', 13],
		['a quotation block', '## [A](#a)\n\n> Words.\n', 'a', 13],
		['a mark on the second line', '## [A](#a)\n\nWords,\n:cite[more]{of=""}.\n', 'a', 14]
	])('has its line in the file: %s', (_, body, field, line) => {
		const { faults } = read(body, 11);
		expect(faults.length).toBeGreaterThan(0);
		expect(faults[0]).toMatchObject({ file: 'a.md', field, line });
	});
});
