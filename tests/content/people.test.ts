/** Nobody is named who is not in data/people.json for a public act in public office or public writing. */
import { expect, test } from 'vitest';
import { besides, content, prose, records, type Words } from './content.ts';
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

/** What is left of a text that looks like part of a name. */
function namesIn({ at, words }: Words): string[] {
	let rest = words;
	for (const name of allowed)
		rest = rest.replaceAll(new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'gu'), '·');
	return partsOfNames
		.filter((part) => new RegExp(`(?<![\\p{L}])${part}(?![\\p{L}])`, 'u').test(rest))
		.map((part) => `${at}: ${part} in “${words.slice(0, 120)}”`);
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
