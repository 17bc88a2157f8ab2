/** A source in one line of plain text, and the date of a source in words. */
import type { Source } from './schema.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A calendar date in words: `18 December 2022`, `December 2022`, `2022`. Takes YYYY, YYYY-MM or YYYY-MM-DD. */
export function dateInWords(date: string): string {
	const [year, month, day] = date.split('-').map(Number);
	return [day, month ? months[month - 1] : undefined, year].filter((part) => part !== undefined).join(' ');
}

/** The date of a source in words, or `no date`. */
export function issuedInWords({ issued }: Source): string {
	const parts = issued?.['date-parts'][0];
	return parts ? dateInWords(parts.map((part) => String(part).padStart(2, '0')).join('-')) : 'no date';
}
