/** When records were last looked up, what with and how that came out, as pages show it. */
import type { Content } from './model.ts';
import { checkKinds, outcomes, type CheckKind, type Outcome } from './evidence.ts';
import type { Source } from './sourceSchema.ts';

/** The last look-up of one record. */
export interface LookUp {
	/** YYYY-MM-DD. */
	readonly date: string;
	readonly sources: readonly Source[];
	readonly outcome: Outcome;
	readonly note: string | null;
}

/** How each outcome is said of a record. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
	confirmed: 'Confirmed',
	changed: 'Changed',
	corrected: 'Corrected',
	'not-found': 'Not found again'
};

/** The last look-up of a record, or null where there was none since it was written. @param id as in data/checks/ */
export function lookUpOf({ checks, sources }: Content, kind: CheckKind, id: string): LookUp | null {
	const check = checks.find((one) => one.kind === kind && one.id === id);
	return check
		? { date: check.date, sources: check.with.flatMap((source) => sources.get(source) ?? []), outcome: check.outcome, note: check.note }
		: null;
}

/** How many records of a kind there are, and how their look-ups came out. */
export interface LookUpCount {
	readonly kind: CheckKind;
	readonly name: string;
	readonly records: number;
	readonly lookedUp: number;
	readonly byOutcome: Readonly<Record<Outcome, number>>;
}

/** The look-ups counted, a row for each kind of record. */
export function countLookUps(content: Content): LookUpCount[] {
	const records: Readonly<Record<CheckKind, number>> = {
		event: content.events.size,
		claim: content.claims.size,
		count: new Set(content.counts.map(({ event }) => event)).size,
		annual: content.annual.length,
		moment: content.moments.size,
		person: content.people.size,
		quotation: content.quotations.size,
		view: content.views.size,
		forecast: content.forecasts.size,
		glossary: content.terms.size
	};
	return (Object.keys(checkKinds) as CheckKind[]).map((kind) => {
		const own = content.checks.filter((check) => check.kind === kind);
		const of = (outcome: Outcome) => own.filter((check) => check.outcome === outcome).length;
		const byOutcome = Object.fromEntries((Object.keys(outcomes) as Outcome[]).map((outcome) => [outcome, of(outcome)]));
		return {
			kind,
			name: checkKinds[kind],
			records: records[kind],
			lookedUp: own.length,
			byOutcome: byOutcome as Record<Outcome, number>
		};
	});
}
