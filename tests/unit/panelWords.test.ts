/** Dates, ticks and ranges as panels name them. */
import { dateInWords } from '../../src/lib/content/words.ts';
import { describe, expect, test } from 'vitest';
import { dayOf, daysOf, dayWords, spanWords } from '../../src/lib/content/calendar.ts';
import { ticksOf } from '../../src/lib/scene/panels/time.ts';
import { rangeOf } from '../../src/lib/scene/panels/text.ts';

test('a count of which only the least is known is said as such', () => {
	expect([rangeOf(5, null), rangeOf(null, 5), rangeOf(5, 5), rangeOf(5, 1200), rangeOf(null, null)]).toEqual([
		'at least 5',
		'up to 5',
		'5',
		'5 to 1,200',
		''
	]);
});

describe('time', () => {
	test('counts days and keeps dates as vague as they are', () => {
		expect(dayOf('2022-03-01') - dayOf('2022-02-28')).toBe(1);
		expect(daysOf('2022-02')).toEqual([dayOf('2022-02-01'), dayOf('2022-03-01')]);
		expect(daysOf('2020')).toEqual([dayOf('2020-01-01'), dayOf('2021-01-01')]);
		expect([dateInWords('2022'), dateInWords('2022-05'), dateInWords('2022-05-07')]).toEqual(['2022', 'May 2022', '7 May 2022']);
		expect(dayWords('2022-12-11', 'long')).toBe('Sunday 11 December');
		expect([spanWords('2022-12-05', '2022-12-11'), spanWords('2022-11-28', '2022-12-04'), spanWords('2022-12-11', '2022-12-11')]).toEqual([
			'5–11 December',
			'28 November–4 December',
			'11 December'
		]);
	});
	test('names as many ticks as there is room for', () => {
		const labels = (width: number) => ticksOf(dayOf('2021-10-01'), dayOf('2023-01-01'), width, 11).map(({ label }) => label);
		expect(labels(1200)[0]).toBe('Oct 2021');
		expect(labels(1200).length).toBeGreaterThan(labels(300).length);
	});
});
