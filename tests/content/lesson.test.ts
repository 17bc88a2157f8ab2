/** The class pack and the deck, held against the story. */
import { describe, expect, test } from 'vitest';
import { deckData } from '../../src/lib/present/deckData.ts';
import { minutesOf, slidesOf } from '../../src/lib/present/deck.ts';
import { readContent } from '../../src/lib/content/load.ts';
import { change, content, files, textOf } from './real.ts';

const { lesson } = content;
if (!lesson) throw new Error('data/lesson could not be read');
const deck = deckData(content);

/** The faults in the content with one file changed. */
const faultsWith = (file: string, pattern: RegExp | string, replacement: string) =>
	readContent({ ...files, [file]: change(textOf(file), pattern, replacement) }).faults.map(
		(fault) => `${fault.file}: ${fault.field}: ${fault.message}`
	);

test.each([15, 30, 45])('the cut of %i minutes fits its time, uses most of it, and begins and ends as the story does', (minutes) => {
	const slides = slidesOf(deck, { minutes, without: [] });
	expect(minutesOf(slides)).toBeLessThanOrEqual(minutes);
	expect(minutesOf(slides)).toBeGreaterThan(minutes - 2);
	expect(slides[0]?.id).toBe(deck.slides[0]?.id);
	expect(slides.some(({ chapter }) => chapter === 'depth') && slides.some(({ chapter }) => chapter === 'death')).toBe(true);
});

test('the plans are of 15, 30, 45 and 90 minutes', () => {
	expect(lesson.pack.plans.map(({ minutes }) => minutes)).toEqual([15, 30, 45, 90]);
});

test('every paragraph of the article retold says whose view it gives', () => {
	for (const { paragraphs } of lesson.pack.account.sections)
		for (const { text, of } of paragraphs) {
			expect(text).toMatch(/\bauthor\b/);
			expect(text.split(/\s+/).length).toBeLessThan(100);
			expect(new Set(of).size).toBe(of.length);
		}
});

test('the twelve claims are of all four kinds', () => {
	const kinds = lesson.activities.sorting.claims.map((id) => content.claims.get(id)?.kind);
	expect(new Set(kinds)).toEqual(new Set(['reported-fact', 'attributed', 'opinion', 'forecast']));
});

test('the place of the right answer does not give it away', () => {
	const places = lesson.quiz.map(({ options }) => options.findIndex(({ right }) => right));
	for (const place of [0, 1, 2]) expect(places.filter((other) => other === place).length).toBeLessThanOrEqual(lesson.quiz.length / 2);
});

test('every slide has a line of at most ninety letters, plain words under forty-five, and a question', () => {
	for (const { id, line, plain, ask } of deck.slides) {
		expect(line.length, id).toBeLessThanOrEqual(90);
		expect(plain.split(/\s+/).length, id).toBeLessThan(45);
		expect(ask, id).toMatch(/\?/);
	}
});

describe('what the check finds', () => {
	test.each([
		['a step that is gone', 'data/lesson/quiz.json', /"step": "[^"]+"/, '"step": "no-such-step"', /no-such-step.*no step/],
		['a chapter that is gone', 'data/lesson/questions.json', '"chapter": "opening"', '"chapter": "nowhere"', /nowhere.*no chapter/],
		['a plan that does not add up', 'data/lesson/pack.json', '"minutes": 9,', '"minutes": 8,', /rows of 14 minutes/],
		[
			'two right options',
			'data/lesson/quiz.json',
			'"text": "Neither of the two",',
			'"text": "Neither of the two", "right": true,',
			/one right option/
		],
		['an unknown claim', 'data/lesson/activities.json', '"c11"', '"c999"', /c999.*no claim/],
		['an unknown term', 'data/lesson/pack.json', '"durand-line"', '"no-such-term"', /no-such-term.*glossary/],
		['a slide that begins with a picture and is gone', 'data/lesson/deck.json', '"kin-code"', '"no-such-step"', /no-such-step.*no step/],
		['a field that nobody knows', 'data/lesson/deck.json', '"guess":', '"gess":', /gess|guess/]
	] as const)('%s', (_, file, pattern, replacement, expected) => {
		expect(faultsWith(file, pattern, replacement).join('\n')).toMatch(expected);
	});
});
