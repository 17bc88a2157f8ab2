/** What the card of a mark says of those killed. */
import { counterSays } from '../content/counting.ts';
import type { ResolvedMark } from '../content/resolvedMark.ts';
import { rangeOf } from './panels/text.ts';

/** How many were killed, with whose count that is, as a sentence. */
export function killedWords({ low, high, counter }: Pick<ResolvedMark, 'low' | 'high' | 'counter'>): string {
	const range = rangeOf(low, high);
	if (range === '') return 'Killed: not known.';
	return `Killed: ${range}${counter ? `, ${counterSays[counter]}` : ''}.`;
}
