/** Days by number, and their names. All dates are of the calendar, YYYY, YYYY-MM or YYYY-MM-DD; nothing here knows clocks or zones. */
import { dateInWords, monthName } from './words.ts';

/** How long a day is, in milliseconds. */
export const msPerDay = 86_400_000;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The number of a day; a partial date counts as its first. */
export function dayOf(date: string): number {
	const whole = date.slice(0, 10);
	return Date.parse(`${whole}${'-01-01'.slice(whole.length - 4)}T00:00:00Z`) / msPerDay;
}

/** The date of a day's number. */
export function dateOf(number: number): string {
	return new Date(number * msPerDay).toISOString().slice(0, 10);
}

/** First day of a date and first day after it: a month and a year are as long as they are. */
export function daysOf(date: string): [number, number] {
	const first = dayOf(date);
	if (date.length >= 10) return [first, first + 1];
	const [year = 0, month = 12] = date.split('-').map(Number);
	return [first, Date.UTC(year, month, 1) / msPerDay];
}

/** How long words for a day are. */
export type Length = 'long' | 'short' | 'bare' | 'number';

/** A full day in words: `Sunday 18 December`, `Sun 18 Dec`, `18 Dec` or `18`. */
export function dayWords(date: string, length: Length): string {
	const when = new Date(dayOf(date) * msPerDay);
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
