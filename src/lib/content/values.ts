/** The kinds of values that records of every sort have: text, dates and spans of days. */
import { z } from 'zod';

/** Text that is not empty. */
export const text = z.string().trim().min(1);

/** True for YYYY, YYYY-MM and YYYY-MM-DD that exist in the (proleptic Gregorian) calendar. */
export function isCalendarDate(value: string): boolean {
	const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
	if (!match) return false;
	const [, year, month = '01', date = '01'] = match;
	const time = new Date(`${year}-${month}-${date}T00:00:00Z`);
	return !Number.isNaN(time.getTime()) && time.getUTCMonth() + 1 === Number(month) && time.getUTCDate() === Number(date);
}

/** A calendar date as precise as is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export const calendarDate = z.string().refine(isCalendarDate, 'a date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD');

/** A full day, YYYY-MM-DD. */
export const day = z.string().refine((value) => value.length === 10 && isCalendarDate(value), 'a day of the calendar: YYYY-MM-DD');

/** True for a date or START/END with the start not after the end; a partial end counts to its last day. */
export function isSpan(value: string): boolean {
	const [start = '', end, more] = value.split('/');
	return more === undefined && isCalendarDate(start) && (end === undefined || (isCalendarDate(end) && end.padEnd(10, '~') >= start));
}

/** True for the parts of a date that exists in the calendar. */
export function isDateInParts([parts]: [number[]]): boolean {
	return isCalendarDate(parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, '0')).join('-'));
}

/** True for a stretch of days that ends no earlier than it begins. */
export const isInOrder = ({ from, to }: { from: string; to: string }): boolean => from <= to;

/** What is said where `isInOrder` is false. */
export const endFirst = { path: ['to'], message: 'an end that is not before the start' };

/** The keys of a record of definitions, as zod wants them for a closed list. */
export function keysOf<K extends string>(definitions: Readonly<Record<K, string>>): [K, ...K[]] {
	return Object.keys(definitions) as [K, ...K[]];
}
