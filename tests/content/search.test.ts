/** The search: every public record is found by its name and by all ways to write the names in it, at an address that there is. */
import { describe, expect, test } from 'vitest';
import { packParts } from '../../src/lib/content/packParts.ts';
import { searchIn, searchIndexOf } from '../../src/lib/content/searchIndex.ts';
import type { searchKinds } from '../../src/lib/content/searchKinds.ts';
import { searchRecords } from '../../src/lib/content/searchRecords.ts';
import { content, steps } from './content.ts';

const records = searchRecords(content);
const text = JSON.stringify(searchIndexOf(records));
const search = searchIn(JSON.parse(text) as ReturnType<typeof searchIndexOf>);
const ids = (words: string) => search(words).map(({ id }) => id);
const firstOf = (words: string, kind: keyof typeof searchKinds) => search(words).find((found) => found.kind === kind)?.name;

test('holds every step, claim, event, term, source and part of the class pack, each at its own address', () => {
	const count = (kind: keyof typeof searchKinds) => records.filter((record) => record.kind === kind).length;
	expect(count('step')).toBe(steps.length);
	expect(count('claim')).toBe(content.claims.size);
	expect(count('event')).toBe(content.events.size);
	expect(count('source')).toBe(content.sources.size);
	expect(count('term')).toBeGreaterThan(content.terms.size);
	expect(count('pack')).toBe(packParts.length);
	expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
});

test('two records of one kind and name differ in their place, day or publisher', () => {
	const names = records.filter(({ kind }) => kind !== 'source').map(({ kind, name, detail }) => `${kind} ${name} ${detail}`);
	expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
});

test('finds every record by its name', () => {
	expect(records.filter(({ id, name }) => !ids(name).includes(id)).map(({ name }) => name)).toEqual([]);
});

test('finds every term, place, actor and person by each way to write it', () => {
	const terms = [...content.terms.values()].flatMap(({ id, term, spellings, names }) =>
		[term, ...spellings, ...names.map((name) => name.text)].map((name) => [name, `glossary/#${id}`] as const)
	);
	const places = [...content.places.values()]
		.filter(({ id, spellings }) => spellings.length > 0 && !content.terms.has(id))
		.flatMap(({ id, name, spellings }) => [name, ...spellings].map((own) => [own, `glossary/#place-${id}`] as const));
	expect([...terms, ...places].filter(([name, id]) => !ids(name).includes(id))).toEqual([]);
	const used = new Set([...content.events.values()].flatMap(({ actors }) => actors));
	const actors = [...content.actors.values()]
		.filter(({ id }) => used.has(id))
		.flatMap(({ name, short, spellings }) => [name, short, ...spellings]);
	expect(actors.filter((name) => ids(name).length === 0)).toEqual([]);
});

describe('one name in several ways', () => {
	test.each([
		['Tehreek-e-Taliban Pakistan', 'Tehrik-i-Taliban Pakistan'],
		['ISKP', 'IS-K'],
		['ISKP', 'Daesh']
	])('%s and %s find the same', (one, other) => {
		const found = ids(one);
		expect(found.length).toBeGreaterThan(3);
		expect([...ids(other)].sort()).toEqual(expect.arrayContaining([...found].sort()));
	});

	test.each([
		['Qila Abdullah', 'term', 'Killa Abdullah'],
		['haqani', 'term', 'Haqqani network'],
		['durrand line', 'term', 'Durand Line'],
		['c18', 'claim', content.claims.get('c18')?.short],
		['waziri', 'term', 'Waziristan']
	] as const)('%s finds the %s %s', (words, kind, name) => expect(firstOf(words, kind)).toBe(name));
});

describe('a reader finds the story first, then the record, then the class pack', () => {
	const kinds = (words: string) => [...new Set(search(words).map(({ kind }) => kind))];

	test.each([
		['Bannu', ['step', 'event', 'claim', 'term', 'source', 'pack']],
		['December', ['step', 'event', 'claim', 'source', 'term', 'pack']],
		['strategic depth', ['step', 'event', 'claim', 'term', 'source', 'pack']],
		['Torkham', ['step', 'event', 'term', 'source']],
		['Chaman shelling', ['step', 'event', 'source', 'claim', 'term', 'pack']],
		['Waziristan', ['step', 'event', 'claim', 'term', 'source', 'pack']],
		['refugees', ['step', 'event', 'term', 'source', 'claim', 'pack']],
		['Mullah Omar', ['step', 'claim', 'event', 'term', 'source', 'pack']]
	])('for “%s”', (words, order) => expect(kinds(words)).toEqual(order));

	test('the step that tells of a thing stands before those that name it', () => {
		expect(ids('December')[0]).toBe('#opening-december');
		expect(ids('Chaman shelling')[0]).toBe('#chaman-second-shelling');
	});

	test('what has the words as its own name is first where no step tells of it', () => {
		expect(search('c18')[0]).toMatchObject({ kind: 'claim' });
		expect(search('Qila Abdullah')[0]).toMatchObject({ kind: 'term' });
	});
});

test('all words count, a year is taken as it is, and what nobody wrote is not found', () => {
	expect(ids('bannu 2022').length).toBeLessThan(ids('bannu').length);
	expect(ids('bannu 1722')).toEqual([]);
	expect(ids('zzzzzz')).toEqual([]);
	expect(ids('the')).toEqual([]);
});

test('is the same at every build', () => expect(JSON.stringify(searchIndexOf(searchRecords(content)))).toBe(text));
