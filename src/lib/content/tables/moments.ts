/** The table of moments: data/moments.csv. */
import { z } from 'zod';
import { endsAfter, idList, sourceIds, wholeNumber } from '../cells.ts';
import { slug } from '../ids.ts';
import { isCalendarDate, text } from '../values.ts';

const moment = z
	.string()
	.refine(
		(cell) => isCalendarDate(cell.slice(0, 10)) && /^\d{4}-\d{2}-\d{2}(T([01]\d|2[0-3]):[0-5]\d)?$/.test(cell),
		'YYYY-MM-DD or YYYY-MM-DDTHH:MM, local time'
	);

/** A row of data/moments.csv: one statement about one moment, on the track of whoever tells it. */
export const momentSchema = z
	.strictObject({
		id: slug,
		sequence: z.enum(['bannu', 'chaman']),
		start: moment,
		end: z.union([z.literal('').transform(() => null), moment]),
		/** Where it is part-of-day, start and end only bracket the moment and are never printed as times. */
		precision: z.enum(['minute', 'hour', 'part-of-day', 'day']),
		order: wholeNumber,
		track: z.enum(['official', 'militants', 'independent', 'kabul']),
		says: text,
		who: text,
		conflictsWith: idList(slug),
		sources: sourceIds
	})
	.refine((row) => endsAfter(row.start, row.end), { path: ['end'], message: 'an end that is not before the start' })
	.refine((row) => row.sources.length > 0, { path: ['sources'], message: 'at least one source' })
	.refine((row) => !row.conflictsWith.includes(row.id), { path: ['conflictsWith'], message: 'other moments' });

/** One statement about one moment. */
export type Moment = z.infer<typeof momentSchema>;
