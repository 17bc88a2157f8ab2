/** Days, their names, and the ticks of an axis of time. All dates are of the calendar, YYYY, YYYY-MM or YYYY-MM-DD; nothing here knows clocks or zones. */
import { dateInWords, monthName } from '../../content/words.ts';
import { widthOf } from '../metrics.ts';

const day = 86_400_000;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The number of a day; a partial date counts as its first. */
export function dayOf(date: string): number {
	const whole = date.slice(0, 10);
	return Date.parse(`${whole}${'-01-01'.slice(whole.length - 4)}T00:00:00Z`) / day;
}

/** The date of a day's number. */
export function dateOf(number: number): string {
	return new Date(number * day).toISOString().slice(0, 10);
}

/** First day of a date and first day after it: a month and a year are as long as they are. */
export function daysOf(date: string): [number, number] {
	const first = dayOf(date);
	if (date.length >= 10) return [first, first + 1];
	const [year = 0, month = 12] = date.split('-').map(Number);
	return [first, Date.UTC(year, month, 1) / day];
}

/** How long words for a day are. */
export type Length = 'long' | 'short' | 'bare' | 'number';

/** A full day in words: `Sunday 18 December`, `Sun 18 Dec`, `18 Dec` or `18`. */
export function dayWords(date: string, length: Length): string {
	const when = new Date(dayOf(date) * day);
	const [weekday, number, month] = [weekdays[when.getUTCDay()] ?? '', when.getUTCDate(), monthName(when.getUTCMonth() + 1)];
	if (length === 'number') return String(number);
	if (length === 'bare') return `${number} ${month.slice(0, 3)}`;
	return length === 'short' ? `${weekday.slice(0, 3)} ${number} ${month.slice(0, 3)}` : `${weekday} ${number} ${month}`;
}

/** A stretch of days in words, without the year: `11 December`, `5–11 December` or `28 November–4 December`. */
export function spanWords(from: string, to: string): string {
	const words = (date: string) => dateInWords(date).replace(/ \d{4}$/, '');
	if (from === to) return words(from);
	return from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}–${words(to)}` : `${words(from)}–${words(to)}`;
}

/** A tick of an axis of time. */
export interface Tick {
	readonly day: number;
	readonly label: string;
}

/** Ticks every so many months, on months that fit the calendar. */
function monthTicks(from: number, to: number, step: number): Tick[] {
	const first = new Date(from * day);
	const ticks: Tick[] = [];
	for (let month = first.getUTCFullYear() * 12 + first.getUTCMonth(); ; month++) {
		const [year, index] = [Math.floor(month / 12), month % 12];
		const number = Date.UTC(year, index, 1) / day;
		if (number > to) break;
		if (number < from || month % step !== 0) continue;
		const name = monthName(index + 1).slice(0, 3);
		ticks.push({ day: number, label: step >= 12 ? String(year) : index === 0 || ticks.length === 0 ? `${name} ${year}` : name });
	}
	return ticks;
}

/** Ticks every so many days, counted from the first of the stretch. */
function dayTicks(from: number, to: number, step: number): Tick[] {
	const ticks: Tick[] = [];
	for (let number = from; number <= to; number += step) {
		const words = dayWords(dateOf(number), 'bare');
		ticks.push({ day: number, label: number === from ? `${words} ${dateOf(number).slice(0, 4)}` : words });
	}
	return ticks;
}

/**
 * The ticks of an axis from one day to another: the closest set whose labels do not touch.
 * @param width of the axis and @param size of the labels in CSS pixels. Labels begin at their tick.
 */
export function ticksOf(from: number, to: number, width: number, size: number): Tick[] {
	const sets = to - from < 120 ? [1, 2, 7, 14].map((step) => dayTicks(from, to, step)) : [];
	const perDay = width / (to - from);
	const fits = (ticks: readonly Tick[]) =>
		ticks.every(({ day: at, label }, i) => widthOf(label, size) + 8 < ((ticks[i + 1]?.day ?? Infinity) - at) * perDay);
	return (
		[...sets, ...[1, 2, 3, 6, 12, 24, 36, 60, 120].map((step) => monthTicks(from, to, step))].find(
			(ticks) => ticks.length > 0 && fits(ticks)
		) ?? []
	);
}
