/** The words of prose, without the parser that reads it: pages need the one and not the other. */
import type { Run } from './prose.ts';

/** The words of runs without their marks. */
export function wordsOf(runs: readonly Run[]): string {
	return runs.map((run) => (run.type === 'text' ? run.value : wordsOf(run.runs))).join('');
}
