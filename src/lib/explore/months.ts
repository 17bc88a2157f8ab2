/** Events by month, and the scale of time that they are drawn on: years before the article squeezed, so that the rest has room. */
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

/** A scale of time in pieces, each linear: a moment to CSS pixels and back. */
export interface TimeScale {
	(moment: Date): number;
	/** The moment at so many CSS pixels. */
	invert(x: number): Date;
	/** The moments at which the pieces begin and the last one ends, and the CSS pixels that they stand at. */
	readonly domain: readonly Date[];
	readonly range: readonly number[];
}

/** The scale of time over some months: in one piece, or in two where it begins before the year of the article. */
export function timeScale(months: readonly MonthCount[], width: number): TimeScale {
	const first = months[0]?.month ?? detailFrom;
	const end = startOf(monthAfter(months.at(-1)?.month ?? detailFrom));
	if (first >= detailFrom || end <= startOf(detailFrom)) return scaleOf([startOf(first), end], [0, width]);
	const from = startOf(`${first.slice(0, 3)}0-01`);
	return scaleOf([from, startOf(detailFrom), end], [0, Math.round(width * squeezed), width]);
}

function scaleOf(domain: readonly Date[], range: readonly number[]): TimeScale {
	const moments = domain.map((moment) => moment.getTime());
	return Object.assign((moment: Date) => interpolate(moments, range, moment.getTime()), {
		invert: (x: number) => new Date(interpolate(range, moments, x)),
		domain,
		range
	});
}

/** A value on the way from one list of points, in order, to the other; before the first and after the last the way goes on. */
function interpolate(from: readonly number[], to: readonly number[], value: number): number {
	const later = from.findIndex((point, i) => i > 0 && value < point);
	const i = (later < 0 ? from.length - 1 : later) - 1;
	const [a = 0, b = 1, c = 0, d = 0] = [from[i], from[i + 1], to[i], to[i + 1]];
	return c + ((value - a) / (b - a)) * (d - c);
}
