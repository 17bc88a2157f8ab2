/** Every file that can be downloaded, read back by a reader that this project did not write, has every record in it. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gradeNames } from '../../src/lib/content/grades.ts';
import type { Download } from '../../src/lib/explore/downloads.ts';
import { incidentsOf } from '../../src/lib/explore/incidentPage.ts';
import { workbookOf } from '../../src/lib/explore/workbook.ts';
import { entriesOf } from '../../src/lib/ledger/entries.ts';
import { registryOf, servedFiles } from '../../src/routes/downloads/registry.ts';
import { content } from './real.ts';

const registry = await registryOf(content, 'https://example.org/depth');
const files = servedFiles(registry);
const file = (name: string): Download => {
	const found = files.get(name);
	if (typeof found?.text !== 'string') throw new Error(`${name} is not among the files of text`);
	return { ...found, text: found.text };
};
const tables = [...files.keys()].filter((name) => name.endsWith('.csv')).map(file);
const events = [...content.events.values()];
const sources = [...content.sources.values()];
const incidents = incidentsOf(content);

type Cells = Record<string, string>;
const table = (name: string) =>
	parse<Cells>(file(name).text, { bom: true, columns: true, record_delimiter: '\r\n', relax_quotes: false, skip_empty_lines: false });

/** A cell as the value that the record has, by the type that the column is said to have. */
function valueOf(cell: string, type: string, separator: string | undefined): unknown {
	if (separator !== undefined) return cell === '' ? [] : cell.split(separator);
	if (type === 'boolean') return cell === 'yes';
	if (cell === '') return null;
	return type === 'string' ? cell : Number(cell);
}

describe('tables', () => {
	test.each<[string, readonly object[]]>([
		['events.csv', events],
		['counts.csv', content.counts],
		['actors.csv', [...content.actors.values()]],
		['annual.csv', content.annual],
		['places.csv', [...content.places.values()]],
		['checks.csv', content.checks.map(({ file: _, line: __, ...check }) => check)],
		['claims.csv', entriesOf(content).map(({ claim, steps }) => ({ ...claim, steps: steps.map(({ id }) => id) }))]
	])('%s has every record with every field', (name, records) => {
		const { fields, text } = file(name);
		const rows = table(name);
		expect(rows).toHaveLength(records.length);
		const read = rows.map((row) =>
			Object.fromEntries((fields ?? []).map((field) => [field.name, valueOf(row[field.name] ?? '', field.type, field.separator)]))
		);
		expect(read).toEqual(records.map((record) => ({ ...record })));
		expect(text.slice(1).split('\r\n')[0]).toBe(fields?.map((field) => field.name).join(','));
	});

	test('every row ends with CR LF, and no line feed stands alone outside quotes', () => {
		for (const { name, text } of tables) {
			expect(text.endsWith('\r\n'), name).toBe(true);
			expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
		}
	});

	test('cells keep to the values that their column may have', () => {
		for (const { name, fields } of tables)
			for (const { name: column, values, isRequired } of fields ?? [])
				for (const row of table(name)) {
					const cell = row[column] ?? '';
					if (values) expect(Object.keys(values), `${name} ${column}`).toContain(cell);
					if (isRequired) expect(cell, `${name} ${column}`).not.toBe('');
				}
	});
});

describe('spreadsheets', () => {
	const rowsOf = (name: string) => parse(file(name).text, { bom: true, record_delimiter: '\r\n' });
	const workbook = async () => Buffer.from(await workbookOf(registry.record));

	test.each(tables.map(({ name }) => name))('%s begins with the mark by which a spreadsheet knows its letters', (name) => {
		const bytes = Buffer.from(file(name).text, 'utf8');
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(bytes.toString('utf8')).not.toContain('\ufffd');
	});

	test('tables.xlsx has every table, in which no cell is taken for something else', async () => {
		const sheets = await readWorkbook(await workbook(), { trim: false });
		const described = registry.record.filter(({ fields }) => fields !== null);
		expect(sheets.map(({ sheet }) => sheet)).toEqual(described.map(({ name }) => name.replace('.csv', '')));
		for (const [i, { name, fields }] of described.entries()) {
			const isNumber = (fields ?? []).map(({ type }) => type === 'integer' || type === 'number');
			const [header = [], ...rows] = rowsOf(name);
			const cell = (value: string, column: number) => (value === '' ? null : isNumber[column] ? Number(value) : value);
			expect(sheets[i]?.data, name).toEqual([header, ...rows.map((row) => row.map(cell))]);
		}
	});

	test('tables.xlsx is the same at any time', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 1) });
		onTestFinished(() => void vi.useRealTimers());
		const then = await workbook();
		vi.setSystemTime(new Date(2027, 5, 15));
		expect(then.equals(await workbook())).toBe(true);
	});
});

describe('events', () => {
	test('events.json has every event with every count of it', () => {
		const read = JSON.parse(file('events.json').text) as { events: (Cells & { id: string; counts: object[] })[]; actors: object };
		expect(read.events.map(({ counts: _, ...event }) => event)).toEqual(events);
		expect(read.events.flatMap(({ id, counts }) => counts.map((count) => ({ event: id, ...count })))).toEqual(
			expect.arrayContaining([...content.counts])
		);
		expect(read.events.flatMap(({ counts }) => counts)).toHaveLength(content.counts.length);
		expect(Object.keys(read.actors)).toEqual([...content.actors.keys()]);
	});

	test('events.geojson has every incident at its point, longitude first, as RFC 7946 wants it', () => {
		const read = JSON.parse(file('events.geojson').text) as {
			type: string;
			bbox: number[];
			features: { type: string; id: string; geometry: { type: string; coordinates: number[] }; properties: object }[];
		};
		expect(read.type).toBe('FeatureCollection');
		expect(read).not.toHaveProperty('crs');
		expect(read.features.map(({ id }) => id).sort()).toEqual(incidents.map(({ id }) => id).sort());
		const [west = 0, south = 0, east = 0, north = 0] = read.bbox;
		for (const { type, id, geometry, properties } of read.features) {
			const { lon, lat, ...rest } = content.events.get(id) ?? { lon: 0, lat: 0 };
			expect({ type, geometry }).toEqual({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] } });
			expect(properties).toEqual(rest);
			expect(lon >= west && lon <= east && lat >= south && lat <= north, id).toBe(true);
		}
	});
});

describe('sources', () => {
	beforeAll(() => Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true }));
	type Read = { id: string; title: string; URL: string; note?: string; issued?: { 'date-parts': number[][] } };
	const readBack = (text: string) => (new Cite(text as never) as unknown as { data: Read[] }).data;
	const year = (source: { issued?: { 'date-parts': readonly (readonly number[])[] } }) => source.issued?.['date-parts'][0]?.[0];

	test('sources.json has every source as it is', () => {
		const read = JSON.parse(file('sources.json').text) as (Record<string, unknown> & { custom: object })[];
		expect(read.slice(1).map(({ 'container-title': _, custom, ...source }) => ({ ...source, ...custom }))).toEqual(sources);
		expect(read[0]).toMatchObject({ title: content.article.title, author: [{ literal: content.article.author }] });
	});

	test('sources.bib has every source under its id, with its title, its year and its address', () => {
		const read = new Map(readBack(file('sources.bib').text).map((source) => [source.id, source]));
		expect([...read.keys()].sort()).toEqual(['article', ...sources.map(({ id }) => id)].sort());
		for (const source of sources) {
			const found = read.get(source.id);
			expect(found?.title.replaceAll(/<\/?span[^>]*>/g, ''), source.id).toBe(source.title);
			// The reader escapes the sign of an escape once more.
			expect(found?.URL.replaceAll('%25', '%'), source.id).toBe(source.URL);
			expect(found && year(found), source.id).toBe(year(source));
			expect(found?.note, source.id).toContain(`Grade: ${gradeNames[source.grade]}.`);
		}
	});

	test('sources.bib tells each date as biber and Zotero read it, as exactly as it is known', () => {
		const { text } = file('sources.bib');
		const biblatex = new Map(
			(new Cite(text as never, { forceType: '@biblatex/text' }) as unknown as { data: Read[] }).data.map((source) => [source.id, source])
		);
		for (const { id, issued } of sources) expect(biblatex.get(id)?.issued?.['date-parts'], id).toEqual(issued?.['date-parts']);
		// A month is the name that BibTeX knows, without the day.
		for (const [line] of text.matchAll(/^\tmonth = .*$/gm)) expect(line).toMatch(/ = [a-z]{3},$/);
	});

	test('sources.ris has every source under its id, with its title, its date and its address in one piece', () => {
		const { text } = file('sources.ris');
		const read = new Map(readBack(text).map((source) => [source.id, source]));
		expect([...read.keys()].sort()).toEqual(['article', ...sources.map(({ id }) => id)].sort());
		for (const source of sources) {
			expect(read.get(source.id)?.title, source.id).toBe(source.title);
			expect(read.get(source.id)?.URL, source.id).toBe(source.URL);
		}
		for (const record of text.split(/ER {2}- ?\r\n/).filter(Boolean)) {
			const id = /ID {2}- (\w+)/.exec(record)?.[1] ?? '';
			expect(record, id).toMatch(/\r\nTI {2}- ./);
			const parts = content.sources.get(id)?.issued?.['date-parts'][0] ?? [];
			if (parts.length === 3) expect(record, id).toMatch(new RegExp(`DA  - ${parts[0]}/0?${parts[1]}/0?${parts[2]}`));
		}
	});
});

describe('datapackage.json', () => {
	interface Resource {
		path: string;
		bytes: number;
		hash: string;
		schema?: {
			fields: { name: string; type: string; description: string }[];
			primaryKey?: readonly string[];
			foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
		};
		name: string;
	}
	const about = JSON.parse(file('datapackage.json').text) as {
		name: string;
		licenses: { name: string }[];
		homepage: string;
		resources: Resource[];
	};

	test('describes every file but itself, as it is byte by byte', () => {
		const described = registry.record.map(({ name }) => name).filter((name) => name !== 'datapackage.json');
		expect(about.resources.map(({ path }) => path).sort()).toEqual(described.sort());
		for (const { path, bytes, hash } of about.resources) {
			const { text } = file(path);
			expect(Buffer.byteLength(text), path).toBe(bytes);
			expect(`sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`, path).toBe(hash);
		}
		expect(about.licenses.map(({ name }) => name)).toEqual(['CC-BY-4.0']);
		expect(about.homepage).toBe('https://example.org/depth/downloads/');
	});

	test('describes every column of every table in a sentence, and names keys that hold', () => {
		for (const { path, schema } of about.resources.filter(({ path: name }) => name.endsWith('.csv'))) {
			const rows = table(path);
			expect(schema?.fields.map(({ name }) => name).join(','), path).toBe(file(path).text.slice(1).split('\r\n')[0]);
			for (const { name, description } of schema?.fields ?? []) expect(description, `${path} ${name}`).toMatch(/^[A-Z].{5,}\.$/);
			const key = schema?.primaryKey;
			if (key) expect(new Set(rows.map((row) => key.map((name) => row[name]).join(' '))).size, path).toBe(rows.length);
			for (const { fields, reference } of schema?.foreignKeys ?? []) {
				const target = about.resources.find(({ name }) => name === reference.resource)?.path ?? '';
				const known = new Set(table(target).map((row) => row[reference.fields]));
				for (const row of rows) expect(known.has(row[fields]), `${path} ${row[fields] ?? ''}`).toBe(true);
			}
		}
	});
});
