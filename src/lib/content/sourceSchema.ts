/** The shape of a source. */
import { z } from 'zod';
import { gradeOfSource } from './grades.ts';
import { sourceId } from './ids.ts';
import { isDateInParts, text } from './values.ts';

/** A source in CSL-JSON, the format that citation tools read, with its grade beside. */
export const sourceSchema = z.strictObject({
	id: sourceId,
	type: z.enum([
		'article-newspaper',
		'article-journal',
		'article',
		'webpage',
		'report',
		'book',
		'chapter',
		'broadcast',
		'speech',
		'legislation',
		'treaty',
		'post-weblog',
		'entry-encyclopedia',
		'dataset'
	]),
	title: text,
	publisher: text,
	issued: z
		.strictObject({
			'date-parts': z
				.tuple([z.array(z.int()).min(1).max(3)])
				.refine(isDateInParts, 'a date of the calendar: [[year]], [[year, month]] or [[year, month, day]]')
		})
		.optional(),
	URL: z.url({
		protocol: /^https?$/,
		error: ({ input }) => (input === undefined ? undefined : 'a whole address such as https://example.org/page')
	}),
	note: text.optional(),
	grade: gradeOfSource
});

/** A source in CSL-JSON. */
export type Source = z.infer<typeof sourceSchema>;
