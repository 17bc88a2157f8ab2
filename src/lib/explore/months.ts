/** Events by month, and the scale of time that they are drawn on: years before the article squeezed, so that the rest has room. */
import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { EventRow } from './exploreTypes.ts';

/** From this month on time has its full room: the year of the article and what came after. */
export const detailFrom = '2022-01';

/** How much of the width the years before it get. */
const squeezed = 0.17;

/** A month with its number of events. */
export interface MonthCount {
	/** YYYY-MM. */
	readonly month: string;
	readonly count: number;
}

/** How many events there are in each month that has any, in order. Events of which only the year is known are left out. */
export function byMonth(rows: readonly Pick<EventRow, 'date'>[]): MonthCount[] {
	const counts = new Map<string, number>();
	for (const { date } of rows) if (date.length >= 7) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
	return [...counts].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The first moment of a month. */
export function startOf(month: string): Date {
	return new Date(`${month}-01T00:00:00Z`);
}

/** The month that follows a month, or comes so many after it. */
export function monthAfter(month: string, by = 1): string {
	const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
	return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** The month of a moment. */
export function monthOf(moment: Date): string {
	return moment.toISOString().slice(0, 7);
}

/** The scale of time over some months, in CSS pixels: in one piece, or in two where it begins before the year of the article. */
export function timeScale(months: readonly MonthCount[], width: number): ScaleTime<number, number> {
	const first = months[0]?.month ?? detailFrom;
	const end = startOf(monthAfter(months.at(-1)?.month ?? detailFrom));
	if (first >= detailFrom || end <= startOf(detailFrom)) return scaleUtc([startOf(first), end], [0, width]);
	const from = startOf(`${first.slice(0, 3)}0-01`);
	return scaleUtc([from, startOf(detailFrom), end], [0, Math.round(width * squeezed), width]);
}
