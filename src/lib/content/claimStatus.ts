/** How the check of a claim came out, and how that is counted and said. */
import type { Claim, Kind } from './claimSchema.ts';

/** True for the kinds that no fact decides: the author’s judgements and advice. */
export function isJudgement(kind: Kind): boolean {
	return kind === 'opinion' || kind === 'recommendation';
}

/** How a claim counts in a tally of checks: a judgement is never counted as borne out, in whole or in part. */
export function countedAs({ kind, status }: Pick<Claim, 'kind' | 'status'>): Claim['status'] {
	return isJudgement(kind) ? 'not-checkable (opinion)' : status;
}

/** How the check of a claim came out, in the words of a sentence. */
export const statusNames: Record<Claim['status'], string> = {
	corroborated: 'borne out',
	partly: 'borne out in part',
	'not-checkable (opinion)': 'nothing to check',
	'not-checked': 'not found elsewhere',
	contradicted: 'contradicted'
};
