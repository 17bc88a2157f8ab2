/** The shape of a plan from reports, as an editor writes it for a step. */
import { z } from 'zod';
import { text } from './values.ts';

const planned = z.strictObject({
	name: text.max(60),
	/** What the reports say of it. */
	says: text.max(120),
	/** True where the reports part on where it is: it then stands in a plan more than once. */
	disputed: z.boolean().default(false),
	of: z.array(text).min(1)
});

/** A plan from reports, not to scale: bands one under another, each an area or a line between two, with what the reports place there. */
export const planSchema = z.strictObject({
	title: text.max(60),
	bands: z
		.array(
			z.strictObject({
				name: text.max(60),
				kind: z.enum(['area', 'border', 'wall']),
				of: z.array(text).min(1),
				objects: z.array(planned).min(1)
			})
		)
		.min(2)
		.max(4),
	/** What reports name without a place. */
	unplaced: z.array(planned.omit({ disputed: true }))
});

/** A plan from reports. */
export type Plan = z.infer<typeof planSchema>;
