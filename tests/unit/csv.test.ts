/** Tables: cells with quotes, commas and line breaks, and the lines that faults point at. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Fault } from '../../src/lib/content/fault.ts';
import { readTable } from '../../src/lib/content/csv.ts';

const schema = z.strictObject({
	id: z.string().min(1),
	words: z.string(),
	count: z
		.string()
		.regex(/^\d*$/, 'a whole number')
		.transform((cell) => (cell === '' ? null : Number(cell)))
});

function read(text: string) {
	const faults: Fault[] = [];
	return { rows: readTable('a.csv', text, schema, faults), faults };
}
const header = 'id,words,count\n';

describe('a table', () => {
	test('may begin with the mark of UTF-8, as a spreadsheet saves it', () => {
		expect(read(`\ufeff${header}a,words,3\n`)).toEqual(read(`${header}a,words,3\n`));
	});

	test.each([
		['plain cells', 'a,some words,3\n', ['some words', 3]],
		['a quoted comma', 'a,"one, two",3\n', ['one, two', 3]],
		['a quoted quotation mark', 'a,"the ""wall""",3\n', ['the "wall"', 3]],
		['a quoted line break', 'a,"one\ntwo",3\n', ['one\ntwo', 3]],
		['an empty cell, which is unknown and not zero', 'a,,\n', ['', null]],
		['a zero, which is known', 'a,,0\n', ['', 0]],
		['no line break at the end', 'a,words,3', ['words', 3]]
	])('is read with %s', (_, row, [words, count]) => {
		const { rows, faults } = read(header + row);
		expect(faults).toEqual([]);
		expect(rows).toEqual([{ id: 'a', line: 2, value: { id: 'a', words, count } }]);
	});

	test('keeps the line of each row where cells before it have line breaks', () => {
		const { rows } = read(`${header}a,"one\ntwo\nthree",1\nb,"x\n\ny",2\nc,words,3\n`);
		expect(rows?.map(({ id, line }) => [id, line])).toEqual([
			['a', 2],
			['b', 5],
			['c', 8]
		]);
	});

	test('keeps the line of each row where the first line has line breaks', () => {
		const { rows } = read('"id",words,count\na,x,1\n');
		expect(rows?.[0]?.line).toBe(2);
	});

	test('takes its columns in any order', () =>
		expect(read('count,id,words\n3,a,x\n').rows?.[0]?.value).toEqual({ id: 'a', words: 'x', count: 3 }));

	test('passes over empty lines and counts them', () =>
		expect(read(`${header}\na,x,1\n\nb,y,2\n`).rows?.map(({ id, line }) => [id, line])).toEqual([
			['a', 3],
			['b', 5]
		]));
});

describe('a fault', () => {
	test.each([
		['in a cell after line breaks', `${header}a,"one\ntwo",1\nb,x,many\n`, 4, 'b.count', 'found "many", expected a whole number; mend it'],
		['of cells that are missing', `${header}a,x\n`, 2, 'a', /^has 2 cells; expected 3 as in the first line/],
		['of cells that are too many', `${header}a,one, two,3\n`, 2, 'a', /^has 4 cells; expected 3 as in the first line/],
		['of a column that is missing', 'id,words\na,x\n', 1, 'header', /^lacks "count"; expected .*: id,words,count; correct it$/],
		['of a column that nobody knows', 'id,words,count,colour\na,x,1,red\n', 1, 'header', /^has "colour"; expected /],
		['of a first line that is missing', 'a,x,1\nb,y,2\n', 1, 'header', /^names none of the columns; expected /],
		['of an empty file', '', 1, 'header', /^is missing; expected .*; add it$/]
	])('has its line and its field: %s', (_, text, line, field, message) => {
		const { faults } = read(text);
		expect(faults).toEqual([{ file: 'a.csv', line, field, message: expect.stringMatching(message) as unknown }]);
	});

	test('leaves the other rows readable', () => {
		const { rows } = read(`${header}a,x,many\nb,y,2\n`);
		expect(rows?.map(({ id, value }) => [id, value?.count])).toEqual([
			['a', undefined],
			['b', 2]
		]);
	});
});
