/** Records of YAML and JSON: the line of every field, and what a fault says. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fault } from '../../src/lib/content/fault.ts';
import { parse } from '../../src/lib/content/parseRecord.ts';

const yaml = `id: bannu
title: Three days
steps:
  bannu-seizure:
    scene:
      extent: [69.4, 32.3,
        71.6, 33.7]
      labels:
        - bannu
        - wana
    plain: >-
      Some words
      in two lines
last: true
`;

function read(text: string, firstLine = 1, file = 'a.md') {
	const faults: Fault[] = [];
	return { parsed: parse(file, text, faults, firstLine), faults };
}

describe('the line of a field', () => {
	const { parsed } = read(yaml, 2);
	test.each([
		[[], 2],
		[['id'], 2],
		[['steps'], 4],
		[['steps', 'bannu-seizure'], 5],
		[['steps', 'bannu-seizure', 'scene', 'extent'], 7],
		[['steps', 'bannu-seizure', 'scene', 'extent', 2], 8],
		[['steps', 'bannu-seizure', 'scene', 'labels', 1], 11],
		[['steps', 'bannu-seizure', 'plain'], 12],
		[['last'], 15]
	])('is that of its key: %j on line %d', (path, line) => expect(parsed?.lineOf(path)).toBe(line));

	test.each([
		[['steps', 'bannu-seizure', 'scene', 'caption'], 6],
		[['steps', 'bannu-raid'], 4],
		[['steps', 'bannu-seizure', 'scene', 'labels', 7], 9]
	])('is that of the field around one that is missing: %j on line %d', (path, line) => expect(parsed?.lineOf(path)).toBe(line));

	test('is found in JSON too', () => {
		const { parsed: list } = read('[\n\t{\n\t\t"id": "c01",\n\t\t"sources": [\n\t\t\t"s001"\n\t\t]\n\t}\n]\n', 1, 'a.json');
		expect([[0], [0, 'id'], [0, 'sources'], [0, 'sources', 0]].map((path) => list?.lineOf(path))).toEqual([2, 3, 4, 5]);
	});
});

describe('a check', () => {
	const schema = z.strictObject({
		id: z.string(),
		kind: z.enum(['a', 'b']),
		size: z.number().min(1).max(9),
		words: z.string().trim().min(1).max(5),
		list: z.array(z.string()).min(2),
		either: z.union([z.string(), z.number()]),
		when: z.union([z.null(), z.string().regex(/^\d{4}$/, 'a year')])
	});
	const good = { id: 'c01', kind: 'a', size: 3, words: 'abc', list: ['x', 'y'], either: 1, when: null };
	const faultsOf = (change: object) => {
		const { parsed, faults } = read(JSON.stringify([{ ...good, ...change }], null, '\t'), 1, 'a.json');
		const value = parsed?.check(schema, [0]);
		expect(value === null).toBe(faults.length > 0);
		return faults.map(({ field, message }) => `${field}: ${message}`);
	};

	test('gives back what fits', () => expect(faultsOf({})).toEqual([]));

	test.each([
		['of another type', { id: 7 }, 'c01.id', 'found 7, expected text; change it'],
		['that is missing', { kind: undefined }, 'c01.kind', 'is missing; expected one of a, b; add it'],
		['not on a list', { kind: 'c' }, 'c01.kind', 'found "c", expected one of a, b; choose one'],
		['too large', { size: 10 }, 'c01.size', 'found 10, expected at most 9; lower it'],
		['too small', { size: 0 }, 'c01.size', 'found 0, expected at least 1; raise it'],
		['too long', { words: 'abcdef' }, 'c01.words', 'found "abcdef", expected at most 5 characters; shorten it'],
		['empty', { words: '  ' }, 'c01.words', 'is empty; expected some text; fill it in'],
		['with too few entries', { list: ['x'] }, 'c01.list', 'found ["x"], expected at least 2 entries; add to it'],
		['of neither form', { either: true }, 'c01.either', 'found true, expected text or a number; mend it'],
		['of another pattern', { when: '22' }, 'c01.when', 'found "22", expected a year; mend it'],
		['that nobody knows', { colour: 'red' }, 'c01.colour', 'is no known field; expected only the known ones; remove or rename it']
	])('says what is wrong with a field %s', (_, change, field, message) => {
		const expected = field === 'c01.id' ? '[0].id' : field;
		expect(faultsOf(change)).toEqual([`${expected}: ${message}`]);
	});

	test('lists every unknown field on its own line', () => {
		const { parsed, faults } = read('id: a\nasks: x\nsays: y\n');
		expect(parsed?.check(z.strictObject({ id: z.string() }), [])).toBeNull();
		expect(faults.map(({ line, field }) => [line, field])).toEqual([
			[2, 'asks'],
			[3, 'says']
		]);
	});

	test('finds a key that is no id', () => {
		const { parsed, faults } = read('steps:\n  Bad Name:\n    a: 1\n');
		parsed?.check(z.strictObject({ steps: z.record(z.string().regex(/^[a-z-]+$/, 'lower-case words'), z.unknown()) }), []);
		expect(faults).toEqual([
			{ file: 'a.md', line: 2, field: 'steps.Bad Name', message: 'found "Bad Name", expected lower-case words; rename it' }
		]);
	});
});

describe('syntax', () => {
	test.each([
		['a key that stands twice', 'id: a\nother: b\nid: c\n', 3, 'id', 'stands twice; expected each field once; remove one'],
		['a tab for indentation', 'a:\n\tb: 1\n', 2, 'syntax', /; expected valid YAML; mend the syntax$/],
		['a quote that is not closed', 'a: "words\nb: 1\n', 3, 'syntax', /; expected valid YAML; mend the syntax$/]
	])('is checked: %s', (_, text, line, field, message) => {
		const { parsed, faults } = read(text);
		expect(parsed).toBeNull();
		expect(faults[0]).toEqual({ file: 'a.md', line, field, message: expect.stringMatching(message) as unknown });
	});
});
