/** The shapes of what an editor writes for a chapter: its front matter, its steps, and the plan of a step. */
import { z } from 'zod';
import { slug } from './ids.ts';
import { sceneSchema } from './sceneSchema.ts';
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

/** One step of the story without its prose, which stands in the body of the chapter's file. */
export const stepSchema = z.strictObject({
	slide: text.max(90),
	plain: text,
	say: text,
	ask: text,
	misconception: z.strictObject({ wrong: text, right: text }),
	minutes: z.number().positive().max(5),
	counter: z.strictObject({ text, of: z.array(text).min(1) }).optional(),
	description: z.strictObject({ short: text, long: text }),
	/** Another view of the step, beside its map. */
	plan: planSchema.optional(),
	scene: sceneSchema
});

/** The front matter of a chapter's file. */
export const chapterSchema = z.strictObject({
	id: slug,
	title: text.max(60),
	short: text.max(24),
	/** What the reader understands at its end. */
	point: text,
	/** One sentence for a share card. */
	share: text.max(200),
	/** A short, factual note where the chapter speaks of killing. */
	sensitive: text.optional(),
	questions: z.array(text).min(2).max(4),
	terms: z.array(slug),
	/** The steps by id; each is a stepSchema of its own, so that a fault in one leaves the others readable. */
	steps: z.record(slug, z.unknown())
});

/** A plan from reports. */
export type Plan = z.infer<typeof planSchema>;
/** The record of a step as it stands in a chapter's front matter. */
export type StepRecord = z.infer<typeof stepSchema>;
/** The front matter of a chapter. */
export type ChapterRecord = z.infer<typeof chapterSchema>;
