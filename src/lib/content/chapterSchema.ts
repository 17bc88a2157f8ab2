/** The shapes of what an editor writes for a chapter: its front matter and its steps. */
import { z } from 'zod';
import { slug } from './ids.ts';
import { planSchema } from './planSchema.ts';
import { sceneSchema } from './sceneSchema.ts';
import { text } from './values.ts';

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

/** The record of a step as it stands in a chapter's front matter. */
export type StepRecord = z.infer<typeof stepSchema>;
/** The front matter of a chapter. */
export type ChapterRecord = z.infer<typeof chapterSchema>;
