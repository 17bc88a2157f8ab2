/** The shape of a claim of the article with its check. */
import { z } from 'zod';
import { claimId, slug, sourceId } from './ids.ts';
import { isSpan, text } from './values.ts';

/** What kind of statement a sentence carries. */
export const kindOfStatement = z.enum(['reported-fact', 'attributed', 'opinion', 'forecast', 'recommendation']);

/** How the check of a claim came out; see data/README.md for how to read each word. */
const statusOfClaim = z.enum(['corroborated', 'partly', 'not-checkable (opinion)', 'not-checked', 'contradicted']);

/** One claim of the article, in neutral words, with what the check found. */
export const claimSchema = z.strictObject({
	id: claimId,
	/** Paragraph of the article; 0 is its headline. */
	paragraph: z.int().min(0).max(41),
	claim: text,
	/** The claim in a few words, for the argument map. */
	short: text.max(44),
	kind: kindOfStatement,
	theme: text,
	/** A date, a range START/END, or null where the claim has none. */
	when: z.union([z.null(), z.string().refine(isSpan, 'a date or START/END of the calendar, the start first')]),
	where: z.array(text),
	who: z.array(text),
	status: statusOfClaim,
	finding: text,
	sources: z.array(sourceId),
	/** Events that the claim or its finding is about. */
	events: z.array(slug),
	/** Claims that this one rests on in the article, from a reading of it. */
	supports: z.array(claimId)
});

/** A claim of the article with its check. */
export type Claim = z.infer<typeof claimSchema>;
/** What kind of statement a sentence carries. */
export type Kind = z.infer<typeof kindOfStatement>;
