/** The incidents of the article's December, which panels count. */
import type { Records } from '../records.ts';
import type { Event } from '../tables/events.ts';
import type { Span } from './panelKind.ts';

/** The days of the article's December: from the end of the truce to the end of the year. */
export const december: Span = { from: '2022-11-28', to: '2022-12-31' };

/** The mapped incidents of a stretch of days, in order of time. */
export const incidentsOf = ({ events }: Records, { from, to }: Span): Event[] =>
	[...events.values()]
		.filter(({ mapped, datePrecision, date }) => mapped && datePrecision === 'day' && date >= from && date <= to)
		.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
