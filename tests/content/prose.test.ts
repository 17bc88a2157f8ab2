/** The prose of the story can be read by somebody who has not read the article: short sentences, and no habits of a file. */
import { expect, test } from 'vitest';
import { besides, content, prose, records } from './content.ts';
import { wordsOf } from '../../src/lib/content/runs.ts';

/** How many words a sentence has in the mean over a chapter, and at the most. */
const mean = 17;
const most = 28;

/** The sentences of a text: they end with a stop, with the quotation mark behind it, before a capital letter or a quotation mark. */
const sentencesIn = (text: string) => text.split(/(?<=[.?!]”?)\s+(?=[\p{Lu}“])/u).filter(Boolean);
const lengthOf = (sentence: string) => sentence.split(/\s+/).filter(Boolean).length;
const chapters = content.chapters.map(
	({ id, steps }) => [id, steps.flatMap(({ paragraphs }) => paragraphs.flatMap((runs) => sentencesIn(wordsOf(runs))))] as const
);

test.each(chapters)(`a sentence of %s has ${mean} words in the mean`, (_, sentences) => {
	expect(sentences.length).toBeGreaterThan(10);
	expect(sentences.reduce((sum, sentence) => sum + lengthOf(sentence), 0) / sentences.length).toBeLessThanOrEqual(mean);
});

test.each(chapters)(`no sentence of %s has more than ${most} words`, (_, sentences) => {
	expect(sentences.filter((sentence) => lengthOf(sentence) > most)).toEqual([]);
});

test('sentences are told apart', () => {
	expect(sentencesIn('Talks ended at 12:30. “Who knows?” Nobody: 5.4 million went, said Kabul.')).toEqual([
		'Talks ended at 12:30.',
		'“Who knows?”',
		'Nobody: 5.4 million went, said Kabul.'
	]);
});

const said = [...prose, ...besides, ...records];

test('nothing says a gender of the author, which is known of nobody', () => {
	const ofAuthor = /\b(author|writer|Shemrez)(’s)?\b[^.;:!?]*\b(he|his|him|she|her|hers)\b/iu;
	const gendered = said.filter(({ words }) => sentencesIn(words).some((sentence) => ofAuthor.test(sentence)));
	expect(gendered.map(({ at, words }) => `${at}: ${words}`)).toEqual([]);
});

test('nothing has a bibliographer’s sign for a missing date', () => {
	const titles = [...content.sources.values()].map(({ id, title }) => ({ at: id, words: title }));
	expect([...said, ...titles].filter(({ words }) => /\(?n\.\s?d\.\)?/iu.test(words))).toEqual([]);
});
