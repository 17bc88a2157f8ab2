/** Counts of events in words. */
import { numberInWords } from '#lib/content/words.ts';
import { rangeOf } from '#lib/scene/panels/text.ts';
import type { Range } from './exploreTypes.ts';

/** A count in words: `3 to 6`, `at least 4`, `not known`. */
export function countInWords([low, high]: Range): string {
	return rangeOf(low, high) || 'not known';
}

/** A number of things: `1 incident`, `3 incidents`. */
export function numberOf(count: number, one: string, many = `${one}s`): string {
	return `${numberInWords(count)} ${count === 1 ? one : many}`;
}
