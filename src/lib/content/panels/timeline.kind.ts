/** Rows of stretches and events along one axis of time. */
import { z } from 'zod';
import { calendarDate, day, endFirst, isInOrder, text } from '../values.ts';
import { dateInWords, listed } from '../words.ts';
import type { DrawnKind, PanelScene, ResolvedBase, Span } from './panelKind.ts';

const schema = z
	.strictObject({
		kind: z.literal('timeline'),
		title: text,
		note: text.optional(),
		from: day,
		to: day,
		rows: z
			.array(
				z.strictObject({
					label: text.max(30),
					bands: z
						.array(z.strictObject({ from: day, to: day, label: text.max(40), of: z.array(text).min(1) }).refine(isInOrder, endFirst))
						.default([]),
					points: z.array(z.strictObject({ at: calendarDate, label: text.max(60), of: z.array(text).min(1) })).default([])
				})
			)
			.min(1)
	})
	.refine(isInOrder, endFirst);
type TimelineRecord = z.infer<typeof schema>;

/** A stretch of a timeline's row. */
interface TimelineBand extends Span {
	readonly label: string;
}

/** An event of a timeline's row; its date is as precise as is known. */
interface TimelinePoint {
	readonly at: string;
	readonly label: string;
}

/** Rows of stretches and events along one axis of time. */
export interface TimelinePanel extends ResolvedBase, Span {
	readonly kind: 'timeline';
	readonly rows: readonly { readonly label: string; readonly bands: readonly TimelineBand[]; readonly points: readonly TimelinePoint[] }[];
	readonly window: Span | null;
}

function resolve({ title, note, from, to, rows }: TimelineRecord, { window }: PanelScene): TimelinePanel {
	return {
		kind: 'timeline',
		title,
		note: note ?? null,
		from,
		to,
		rows: rows.map(({ label, bands, points }) => ({
			label,
			bands: bands.map((band) => ({ from: band.from, to: band.to, label: band.label })),
			points: points.map((point) => ({ at: point.at, label: point.label }))
		})),
		window: window && window.from >= from && window.to <= to ? window : null
	};
}

/** Rows of stretches and events. */
export const timeline = {
	schema,
	resolve,
	cites: ({ rows }) =>
		rows.flatMap(({ bands, points }, i) => [
			...bands.map(({ of }, k) => ({ path: ['rows', i, 'bands', k], ids: of })),
			...points.map(({ of }, k) => ({ path: ['rows', i, 'points', k], ids: of }))
		]),
	inWords: ({ title, rows }) => `a timeline, “${title}”, with rows for ${listed(rows.map(({ label }) => label))}.`,
	parts: () => 'drawing',
	measure: ({ from, to }) => `Stretches and events by date, ${dateInWords(from)} to ${dateInWords(to)}`,
	restsOn: ({ rows }) => rows.flatMap(({ bands, points }) => [...bands, ...points].flatMap(({ of }) => of))
} satisfies DrawnKind<TimelineRecord, TimelinePanel>;
