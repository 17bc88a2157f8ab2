/** Files that cannot be read, the list of all faults, and the marks of other systems. */
import { describe, expect, test } from 'vitest';
import { formatFault, formatFaults } from '../../src/lib/content/fault.ts';
import { readContent } from '../../src/lib/content/load.ts';
import type { Files } from '../../src/lib/content/model.ts';
import {
	type Case,
	bannu,
	cell,
	claims,
	counts,
	events,
	expectFault,
	fields,
	forecast,
	forecasts,
	glossary,
	incident,
	places,
	recordOf,
	rowOf,
	source,
	sources,
	swap,
	withFile
} from './faulty.ts';
import { change, content, files, lineOf, textOf, faults as realFaults } from './real.ts';

test('the content as it is has no fault', () => {
	expect(formatFaults(realFaults)).toBe('0 faults in the content');
});

describe('a file that cannot be read', () => {
	test.each<Case>([
		[
			'YAML with a bracket that is not closed',
			bannu,
			swap(/^terms: \[(.*)\]$/m, 'terms: [$1'),
			/^steps:/,
			'syntax',
			/; expected valid YAML; mend the syntax$/
		],
		[
			'YAML with a colon in bare words',
			bannu,
			swap(/^( {4}ask: ).*$/m, '$1Who: when: why?'),
			'Who: when',
			'syntax',
			/; expected valid YAML; mend the syntax$/
		],
		[
			'JSON with a comma too few',
			claims,
			swap(/("id": "c18"),/, '$1'),
			[recordOf('c18'), '"paragraph"'],
			'syntax',
			/; expected valid JSON; mend the syntax$/
		],
		[
			'a row with a cell too few',
			events,
			swap(new RegExp(`^(${incident},[^,]*),`, 'm'), '$1'),
			rowOf(incident),
			incident,
			/^has 27 cells; expected 28 as in the first line; add or remove commas, or put quotes round a cell that holds one$/
		],
		[
			'a row with a comma that has no quotes',
			events,
			swap(new RegExp(`^${incident},`, 'm'), `${incident},,`),
			rowOf(incident),
			incident,
			/^has 29 cells; expected 28 as in the first line/
		],
		[
			'a table without its first line',
			events,
			swap(/^id,.*\n/, ''),
			/./,
			'header',
			/^names none of the columns; expected a first line with the names of the columns: id,date,.*; add it$/
		],
		[
			'a table with a misspelt column',
			places,
			swap(/^id,name,/, 'id,nmae,'),
			/^id,nmae/,
			'header',
			/^lacks "name" and has "nmae"; expected a first line with the names of the columns: id,name,.*; correct it$/
		],
		[
			'an empty table',
			counts,
			() => '',
			/^/,
			'header',
			/^is missing; expected a first line with the names of the columns: event,side,.*; add it$/
		]
	])('is found: %s', (...one) => expectFault(one));

	test.each([bannu, claims, events, counts])('is found where it is missing: %s', (file) => {
		const { [file]: _, ...others } = files;
		expect(readContent(others).faults).toContainEqual({
			file,
			line: 1,
			field: 'file',
			message: 'is missing; expected it beside the others; add it'
		});
	});

	test.each([
		['a claim with a wrong status', claims, fields('c18', { status: 'true' })],
		['claims with a comma too few', claims, swap(/("id": "c18"),/, '$1')],
		['an event with a wrong type', events, cell('bannu-ctd-siege-2022', 'type', 'riot')],
		['a table without its first line', events, swap(/^id,.*\n/, '')],
		['a source without an address', sources, fields(source, { URL: '' })],
		['a term of another shape', glossary, fields('ctd', { kind: 'thing' })],
		['a forecast of another shape', forecasts, fields(forecast, { outcome: 'maybe' })]
	])('makes no other file look wrong: %s', (_, file, breakIt) => {
		const { faults } = readContent(withFile(file, breakIt(textOf(file))));
		expect(faults.map((fault) => fault.file)).toEqual([file]);
	});
});

describe('the order of the chapters', () => {
	const order = 'data/story/chapters.json';
	const ids = content.chapters.map(({ id }) => id);
	const withOrder = (list: readonly unknown[]) => readContent(withFile(order, JSON.stringify(list)));

	test('is that of the list, whatever it is', () => {
		const turned = [...ids].reverse();
		const { faults, content: read } = withOrder(turned);
		expect(faults).toEqual([]);
		expect(read.chapters.map(({ id }) => id)).toEqual(turned);
	});

	test.each<[string, readonly unknown[], string, RegExp]>([
		['a chapter that the list lacks', ids.slice(1), order, new RegExp(`^lacks "${ids[0]}", which has a file in data/story/en/; expected `)],
		['a chapter twice', [...ids, ids[0]], order, /^names a chapter twice; expected each once; remove one$/],
		['a chapter without a file', [...ids, 'nowhere'], 'data/story/en/nowhere.md', /^is missing; expected it beside the others; add it$/],
		['an id of another form', [...ids, 'No Where'], order, /^found "No Where", expected lower-case words joined by hyphens; /],
		['an empty list', [], order, /^found \[\], expected at least 1 entries; add to it$/]
	])('%s is a fault', (_, list, file, message) => {
		const { faults, content: read } = withOrder(list);
		expect(faults).toContainEqual(expect.objectContaining({ file, message: expect.stringMatching(message) as string }));
		expect(read.chapters).toHaveLength(ids.length);
	});
});

describe('the list of faults', () => {
	const two: Files = {
		...files,
		[bannu]: change(textOf(bannu), '{of="', '{of="c999 '),
		[events]: cell(incident, 'killedHigh', '0')(textOf(events))
	};
	const { faults } = readContent(two);

	test('holds the faults of all files', () => {
		expect(faults.map(({ file }) => file).sort()).toEqual([events, bannu]);
	});

	test('holds all faults of one file, those of its own shape and those of its neighbours', () => {
		const text = change(change(textOf(claims), '"kind": "opinion"', '"kind": "rumour"'), '"status": "partly"', '"status": "maybe"');
		expect(readContent(withFile(claims, text)).faults.map(({ line }) => line)).toEqual([lineOf(text, '"rumour"'), lineOf(text, '"maybe"')]);
	});

	test('is written by file and line, with their number', () => {
		const lines = formatFaults(faults).split('\n');
		expect(lines).toHaveLength(3);
		expect(lines[0]).toMatch(/^data\/events\.csv:\d+: .+\.killedHigh: found "0", expected /);
		expect(lines[1]).toMatch(/^data\/story\/en\/bannu\.md:\d+: .+\.prose: cites "c999"/);
		expect(lines[2]).toBe('2 faults in the content');
		expect(formatFault({ file: 'a', line: 3, field: 'b.c', message: 'd' })).toBe('a:3: b.c: d');
	});

	test('leaves what could be read readable', () => {
		expect(readContent(two).content.chapters).toHaveLength(content.chapters.length);
	});
});

describe('line ends and marks of other systems', () => {
	const windows = Object.fromEntries(Object.entries(files).map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]));

	test('change nothing of what is read', () => {
		const reading = readContent(windows);
		expect(reading.faults).toEqual([]);
		expect(reading.content).toEqual(content);
	});

	test('change no line of a fault', () => {
		const text = change(textOf(bannu), '{of="', '{of="c999 ');
		const { faults } = readContent({ ...windows, [bannu]: text.replaceAll('\n', '\r\n') });
		expect(faults.map(({ file, line }) => ({ file, line }))).toEqual([{ file: bannu, line: lineOf(text, 'c999') }]);
	});
});
