/** The table of yearly figures: data/annual.csv. */
import { z } from 'zod';
import { flag, textOrNull, wholeNumber } from '../cells.ts';
import { sourceId } from '../ids.ts';
import { keysOf, text } from '../values.ts';
import { producers } from '../vocabulary.ts';

/** A row of data/annual.csv: one figure of one producer for one year. */
export const annualSchema = z
	.strictObject({
		year: wholeNumber.pipe(z.int().min(1900).max(2100)),
		producer: z.enum(keysOf(producers)),
		measure: text,
		/** Producer and measure: figures are comparable only inside one series. */
		series: text,
		definition: text,
		value: wholeNumber,
		/** False where no source was seen that gives the figure: drawn hollow or left out. */
		verified: flag,
		source: z.union([z.literal('').transform(() => null), sourceId]),
		note: textOrNull
	})
	.refine((row) => row.series === `${row.producer} ${row.measure}`, { path: ['series'], message: 'the producer, a space and the measure' })
	.refine((row) => !row.verified || row.source !== null, { path: ['source'], message: 'the source of a verified figure' });

/** One figure of one producer for one year. */
export type Annual = z.infer<typeof annualSchema>;
