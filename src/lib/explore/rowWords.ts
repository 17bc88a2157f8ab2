/** Dates and counts of events in words. */
import { rangeOf } from '#lib/scene/panels/text.ts';
import type { Range } from './exploreTypes.ts';

const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** A date as a table has room for: `18 Dec 2022`, `Dec 2022`, `2022`. */
export function shortDate(date: string): string {
	const [year, month, day] = date.split('-');
	return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A count in words: `3 to 6`, `at least 4`, `not known`. */
export function countInWords([low, high]: Range): string {
	return rangeOf(low, high) || 'not known';
}

/** A number of things: `1 incident`, `3 incidents`. */
export function numberOf(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
