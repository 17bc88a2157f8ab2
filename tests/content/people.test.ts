/** Nobody is named who is not in data/people.json for a public act in public office or public writing. */
import { expect, test } from 'vitest';
import { besides, content, prose, records, type Words } from './content.ts';
import { isOrdinary, thingNames, wordsIn } from './speller.ts';
import { namesInHeadlines, otherNames, partsOfNames } from './words.ts';

const people = [...content.people.values()];
/** All that may be called by a name with a part of a personal name in it, the longest first. */
const allowed = [
	...people.flatMap(({ name, names }) => [name, ...names]),
	...[...content.places.values()].flatMap(({ name, spellings }) => [name, ...spellings]),
	...[...content.actors.values()].flatMap(({ name, short, spellings }) => [name, short, ...spellings]),
	...[...content.terms.values()].flatMap(({ term, spellings }) => [term, ...spellings]),
	...otherNames,
	...namesInHeadlines
].sort((a, b) => b.length - a.length);

const things = new Set(thingNames);

/** A text without the names that may stand in it. */
function withoutAllowed(words: string): string {
	let rest = words;
	for (const name of allowed)
		if (rest.includes(name))
			rest = rest.replaceAll(new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'gu'), '·');
	return rest;
}

/** What is left of a text that looks like a name: a known part of one, or a word with a capital letter that is neither an ordinary word nor a known thing. */
function namesIn({ at, words }: Words): string[] {
	const rest = withoutAllowed(words);
	const parts = partsOfNames.filter((part) => new RegExp(`(?<![\\p{L}])${part}(?![\\p{L}])`, 'u').test(rest));
	const strangers = wordsIn(rest).filter((word) => /^\p{Lu}/u.test(word) && !things.has(word) && !isOrdinary(word));
	return [...new Set([...parts, ...strangers])].map((part) => `${at}: ${part} in “${words.slice(0, 120)}”`);
}

test('the story names nobody besides', () => {
	expect([...prose, ...besides].flatMap(namesIn)).toEqual([]);
});

test('the tables name nobody besides', () => {
	expect(records.length).toBeGreaterThan(400);
	expect(records.flatMap(namesIn)).toEqual([]);
});

test('the titles of the sources name nobody besides', () => {
	expect([...content.sources.values()].map(({ id, title }) => ({ at: id, words: title })).flatMap(namesIn)).toEqual([]);
});

test('somebody unknown would be found', () => {
	expect(namesIn({ at: 'here', words: 'A constable, Tariq Rehman, was killed at Chaman; Khan spoke.' })).toHaveLength(2);
	// Neither a common part of names in the region nor beside another capital.
	expect(namesIn({ at: 'here', words: 'The driver was Gulalai; Jones saw it.' })).toHaveLength(2);
	expect(namesIn({ at: 'here', words: 'Imran Khan spoke at Zaman Park in Dera Ismail Khan.' })).toEqual([]);
});

test('every person of the glossary may be named, and everybody who may be named has an office and a basis', () => {
	const names = new Set(people.flatMap(({ id, name, names: others }) => [id, name, ...others]));
	expect(
		[...content.terms.values()].filter(({ kind, id, term }) => kind === 'person' && !names.has(id) && !names.has(term)).map(({ id }) => id)
	).toEqual([]);
	for (const { office, basis } of people) {
		expect(office).not.toBe('');
		expect(basis.filter((id) => !content.sources.has(id) && !content.claims.has(id))).toEqual([]);
	}
});
