/** The record of events against the map and the calendar: as it is, and with each fault once. */
import { describe, expect, test } from 'vitest';
import { crossingTolerance, provinceTolerance } from '../../src/lib/content/checkEvents.ts';
import { readContent } from '../../src/lib/content/load.ts';
import { kilometresFromLine, kilometresOutside } from '../../src/lib/geo/within.ts';
import { changeCell, content, files, lineOf, textOf } from './real.ts';

const eventsFile = 'data/events.csv';
const incidents = [...content.events.values()].filter(({ mapped }) => mapped);

describe('the record as it is', () => {
	test.each(incidents.map((event) => [event.id, event] as const))('%s lies in its province', (_, { province, lon, lat }) => {
		expect(kilometresOutside(`province.${province ?? ''}`, [lon, lat])).toBeLessThanOrEqual(provinceTolerance);
	});

	test('Khyber Pakhtunkhwa is one with the former tribal areas', () => {
		const miranshah = [70.07, 33.0] as const;
		expect(kilometresOutside('province.PK.KP', miranshah)).toBe(0);
		expect(kilometresOutside('province.PK.TA', miranshah)).toBe(0);
		expect(kilometresOutside('province.PK.NW', miranshah)).toBeGreaterThan(provinceTolerance);
	});

	test.each([...content.places.values()].filter(({ kind }) => kind === 'crossing').map((place) => [place.name, place] as const))(
		'%s lies by the line',
		(_, { lon, lat }) => {
			expect(kilometresFromLine([lon, lat])).toBeLessThanOrEqual(crossingTolerance);
		}
	);

	test('every incident has a source that was seen', () => {
		for (const { id, sources } of incidents) {
			expect(sources, id).not.toHaveLength(0);
			for (const source of sources) expect(content.sources.has(source), `${id} ${source}`).toBe(true);
		}
	});
});

describe('a broken row', () => {
	/** The faults of a table in which one cell of the row that begins with an id says something else. */
	function faultsWith(file: string, id: string, column: string, value: string) {
		const text = changeCell(textOf(file), (cell) => cell('id') === id, column, value);
		const { faults } = readContent({ ...files, [file]: text });
		return { faults, line: lineOf(text, new RegExp(`^${id},`)) };
	}

	test('with a range that no counter gave is found, and a sum that one counter published is none', () => {
		const id = 'paktika-strikes-2025-10-17';
		const { faults, line } = faultsWith(eventsFile, id, 'killedLow', '10');
		expect(faults).toEqual([
			{
				file: eventsFile,
				line,
				field: `${id}.killedLow`,
				message: expect.stringMatching(/^has the range 10 to 11, .+; expected the count of one counter .+; take one count/) as unknown
			}
		]);
		const summed = changeCell(textOf(eventsFile), (cell) => cell('id') === id, 'killedLow', '10');
		const note = changeCell(summed, (cell) => cell('id') === id, 'killedNote', 'UN, both sides together');
		expect(readContent({ ...files, [eventsFile]: note }).faults).toEqual([]);
	});

	test.each([
		[
			'in another province',
			'islamabad-i10-bombing-2022',
			'province',
			'AF.KB',
			'lon',
			/lies \d+ km outside AF\.KB; expected a point in its province/
		],
		['beside its province', 'chaman-shelling-2022-12-11', 'lat', '31.4', 'lon', /lies \d+ km outside PK\.BA/],
		[
			'in a province that the map lacks',
			'islamabad-i10-bombing-2022',
			'province',
			'PK.XX',
			'province',
			/^names "PK\.XX", which the map lacks/
		],
		['on another weekday', 'bannu-ctd-siege-2022', 'weekday', 'monday', 'weekday', /expected the weekday of the date/],
		[
			'with a low count above the high one',
			'bannu-ctd-siege-2022',
			'killedLow',
			'99',
			'killedHigh',
			/expected a high count that is not below the low one/
		],
		['with a source that nobody saw', 'bannu-ctd-siege-2022', 'sources', 's999', 'sources', /^names "s999", which is no source/],
		['without a source', 'bannu-ctd-siege-2022', 'sources', '', 'sources', /expected at least one source/],
		['claimed by nobody known', 'bannu-ctd-siege-2022', 'claimedBy', 'nobody', 'claimedBy', /^names "nobody", which is no actor/],
		[
			'in a phase of other days',
			'peshawar-police-lines-2023',
			'phase',
			'december-2022',
			'phase',
			/^is december-2022, but the day is 2023-01-30/
		]
	])('%s is refused with its line', (_, id, column, value, field, message) => {
		const { faults, line } = faultsWith(eventsFile, id, column, value);
		expect(faults).toContainEqual({ file: eventsFile, line, field: `${id}.${field}`, message: expect.stringMatching(message) as string });
	});

	test('a point a little outside its province is let be', () => {
		const edge = content.events.get('taliban-drones-nur-khan-2026');
		expect(kilometresOutside('province.PK.PB', [edge?.lon ?? 0, edge?.lat ?? 0])).toBeGreaterThan(0);
		const { faults } = readContent(files);
		expect(faults.filter(({ field }) => field.startsWith('taliban-drones'))).toEqual([]);
	});

	test('a crossing away from the line is refused', () => {
		const { faults, line } = faultsWith('data/places.csv', 'torkham', 'lon', '71.2');
		expect(faults).toContainEqual({
			file: 'data/places.csv',
			line,
			field: 'torkham.lon',
			message: expect.stringMatching(/lies \d+\.\d km from the line; expected a crossing at most 1 km from it/) as string
		});
	});

	test('a count above the range of its event is refused, unless the note says that it stands outside', () => {
		const above = changeCell(
			textOf(eventsFile),
			(cell) => cell('id') === 'chaman-shelling-2022-12-11',
			'killedNote',
			'Pakistani civilians.'
		);
		const { faults } = readContent({ ...files, [eventsFile]: above });
		const fault = (row: RegExp, message: RegExp) => ({
			file: 'data/counts.csv',
			line: lineOf(textOf('data/counts.csv'), row),
			field: 'chaman-shelling-2022-12-11.killed',
			message: expect.stringMatching(message) as string
		});
		expect(faults).toEqual([
			fault(/^chaman-shelling-2022-12-11,pakistani-civilians,killed,8,8/, /counts 8, but the event's range ends at 7/),
			fault(/^chaman-shelling-2022-12-11,afghan-forces,killed,8,9/, /counts 9, but the event's range ends at 7/)
		]);
	});

	test('a yearly figure that stands twice is refused', () => {
		const file = 'data/annual.csv';
		const rows = textOf(file).trimEnd();
		const last = rows.split('\n').at(-1) ?? '';
		const { faults } = readContent({ ...files, [file]: `${rows}\n${last}\n` });
		expect(faults).toContainEqual(
			expect.objectContaining({ file, line: rows.split('\n').length + 1, message: expect.stringMatching(/^stands twice/) as string })
		);
	});
});
