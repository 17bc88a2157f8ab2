/** The date of a source in words. */
import { dateInWords } from './words.ts';
import type { Source } from './sourceSchema.ts';

/** The date of a source in words, or `no date`. */
export function issuedInWords({ issued }: Source): string {
	const parts = issued?.['date-parts'][0];
	return parts ? dateInWords(parts.map((part) => String(part).padStart(2, '0')).join('-')) : 'no date';
}
