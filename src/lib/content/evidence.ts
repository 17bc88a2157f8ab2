/** The shapes of what is known of the evidence: which records were looked up again and how that came out, and which rest on weak sources alone. */
import { z } from 'zod';
import { sourceIds, textOrNull } from './cells.ts';
import { day, keysOf, text } from './values.ts';

/** How many records may rest on weak sources alone. */
export const mostWeak = 8;

/** What is looked up again, in the order in which tables have it; the names are those of a heading. Every record of each kind has a row. */
export const checkKinds = {
	event: 'Events',
	claim: 'Claims',
	count: 'Counts',
	annual: 'Yearly figures',
	moment: 'Moments',
	person: 'Offices',
	quotation: 'Quotations',
	view: 'Other views',
	forecast: 'Forecasts',
	glossary: 'Glossary'
} as const satisfies Record<string, string>;

/** A key of `checkKinds`. */
export type CheckKind = keyof typeof checkKinds;

/** How a look-up came out. */
export const outcomes = {
	confirmed: 'Seen again in at least one source, or in the article where it is the article’s own words; nothing was changed.',
	changed: 'Wording, a range or sources were improved.',
	corrected: 'An error of fact was mended.',
	'not-found': 'Looked for twice; nothing was seen beyond the sources that it had.'
} as const satisfies Record<string, string>;

/** A key of `outcomes`. */
export type Outcome = keyof typeof outcomes;

/** A row of a file in data/checks/: one record that was looked up again. */
export const checkSchema = z
	.strictObject({
		kind: z.enum(keysOf(checkKinds)),
		/** The record’s id; of a count its event’s, of a yearly figure its series, a colon and its year. */
		id: text,
		date: day,
		/** Sources that the look-up showed. */
		with: sourceIds,
		outcome: z.enum(keysOf(outcomes)),
		note: textOrNull
	})
	.refine((row) => row.note !== null || (row.outcome === 'confirmed' && row.with.length > 0), {
		path: ['note'],
		message: 'a sentence on all but what sources confirm'
	});

/** A record that was looked up again, with where that is written down. */
export interface Check extends z.infer<typeof checkSchema> {
	readonly file: string;
	readonly line: number;
}

/** A record of data/weak.json: an event, claim or yearly figure that rests on weak sources or a party’s own alone, and why that is so. */
export const weakSchema = z.strictObject({
	/** As in data/checks/. */
	id: text,
	kind: z.enum(['event', 'claim', 'annual']),
	reason: text,
	/** What was searched for without a result. */
	searches: z.array(text),
	/** The same in the languages of the region. */
	searchesIn: z.array(z.strictObject({ lang: z.enum(['ur', 'ps', 'prs']), text })).optional()
});

/** A record that rests on weak sources alone. */
export type Weak = z.infer<typeof weakSchema>;

/** The id by which a yearly figure is known in data/checks/ and data/weak.json. */
export function idOfAnnual({ series, year }: { readonly series: string; readonly year: number }): string {
	return `${series}:${year}`;
}
