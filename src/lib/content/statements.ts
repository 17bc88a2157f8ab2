/** The sentences of prose as statements: each has one kind and one standing, whatever it cites. */
import type { Standing } from './standing.ts';
import type { Notes } from './notes.ts';
import type { Run } from './runs.ts';
import type { Kind } from './claimSchema.ts';

/** A sentence that cites something, or words that cite nothing. */
export interface Statement {
	/** Null where nothing is cited. */
	readonly kind: Kind | null;
	readonly standing: Standing | null;
	readonly runs: readonly Run[];
}

/** Of the kinds in one sentence the first of these is the sentence’s: what is not a plain fact must not pass for one. */
const kindsInOrder: readonly Kind[] = ['opinion', 'forecast', 'recommendation', 'attributed', 'reported-fact'];

/** Of the ways in which the parts of a sentence stand, the first of these is the sentence’s. */
const standingsInOrder: readonly Standing[] = ['judgement', 'contested', 'single', 'corroborated'];

const sentenceEnd = /[.!?][”’)]*$/;

/** The statements of a paragraph in order; their runs together are the paragraph’s. */
export function statementsIn(paragraph: readonly Run[], notes: Notes): Statement[] {
	const sentences: Run[][] = [[]];
	for (const run of paragraph.flatMap(split)) {
		sentences.at(-1)?.push(run);
		if (sentenceEnd.test(wordsAtEnd(run).trimEnd())) sentences.push([]);
	}
	return sentences.filter((runs) => runs.length > 0).map((runs) => statementOf(runs, notes));
}

/** Plain words cut after each sentence, the space with it; anything else as it is. */
function split(run: Run): Run[] {
	if (run.type !== 'text') return [run];
	return (run.value.match(/.*?[.!?][”’)]*(?:\s+|$)|.+$/gs) ?? []).map((value) => ({ ...run, value }));
}

function wordsAtEnd(run: Run): string {
	if (run.type === 'text') return run.value;
	const last = run.runs.at(-1);
	return last ? wordsAtEnd(last) : '';
}

function statementOf(runs: readonly Run[], notes: Notes): Statement {
	const cited = citesIn(runs).map((run) => notes.of(run));
	return {
		kind: kindsInOrder.find((kind) => cited.some((note) => note.kind === kind)) ?? null,
		standing: standingsInOrder.find((standing) => cited.some((note) => note.standing === standing)) ?? null,
		runs
	};
}

/** The citation that is all of a statement but for the space before it; null where there is more. */
export function wholeCite({ runs }: Statement): Extract<Run, { type: 'cite' }> | null {
	const [first, ...more] = runs.filter((run) => run.type !== 'text' || run.value.trim() !== '');
	return first?.type === 'cite' && more.length === 0 ? first : null;
}

/** The citations in some runs, in the order of reading. */
export function citesIn(runs: readonly Run[]): Extract<Run, { type: 'cite' }>[] {
	return runs.flatMap((run) => (run.type === 'text' ? [] : [...(run.type === 'cite' ? [run] : []), ...citesIn(run.runs)]));
}
