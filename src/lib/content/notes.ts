/** The notes of the story: one number for each set of ids that prose cites, in the order of reading. */
import { isAttributed } from './attribution.ts';
import type { Content, Step } from './model.ts';
import { standingOf, type Standing } from './standing.ts';
import { wordsOf, type Run } from './runs.ts';
import type { Claim, Kind } from './claimSchema.ts';
import type { Source } from './sourceSchema.ts';

/** How each kind of statement is called on the page. */
export const kindNames: Record<Kind, string> = {
	'reported-fact': 'reported fact',
	attributed: 'somebody’s statement',
	opinion: 'the author’s judgement',
	forecast: 'forecast',
	recommendation: 'recommendation'
};

/** A note: what a cited run of words rests on. */
export interface Note {
	readonly number: number;
	readonly kind: Kind;
	readonly kindName: string;
	/** How it stands after the check. */
	readonly standing: Standing;
	readonly claims: readonly Claim[];
	/** Sources of the ids, each once. */
	readonly sources: readonly Source[];
	/** Who says so, from the claims, events and moments. */
	readonly events: readonly string[];
}

/** All notes of some steps. */
export interface Notes {
	readonly all: readonly Note[];
	/** The note of a cited run. */
	of(run: Extract<Run, { type: 'cite' }>): Note;
}

/** What notes are numbered of: something with prose. */
type Cited = Pick<Step, 'paragraphs'>;

/**
 * Numbers the notes of steps in order.
 * @param shown the steps whose notes are listed: all, or those of one chapter under the numbers of the whole.
 */
export function notesOf(content: Content, steps: readonly Cited[], shown: readonly Cited[] = steps): Notes {
	const cited = new Set<string>();
	const byKey = new Map<string, Note>();
	const keyOf = (run: Extract<Run, { type: 'cite' }>) => `${[...run.of].sort().join(' ')}|${kindOf(content, run)}`;
	const visit = (runs: readonly Run[], isShown: boolean): void => {
		for (const run of runs) {
			if (run.type === 'text') continue;
			if (run.type === 'cite' && isShown) cited.add(keyOf(run));
			if (run.type === 'cite' && !byKey.has(keyOf(run))) byKey.set(keyOf(run), noteOf(content, run, byKey.size + 1));
			visit(run.runs, isShown);
		}
	};
	for (const step of steps) for (const runs of step.paragraphs) visit(runs, shown.includes(step));
	return {
		all: [...byKey].flatMap(([key, note]) => (cited.has(key) ? [note] : [])),
		of(run) {
			const note = byKey.get(keyOf(run));
			if (!note) throw new Error(`a citation of ${run.of.join(' ')} stands outside the steps that were numbered`);
			return note;
		}
	};
}

/** The kind of a cited run: the one that its mark gives, else its first claim’s; but what its words give to somebody is no plain fact. */
function kindOf(content: Content, { of, kind, runs }: Extract<Run, { type: 'cite' }>): Kind {
	const claim = of.flatMap((id) => content.claims.get(id) ?? [])[0];
	const own = kind ?? claim?.kind ?? (of.some((id) => content.moments.has(id)) ? 'attributed' : 'reported-fact');
	return own === 'reported-fact' && isAttributed(wordsOf(runs)) ? 'attributed' : own;
}

function noteOf(content: Content, run: Extract<Run, { type: 'cite' }>, number: number): Note {
	const { of } = run;
	const claims = of.flatMap((id) => content.claims.get(id) ?? []);
	const ids = of.flatMap((id) =>
		content.sources.has(id) ? [id] : ((content.claims.get(id) ?? content.events.get(id) ?? content.moments.get(id))?.sources ?? [])
	);
	const stated = kindOf(content, run);
	const sources = [...new Set(ids)].flatMap((id) => content.sources.get(id) ?? []);
	return {
		number,
		kind: stated,
		kindName: kindNames[stated],
		standing: standingOf(content, of, { kind: stated, claims, sources }),
		claims,
		sources,
		events: of.filter((id) => content.events.has(id))
	};
}
