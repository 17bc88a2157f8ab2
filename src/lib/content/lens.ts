/** The lens: what kind each statement of the story is, how it stands, and how much of a chapter is which. */
import type { Step } from './model.ts';
import type { Notes } from './notes.ts';
import { wordsOf, type Run } from './runs.ts';
import type { Kind } from './claimSchema.ts';
import type { Standing } from './standing.ts';
import { statementsIn } from './statements.ts';

/** The letter that stands in the margin for each kind. */
export const kindLetters: Record<Kind, string> = {
	'reported-fact': 'F',
	attributed: 'A',
	opinion: 'J',
	forecast: 'P',
	recommendation: 'R'
};

/** What each letter is short for, in a word or two. */
export const kindWords: Record<Kind, string> = {
	'reported-fact': 'fact, as reported',
	attributed: 'attributed: somebody says so',
	opinion: 'judgement of the author',
	forecast: 'prediction',
	recommendation: 'recommendation'
};

/** All kinds in the order of the legend. */
export const kinds = Object.keys(kindLetters) as Kind[];

/** How many statements there are of each kind and standing, and how many words each kind has. */
export interface Tally {
	readonly statements: number;
	readonly words: number;
	readonly byKind: Readonly<Record<Kind, { readonly statements: number; readonly words: number }>>;
	readonly byStanding: Readonly<Record<Standing, number>>;
}

/** How many of the words of runs stand in citations. */
function citedWords(runs: readonly Run[]): number {
	return runs.reduce((sum, run) => {
		if (run.type === 'text') return sum;
		return sum + (run.type === 'cite' ? wordsOf(run.runs).split(/\s+/).filter(Boolean).length : citedWords(run.runs));
	}, 0);
}

/** Counts the statements of steps, a sentence one; words outside any citation count to none. */
export function tallyOf(notes: Notes, steps: readonly Pick<Step, 'paragraphs'>[]): Tally {
	const byKind = Object.fromEntries(kinds.map((kind) => [kind, { statements: 0, words: 0 }])) as Record<
		Kind,
		{ statements: number; words: number }
	>;
	const byStanding: Record<Standing, number> = { corroborated: 0, contested: 0, judgement: 0, single: 0 };
	for (const { kind, standing, runs } of steps.flatMap(({ paragraphs }) => paragraphs.flatMap((runs) => statementsIn(runs, notes)))) {
		if (kind === null || standing === null) continue;
		byKind[kind].statements += 1;
		byKind[kind].words += citedWords(runs);
		byStanding[standing] += 1;
	}
	return summed(byKind, byStanding);
}

function summed(byKind: Tally['byKind'], byStanding: Tally['byStanding']): Tally {
	const all = Object.values(byKind);
	return {
		statements: all.reduce((sum, { statements }) => sum + statements, 0),
		words: all.reduce((sum, { words }) => sum + words, 0),
		byKind,
		byStanding
	};
}

const standings = ['corroborated', 'contested', 'judgement', 'single'] as const satisfies readonly Standing[];

/** A tally as a page carries it: statements and words of each kind, then statements of each standing, in the order of the tables. */
export function tallyToRow({ byKind, byStanding }: Tally): number[] {
	return [...kinds.flatMap((kind) => [byKind[kind].statements, byKind[kind].words]), ...standings.map((standing) => byStanding[standing])];
}

/** The tally that a row stands for. */
export function tallyFromRow(row: readonly number[]): Tally {
	const at = (i: number) => row[i] ?? 0;
	const byKind = kinds.map((kind, i) => [kind, { statements: at(2 * i), words: at(2 * i + 1) }]);
	const byStanding = standings.map((standing, i) => [standing, at(2 * kinds.length + i)]);
	return summed(Object.fromEntries(byKind) as Tally['byKind'], Object.fromEntries(byStanding) as Tally['byStanding']);
}
