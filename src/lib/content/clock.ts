/** The clock times of moments, in words. */
import type { Moment } from './tables/moments.ts';
import { dateInWords } from './words.ts';

/** A moment's time, YYYY-MM-DD with a clock time where one is known. */
interface Timed extends Pick<Moment, 'precision'> {
	readonly start: string;
	readonly end: string | null;
}

/** The clock time of a moment in words, or null where none is known. A stretch has both ends. */
export function clockOf({ precision, start, end }: Timed): string | null {
	const time = (moment: string) => moment.slice(11, 16);
	if ((precision !== 'minute' && precision !== 'hour') || !time(start)) return null;
	const about = precision === 'hour' ? 'about ' : '';
	if (!end) return `${about}${time(start)}`;
	if (time(end) && end.slice(0, 10) === start.slice(0, 10)) return `${about}${time(start)} to ${time(end)}`;
	return `${about}${time(start)} to ${dateInWords(end).replace(/ \d{4}$/, '')}${time(end) ? `, ${time(end)}` : ''}`;
}
