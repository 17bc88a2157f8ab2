/** The shapes of the panels: one for each kind of second picture. */
import { z } from 'zod';
import { claimId, slug } from './ids.ts';
import { calendarDate, day, endFirst, isInOrder, text } from './values.ts';

const cell = z.strictObject({ when: text.max(40).optional(), text: text.max(220), of: z.array(text) });

/** What stands beside or under the map: a second picture of the same step. */
export const panel = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('columns'),
		title: text,
		note: text.optional(),
		columns: z
			.array(z.strictObject({ heading: text.max(40), items: z.array(cell).min(1) }))
			.min(2)
			.max(3)
	}),
	z
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
		.refine(isInOrder, endFirst),
	z.strictObject({ kind: z.literal('days'), title: text, note: text.optional() }),
	z.strictObject({
		kind: z.literal('moments'),
		title: text,
		note: text.optional(),
		sequence: z.enum(['bannu', 'chaman']),
		moments: z.array(slug).min(1)
	}),
	z.strictObject({ kind: z.literal('multiples'), title: text, note: text.optional(), actors: z.array(slug).min(2) }),
	z.strictObject({ kind: z.literal('years'), title: text, subtitle: text, note: text.optional(), series: z.array(text).min(1) }),
	z.strictObject({ kind: z.literal('forecasts'), title: text, note: text.optional(), forecasts: z.array(slug).min(1) }),
	z.strictObject({ kind: z.literal('argument'), title: text, note: text.optional(), claims: z.array(claimId).min(2) })
]);

/** The second picture of a scene. */
export type Panel = z.infer<typeof panel>;
