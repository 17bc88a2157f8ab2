/** Each field of each record, broken in every way that its schema refuses, is a fault that says where it is, what is wrong and what to do. */
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type z } from 'zod';
import type { Fault } from '../../src/lib/content/fault.ts';
import { checkSchema, weakSchema } from '../../src/lib/content/evidence.ts';
import { activitiesSchema, deckSchema, packSchema, questionsSchema, quizSchema } from '../../src/lib/content/lesson.ts';
import { readContent } from '../../src/lib/content/load.ts';
import { parse } from '../../src/lib/content/parseRecord.ts';
import {
	articleSchema,
	correctionSchema,
	imprintSchema,
	personSchema,
	quotationSchema,
	viewSchema
} from '../../src/lib/content/recordSchemas.ts';
import { chapterSchema, stepSchema } from '../../src/lib/content/chapterSchema.ts';
import { claimSchema } from '../../src/lib/content/claimSchema.ts';
import { sourceSchema } from '../../src/lib/content/sourceSchema.ts';
import { readTable } from '../../src/lib/content/csv.ts';
import { actorSchema, forecastSchema, termSchema } from '../../src/lib/content/recordSchemas.ts';
import { annualSchema } from '../../src/lib/content/tables/annual.ts';
import { countSchema } from '../../src/lib/content/tables/counts.ts';
import { eventSchema } from '../../src/lib/content/tables/events.ts';
import { momentSchema } from '../../src/lib/content/tables/moments.ts';
import { placeSchema } from '../../src/lib/content/tables/places.ts';
import { breaksOf, broken, type Break } from './breakage.ts';
import { files, textOf } from './real.ts';

/** The files that hold a list of records, or one record, and what each is checked against. */
const lists: Readonly<Record<string, z.ZodType>> = {
	'data/claims.json': claimSchema,
	'data/sources.json': sourceSchema,
	'data/actors.json': actorSchema,
	'data/glossary.json': termSchema,
	'data/forecasts.json': forecastSchema,
	'data/quotations.json': quotationSchema,
	'data/views.json': viewSchema,
	'data/people.json': personSchema,
	'data/corrections.json': correctionSchema,
	'data/weak.json': weakSchema,
	'data/lesson/questions.json': questionsSchema,
	'data/lesson/quiz.json': quizSchema
};
const single: Readonly<Record<string, z.ZodType>> = {
	'data/article.json': articleSchema,
	'data/publication.json': imprintSchema,
	'data/lesson/deck.json': deckSchema,
	'data/lesson/pack.json': packSchema,
	'data/lesson/activities.json': activitiesSchema
};
const tables: Readonly<Record<string, z.ZodObject>> = {
	'data/events.csv': eventSchema,
	'data/counts.csv': countSchema,
	'data/annual.csv': annualSchema,
	'data/moments.csv': momentSchema,
	'data/places.csv': placeSchema,
	...Object.fromEntries(
		Object.keys(files)
			.filter((file) => file.startsWith('data/checks/'))
			.map((file) => [file, checkSchema])
	)
};

/** For a file that is still empty: a record as it would be. */
const examples: Readonly<Record<string, readonly unknown[]>> = {
	'data/corrections.json': [{ id: 'first', date: '2026-11-22', text: 'What was wrong.', of: ['c18'] }],
	'data/weak.json': [{ id: 'c25', kind: 'claim', reason: 'Nothing else was seen.', searches: ['first', 'second'] }]
};

/** The order of the chapters: a list of ids, which the tests of faults in files break. */
const order = 'data/story/chapters.json';

const chapters = (JSON.parse(textOf(order)) as readonly string[]).map((id) => {
	const file = `data/story/en/${id}.md`;
	const { steps, ...chapter } = parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(textOf(file))?.[1] ?? '') as { steps: Record<string, unknown> };
	return { file, chapter: { ...chapter, steps: {} }, steps: Object.values(steps) };
});

test('every file of data/ is broken here', () => {
	const known = [...Object.keys(lists), ...Object.keys(single), ...Object.keys(tables), ...chapters.map(({ file }) => file), order];
	expect(
		Object.keys(files)
			.filter((file) => file !== 'data/README.md')
			.sort()
	).toEqual(known.sort());
});

/** What every message says: what is wrong, what was expected, what to do; in words, and not in those of a program. */
const threeParts = /^.+[,;] expected .+; .+$/s;
const jargon = /\[object|undefined|Invalid|NaN|regex|ZodError|never|expected (?:; |$)/;

function expectReadable(faults: readonly Fault[], { path, value }: Break, file: string): void {
	const about = `${file}: ${path.join('.')} as ${JSON.stringify(value)?.slice(0, 40) ?? 'nothing'}`;
	expect(faults.length, `${about} is not found`).toBeGreaterThan(0);
	const name = path.filter((key) => typeof key === 'string').at(-1) ?? '';
	for (const fault of faults) {
		expect(fault.file).toBe(file);
		expect(fault.line).toBeGreaterThan(0);
		expect(fault.message, about).toMatch(threeParts);
		expect(fault.message, about).not.toMatch(jargon);
	}
	// A part of something that can be of several kinds may be found at the whole.
	const isNamed = faults.some(({ field }) => path.some((key) => typeof key === 'string' && field.includes(key)) || field.includes(name));
	expect(isNamed, `${about} is found at ${faults.map(({ field }) => field).join()}`).toBe(true);
}

/** Breaks the records of a file one field at a time, each field once. */
function breakAll(file: string, schema: z.ZodType, records: readonly unknown[]): number {
	const seen = new Set<string>();
	let count = 0;
	for (const record of records)
		for (const one of breaksOf(schema, record, seen)) {
			const faults: Fault[] = [];
			parse(file, JSON.stringify([broken(record, one)], null, '\t'), faults)?.check(schema, [0]);
			expectReadable(faults, one, file);
			count += 1;
		}
	return count;
}

describe('a broken field is found', { timeout: 60_000 }, () => {
	test.each(Object.entries(lists))('%s', (file, schema) => {
		const records = JSON.parse(textOf(file)) as unknown[];
		expect(breakAll(file, schema, records.length > 0 ? records : (examples[file] ?? []))).toBeGreaterThan(10);
	});
	test.each(Object.entries(single))('%s', (file, schema) => {
		expect(breakAll(file, schema, [JSON.parse(textOf(file))])).toBeGreaterThan(10);
	});
	test('the head of a chapter', () => {
		expect(
			breakAll(
				chapters[0]?.file ?? '',
				chapterSchema,
				chapters.map(({ chapter }) => chapter)
			)
		).toBeGreaterThan(40);
	});
	test('a step with its scene and every kind of panel', () => {
		const steps = chapters.flatMap((chapter) => chapter.steps);
		expect(breakAll(chapters[0]?.file ?? '', stepSchema, steps)).toBeGreaterThan(400);
	});
});

/** Cells that no column of numbers, ids, dates or lists takes. */
const cells = ['', ' ', '§', '-1', '1.5x', '2022-13-45', 'a  b', 'UPPER case', 'x'.repeat(400)];

describe('a broken cell is found', () => {
	test.each(Object.entries(tables))('%s', (file, schema) => {
		const [header = [], row = []] = csvParseRows(textOf(file));
		for (const [i, column] of header.entries()) {
			const field = schema.shape[column] as z.ZodType;
			for (const cell of cells.filter((value) => !field.safeParse(value).success)) {
				const faults: Fault[] = [];
				readTable(file, csvFormatRows([header, row.with(i, cell)]), schema, faults);
				expectReadable(faults, { path: [column], value: cell }, file);
				expect(faults.every(({ line }) => line === 2)).toBe(true);
			}
			const faults: Fault[] = [];
			readTable(file, csvFormatRows([header.with(i, `${column}s`), row]), schema, faults);
			expectReadable(faults, { path: ['header'], value: undefined }, file);
			expect(faults[0]?.message).toContain(`"${column}"`);
		}
	});
});

test('the reader of the site checks every file in this way', () => {
	const spoilt = Object.fromEntries(
		Object.entries(files).map(([file, text]) => {
			if (file in tables) return [file, text.replace(/^\w+/, 'unheard')];
			if (file === order) return [file, text.replace('"', '"unheard ')];
			return [file, file.endsWith('.md') ? text.replace('---\n', '---\nunheard: 1\n') : text.replace('{', '{"unheard": 1,')];
		})
	);
	const found = new Set(
		readContent(spoilt)
			.faults.filter(({ message, field }) => /unheard/.test(`${field} ${message}`))
			.map(({ file }) => file)
	);
	// An empty list has no record to spoil.
	const expected = Object.keys(files).filter((file) => file !== 'data/README.md' && textOf(file).trim() !== '[]');
	expect([...found].sort()).toEqual(expected.sort());
});
