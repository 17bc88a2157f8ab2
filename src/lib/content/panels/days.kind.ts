/** Incidents by day. */
import { z } from 'zod';
import { dateOf, dayOf } from '../calendar.ts';
import type { Records } from '../records.ts';
import { text } from '../values.ts';
import { dateInWords } from '../words.ts';
import { december, incidentsOf } from './december.ts';
import type { DrawnKind, PanelScene, ResolvedBase, Span } from './panelKind.ts';

const schema = z.strictObject({ kind: z.literal('days'), title: text, note: text.optional() });
type DaysRecord = z.infer<typeof schema>;

/** Incidents by day. */
export interface DaysPanel extends ResolvedBase {
	readonly kind: 'days';
	/** Every day of the strip in order, with its number of mapped incidents. */
	readonly days: readonly { readonly date: string; readonly count: number }[];
	/** The step's own days. */
	readonly window: Span | null;
	/** The day that the article calls today. */
	readonly horizon: string;
}

/** The day that the article calls today. */
const articleDay = '2022-12-21';

function resolve({ title, note }: DaysRecord, { window }: PanelScene, records: Records): DaysPanel {
	const incidents = incidentsOf(records, december);
	const first = dayOf(december.from);
	const days = Array.from({ length: dayOf(december.to) - first + 1 }, (_, i) => {
		const date = dateOf(first + i);
		return { date, count: incidents.filter((event) => event.date === date).length };
	});
	return { kind: 'days', title, note: note ?? null, days, window: window ?? null, horizon: articleDay };
}

/** The strip of days. */
export const days = {
	schema,
	resolve,
	hasCards: true,
	parts: () => 'drawing',
	inWords: ({ title }) => `a strip of days, “${title}”.`,
	measure: ({ days }) =>
		`Incidents on the map a day, ${dateInWords(days[0]?.date ?? '')} to ${dateInWords(days.at(-1)?.date ?? '')}; this step’s days are underlined`,
	restsOn: (_, __, window, { events }) =>
		[...events.values()].flatMap(({ id, mapped, date }) => (mapped && window && date >= window.from && date <= window.to ? [id] : []))
} satisfies DrawnKind<DaysRecord, DaysPanel>;
