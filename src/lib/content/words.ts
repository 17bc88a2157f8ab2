/** Dates and numbers in words, as British English sets them. */

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** The name of a month, 1 to 12. */
export function monthName(number: number): string {
	return month.format(Date.UTC(2000, number - 1, 1));
}

/** A calendar date in words: `18 December 2022`, `December 2022`, `2022`. Takes YYYY, YYYY-MM or YYYY-MM-DD; a time behind it is left out. */
export function dateInWords(date: string): string {
	const [year, monthOfYear, day] = date.slice(0, 10).split('-').map(Number);
	return [day, monthOfYear && monthName(monthOfYear), year].filter((part) => part !== undefined).join(' ');
}

const shortMonth = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** A date as a table has room for: `18 Dec 2022`, `Dec 2022`, `2022`. */
export function shortDate(date: string): string {
	const [year, monthOfYear, day] = date.split('-').map(Number);
	const name = monthOfYear && shortMonth.format(Date.UTC(2000, monthOfYear - 1, 1));
	return [day, name, year].filter((part) => part !== undefined).join(' ');
}

const number = new Intl.NumberFormat('en-GB');

/** A number with its thousands apart: `2,000`. */
export function numberInWords(value: number): string {
	return number.format(value);
}

/** Names one after the other, the last after “and”. */
export function listed(names: readonly string[]): string {
	return new Intl.ListFormat('en-GB').format(names);
}
