/** Spelling: a British dictionary, this project’s own words (words.txt), and the names of its tables. */
import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import { content } from './content.ts';
import { otherNames } from './words.ts';

const speller = nspell(dictionary);
const correct = (word: string) => speller.correct(word);

/** The words of a list beside this file: one a line, with remarks after #. */
export function listed(name: string): string[] {
	return readFileSync(new URL(name, import.meta.url), 'utf8')
		.split('\n')
		.map((line) => line.replace(/#.*/, '').trim())
		.filter(Boolean);
}

/** The words that the dictionary lacks and that are meant. */
export const ownWords: readonly string[] = listed('words.txt');
/** The words with a capital letter that name no person. */
export const thingNames: readonly string[] = listed('names.txt');

/** The words of a text, without figures, without the genitive’s ’s, with curly apostrophes inside. */
export function wordsIn(text: string): string[] {
	return [...text.replaceAll("'", '’').matchAll(/[\p{L}\p{M}\d]+(?:’[\p{L}\p{M}]+)*/gu)]
		.map(([word]) => word.replace(/’s$/, ''))
		.filter((word) => word.length > 1 && !/\d/.test(word));
}

/** True where a word is in the dictionary as it is written, or would be with a small letter, as at the beginning of a sentence. */
export const isOrdinary = (word: string): boolean => correct(word.toLowerCase().replaceAll('’', "'"));

const inTables = new Set(
	[
		...[...content.people.values()].flatMap(({ name, names }) => [name, ...names]),
		...[...content.places.values()].flatMap(({ name, spellings }) => [name, ...spellings]),
		...[...content.actors.values()].flatMap(({ name, short, spellings }) => [name, short, ...spellings]),
		...[...content.terms.values()].flatMap(({ term, sounds, spellings }) => [term, sounds ?? '', ...spellings]),
		...[...content.sources.values()].map(({ publisher }) => publisher),
		...otherNames
	].flatMap(wordsIn)
);
const known = new Set([...ownWords, ...thingNames]);

/** The words of a text that nothing knows. */
export function misspeltIn(text: string): string[] {
	return wordsIn(text).filter(
		(word) =>
			!isOrdinary(word) &&
			!correct(word.replaceAll('’', "'")) &&
			!known.has(word) &&
			!known.has(word.toLowerCase()) &&
			!inTables.has(word) &&
			!inTables.has(word.replace(/s$/, ''))
	);
}
