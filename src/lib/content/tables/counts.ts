/** The table of counts: data/counts.csv. */
import { z } from 'zod';
import { countOrNull, inOrder, sourceIds, textOrNull, wholeNumber } from '../cells.ts';
import { slug } from '../ids.ts';
import { keysOf, text } from '../values.ts';
import { counterKinds, measures, sides } from '../vocabulary.ts';

/** A row of data/counts.csv: one statement of one count. */
export const countSchema = z
	.strictObject({
		event: slug,
		side: z.enum(keysOf(sides)),
		measure: z.enum(keysOf(measures)),
		low: wholeNumber,
		/** Null where the one who counts says “at least” or “more than”. */
		high: countOrNull,
		counter: z.enum(keysOf(counterKinds)),
		/** Who says so, in words. */
		by: text,
		note: textOrNull,
		sources: sourceIds
	})
	.refine((row) => inOrder(row.low, row.high), { path: ['high'], message: 'a high count that is not below the low one' })
	.refine((row) => row.sources.length > 0, { path: ['sources'], message: 'at least one source' });

/** One statement of one count. */
export type Count = z.infer<typeof countSchema>;
/** A key of `sides`. */
export type Side = Count['side'];
/** A key of `measures`. */
export type Measure = Count['measure'];
/** A key of `counterKinds`. */
export type CounterKind = Count['counter'];
