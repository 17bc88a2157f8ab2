/** Asking for events, ordering them, counting them by month, and keeping a view in an address. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionsIn, noFilters, plain, rowsFor, searchable, waysOut, without, type Filters } from '../../src/lib/explore/filterEvents.ts';
import { byMonth, monthAfter, monthOf, startOf, timeScale } from '../../src/lib/explore/months.ts';
import { columns, sorted } from '../../src/lib/explore/order.ts';
import type { EventRow } from '../../src/lib/explore/exploreTypes.ts';
import { firstView, parametersOf, viewIn, type View } from '../../src/lib/explore/exploreView.ts';

const row = (id: string, more: Partial<EventRow> = {}): EventRow => ({
	id,
	date: '2022-12-18',
	title: id,
	place: 'Bannu',
	province: 'PK.KP',
	type: 'attack',
	actors: ['ttp'],
	killed: [null, null],
	injured: [null, null],
	isDisputed: false,
	isMapped: true,
	...more
});

const data = {
	rows: [
		row('siege', { killed: [27, 38], isDisputed: true, title: 'Detainees seize the compound' }),
		row('strike', { type: 'airstrike', province: 'AF.PK', actors: ['army'], date: '2024-12-24', killed: [15, 46], place: 'Barmal' }),
		row('quiet', { killed: [0, 0], date: '2022-11-30', place: 'Quetta', province: 'PK.BA' }),
		row('open', { killed: [4, null], date: '2023-12' }),
		row('unknown', { date: '2014', place: 'Swat' }),
		row('words', { isMapped: false, type: 'statement', province: null, actors: ['army'] })
	],
	actors: { ttp: { name: 'TTP', words: 'Tehreek-e-Taliban Pakistan' }, army: { name: 'Army', words: 'ISPR' } },
	provinces: { 'PK.KP': 'Khyber Pakhtunkhwa', 'AF.PK': 'Paktika', 'PK.BA': 'Balochistan' },
	types: { attack: 'attack', airstrike: 'airstrike', statement: 'statement' }
};
const texts = { quiet: { summary: 'A bomb beside a van.', sources: [] } };
const rows = searchable(data, texts);
const idsFor = (filters: Partial<Filters>) => rowsFor(rows, { ...noFilters, ...filters }).map(({ id }) => id);

describe('what is asked for', () => {
	test('words are looked for in titles and places until the summaries are there', () => {
		const without = searchable(data);
		expect(rowsFor(without, { ...noFilters, words: 'van' })).toEqual([]);
		expect(rowsFor(without, { ...noFilters, words: 'quetta' }).map(({ id }) => id)).toEqual(['quiet']);
	});

	test.each<[string, Partial<Filters>, string[]]>([
		['nothing: all incidents', {}, ['siege', 'strike', 'quiet', 'open', 'unknown']],
		['events without a mark too', { all: true }, ['siege', 'strike', 'quiet', 'open', 'unknown', 'words']],
		['words of a title', { words: 'compound' }, ['siege']],
		['another spelling of an actor', { words: 'tehreek' }, ['siege', 'quiet', 'open', 'unknown']],
		['a word of a summary', { words: 'van' }, ['quiet']],
		['two words in any order', { words: 'paktika army' }, ['strike']],
		['one type or another', { types: ['airstrike', 'statement'] }, ['strike']],
		['an actor', { actor: 'army' }, ['strike']],
		['a province', { province: 'PK.BA' }, ['quiet']],
		['from a month', { from: '2023-01' }, ['strike', 'open']],
		['a year inside which the period begins', { from: '2014-06', to: '2014-08' }, ['unknown']],
		['a month', { from: '2022-12', to: '2022-12' }, ['siege']],
		['50 or more killed', { killed: '50' }, []],
		['10 or more, by the highest count', { killed: '10' }, ['siege', 'strike']],
		['1 or more, where only the least is known', { killed: '1' }, ['siege', 'strike', 'open']],
		['nobody killed', { killed: 'none' }, ['quiet']],
		['not known how many', { killed: 'unknown' }, ['unknown']],
		['disputed', { disputed: 'with' }, ['siege']],
		['not disputed', { disputed: 'without' }, ['strike', 'quiet', 'open', 'unknown']]
	])('%s', (_, filters, ids) => {
		expect(idsFor(filters)).toEqual(ids);
	});

	test('accents, quotes and capitals make no difference', () => {
		expect(plain('Évadé’s')).toBe("evade's");
	});

	test('where nothing fits, each single way out is told with its number, most first', () => {
		const filters: Filters = { ...noFilters, province: 'PK.BA', killed: '10' };
		expect(rowsFor(rows, filters)).toEqual([]);
		expect(waysOut(rows, filters)).toEqual([
			{ condition: 'province', count: 2 },
			{ condition: 'killed', count: 1 }
		]);
	});

	test('giving up a condition gives what its way out promised', () => {
		const filters: Filters = { ...noFilters, words: 'army', killed: '50', from: '2024-01' };
		for (const { condition, count } of waysOut(rows, filters)) expect(rowsFor(rows, without(filters, condition))).toHaveLength(count);
		for (const condition of conditionsIn(filters)) expect(conditionsIn(without(filters, condition))).not.toContain(condition);
	});
});

describe('the order', () => {
	test.each(columns)('by %s and back again has the same rows, those not known last', (by) => {
		const all = rowsFor(rows, { ...noFilters, all: true });
		for (const isDown of [true, false]) {
			const ordered = sorted(all, { by, isDown });
			expect(ordered.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
			if (by === 'killed')
				expect(ordered.slice(-2).map(({ killed }) => killed)).toEqual([
					[null, null],
					[null, null]
				]);
		}
	});

	test('killed goes by the highest count', () => {
		expect(sorted(rowsFor(rows, noFilters), { by: 'killed', isDown: true }).map(({ id }) => id)).toEqual([
			'strike',
			'siege',
			'open',
			'quiet',
			'unknown'
		]);
	});
});

describe('months', () => {
	test('events are counted in their month; those of which the year alone is known are left out', () => {
		expect(byMonth(rows)).toEqual([
			{ month: '2022-11', count: 1 },
			{ month: '2022-12', count: 2 },
			{ month: '2023-12', count: 1 },
			{ month: '2024-12', count: 1 }
		]);
	});

	test('months follow each other', () => {
		expect(monthAfter('2022-12')).toBe('2023-01');
		expect(monthAfter('2022-01', -1)).toBe('2021-12');
		fc.assert(
			fc.property(
				fc.integer({ min: 1893, max: 2026 }),
				fc.integer({ min: 1, max: 12 }),
				fc.integer({ min: -400, max: 400 }),
				(year, number, by) => {
					const month = `${year}-${String(number).padStart(2, '0')}`;
					expect(monthAfter(monthAfter(month, by), -by)).toBe(month);
					expect(monthOf(startOf(month))).toBe(month);
				}
			)
		);
	});

	test('the scale of time runs one way, in one piece or in two, and what it says can be turned back', () => {
		for (const first of ['1961-09', '2022-11']) {
			const scale = timeScale(
				[
					{ month: first, count: 1 },
					{ month: '2026-05', count: 1 }
				],
				700
			);
			const places = ['1961-09', '2009-05', '2022-01', '2022-12', '2026-05']
				.filter((month) => month >= first)
				.map((month) => scale(startOf(month)));
			expect(places).toEqual([...places].sort((a, b) => a - b));
			expect(scale(startOf('2026-06'))).toBe(700);
			expect(monthOf(scale.invert(scale(startOf('2024-03')) + 1))).toBe('2024-03');
		}
	});
});

describe('a view in an address', () => {
	test('the first view needs no word', () => {
		expect(Object.values(parametersOf(firstView)).filter(Boolean)).toEqual([]);
		expect(viewIn(new URLSearchParams())).toEqual(firstView);
	});

	test('any view comes back as it was', () => {
		const month = fc
			.tuple(fc.integer({ min: 1893, max: 2026 }), fc.integer({ min: 1, max: 12 }))
			.map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
		const view: fc.Arbitrary<View> = fc.record({
			filters: fc.record({
				words: fc.string().map((text) => text.trim()),
				types: fc.uniqueArray(fc.constantFrom('attack', 'airstrike', 'border-clash')),
				actor: fc.constantFrom('', 'ttp'),
				province: fc.constantFrom('', 'PK.KP'),
				from: fc.oneof(fc.constant(''), month),
				to: fc.oneof(fc.constant(''), month),
				killed: fc.constantFrom('', 'unknown', 'none', '1', '10', '50'),
				disputed: fc.constantFrom('', 'with', 'without'),
				all: fc.boolean()
			}),
			order: fc.record({ by: fc.constantFrom(...columns), isDown: fc.boolean() }),
			chosen: fc.constantFrom('', 'bannu-ctd-siege-2022'),
			bounds: fc.oneof(
				fc.constant(null),
				fc
					.tuple(
						fc.integer({ min: -50, max: 2000 }),
						fc.integer({ min: 0, max: 1300 }),
						fc.integer({ min: 1, max: 2000 }),
						fc.integer({ min: 1, max: 1300 })
					)
					.map(([left, top, width, height]): [number, number, number, number] => [left, top, left + width, top + height])
			)
		});
		fc.assert(
			fc.property(view, (one) => {
				const parameters = Object.entries(parametersOf(one)).filter(([, value]) => value !== '');
				expect(viewIn(new URLSearchParams(new URLSearchParams(parameters).toString()))).toEqual(one);
			})
		);
	});

	test('what an address gets wrong is as by default', () => {
		expect(viewIn(new URLSearchParams('from=2022-13&to=soon&killed=7&disputed=yes&sort=luck&map=1_2_x_4&all=1'))).toEqual(firstView);
	});
});
