/** Every word of the content is spelt as the British dictionary has it, or is one of this project’s own. */
import { expect, test } from 'vitest';
import { besides, content, prose, records, stringsIn, type Words } from './content.ts';
import { isOrdinary, misspeltIn, ownWords, thingNames, wordsIn } from './speller.ts';

const ids = new Set(
	[
		content.claims,
		content.sources,
		content.events,
		content.moments,
		content.places,
		content.actors,
		content.terms,
		content.forecasts
	].flatMap((recordsOfOne) => [...recordsOfOne.keys()])
);
const texts: readonly Words[] = [
	...prose,
	...besides,
	...records,
	...stringsIn(content.lesson)
		.filter((words) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(words))
		.map((words) => ({ at: 'data/lesson', words })),
	...[...content.quotations.values()].flatMap(({ id, words, speaker, where }) =>
		[words, speaker, where].map((text) => ({ at: id, words: text }))
	),
	...[...content.people.values()].map(({ id, office }) => ({ at: id, words: office })),
	...[...content.corrections.values()].map(({ id, text }) => ({ at: id, words: text })),
	...[...content.sources.values()].map(({ id, note = '' }) => ({ at: id, words: note })),
	...content.annual.flatMap(({ series, definition, note }) => [series, definition, note ?? ''].map((words) => ({ at: series, words })))
].filter(({ words }) => !ids.has(words));

test('every word is known', () => {
	expect(texts.length).toBeGreaterThan(1500);
	expect(texts.flatMap(({ at, words }) => misspeltIn(words).map((word) => `${at}: ${word}`))).toEqual([]);
});

test('a slip would be found, and a British word would not', () => {
	expect(misspeltIn('The goverment of Kabul recieved them at Torkham.')).toEqual(['goverment', 'recieved']);
	expect(misspeltIn('The color of the organised defence')).toEqual(['color']);
	expect(misspeltIn('Defence, neighbours and judgement: the TTP’s men couldn’t be organised.')).toEqual([]);
});

test('the lists of words hold nothing that is not needed', () => {
	const used = new Set(
		[...texts, ...[...content.sources.values()].map(({ title }) => ({ at: '', words: title }))].flatMap(({ words }) => wordsIn(words))
	);
	expect([...ownWords, ...thingNames].filter((word) => !used.has(word) || (ownWords.includes(word) && isOrdinary(word)))).toEqual([]);
	for (const list of [ownWords, thingNames]) expect(new Set(list).size).toBe(list.length);
});
