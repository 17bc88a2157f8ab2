/** The cells of the tables: strings that a schema turns into numbers, lists and flags. An empty cell is unknown or none, never zero. */
import { z } from 'zod';
import { sourceId } from './ids.ts';
import { isCalendarDate, text } from './values.ts';

/** Some text, or null where the cell is empty. */
export const textOrNull = z.string().transform((cell) => cell.trim() || null);
/** A whole number from 0, or null where the cell is empty: unknown, never zero. */
export const countOrNull = z
	.string()
	.regex(/^\d*$/, 'a whole number, or nothing where it is unknown')
	.transform((cell) => (cell === '' ? null : Number(cell)));
/** A whole number from 0. */
export const wholeNumber = z.string().regex(/^\d+$/, 'a whole number').transform(Number);
/** A decimal number within bounds, both included. */
export const decimal = (low: number, high: number) =>
	z
		.string()
		.regex(/^-?\d+(\.\d+)?$/, 'a decimal number')
		.transform(Number)
		.pipe(z.number().min(low).max(high));
/** `yes`, or an empty cell for no. */
export const flag = z.enum(['yes', '']).transform((cell) => cell === 'yes');
/** A date, or null where the cell is empty. */
export const dateOrNull = z
	.string()
	.refine((cell) => cell === '' || isCalendarDate(cell), 'a date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD, or nothing')
	.transform((cell) => cell || null);
/** Ids with spaces between, each once. */
export const idList = (id: z.ZodString) =>
	z
		.string()
		.transform((cell) => (cell === '' ? [] : cell.split(' ')))
		.pipe(z.array(id).refine((list) => new Set(list).size === list.length, 'each id once, with single spaces between'));
/** Ids of sources with spaces between, each once. */
export const sourceIds = idList(sourceId);
/** Words or phrases with '; ' between. */
export const wordList = z
	.string()
	.transform((cell) => (cell === '' ? [] : cell.split('; ')))
	.pipe(z.array(text));

/** True unless both are known and the low one is larger. */
export const inOrder = (low: number | null, high: number | null) => low === null || high === null || low <= high;
/** True unless both are known and the end lies before the start; a partial end counts to its last day. */
export const endsAfter = (start: string | null, end: string | null) => start === null || end === null || end.padEnd(16, '~') >= start;
