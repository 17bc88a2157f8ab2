/** Runs of prose: what the body of a step is made of. Apart from its reader, so that a page that only counts or shows words carries no parser. */
import type { Kind } from './claimSchema.ts';

/** A run of prose: words, emphasis, or a mark around further runs. */
export type Run =
	| { readonly type: 'text'; readonly value: string; readonly line: number }
	| { readonly type: 'emphasis'; readonly runs: readonly Run[]; readonly line: number }
	| {
			readonly type: 'cite';
			readonly of: readonly string[];
			readonly kind: Kind | null;
			readonly runs: readonly Run[];
			readonly line: number;
	  }
	| { readonly type: 'term' | 'place'; readonly id: string; readonly runs: readonly Run[]; readonly line: number };

/** The words of runs without their marks. */
export function wordsOf(runs: readonly Run[]): string {
	return runs.map((run) => (run.type === 'text' ? run.value : wordsOf(run.runs))).join('');
}
