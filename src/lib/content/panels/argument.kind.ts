/** Claims as a nested list. */
import { z } from 'zod';
import type { Claim, Kind } from '../claimSchema.ts';
import { countedAs, statusNames } from '../claimStatus.ts';
import { claimId } from '../ids.ts';
import type { Records } from '../records.ts';
import { text } from '../values.ts';
import { found, type PanelScene, type ResolvedBase, type WordsKind } from './panelKind.ts';
import { entry, type Entry, type Part } from './panelParts.ts';

const schema = z.strictObject({ kind: z.literal('argument'), title: text, note: text.optional(), claims: z.array(claimId).min(2) });
type ArgumentRecord = z.infer<typeof schema>;

/** A claim with those that it rests on. */
export interface ArgumentNode {
	readonly id: string;
	readonly claim: string;
	readonly kind: Kind;
	readonly status: Claim['status'];
	readonly path: string;
	/** Claims of the panel that this one rests on; empty where they stand under the same claim further up. */
	readonly restsOn: readonly ArgumentNode[];
	/** True where the claim and what it rests on stand further up already. */
	readonly again: boolean;
}

/** Claims as a nested list. */
export interface ArgumentPanel extends ResolvedBase {
	readonly kind: 'argument';
	readonly roots: readonly ArgumentNode[];
}

/** Claims that no other of the panel rests on, each with those that it rests on; a claim is unfolded once. */
function resolve({ title, note, claims }: ArgumentRecord, _: PanelScene, records: Records): ArgumentPanel {
	const unfolded = new Set<string>();
	const restsOn = (id: string) => (records.claims.get(id)?.supports ?? []).filter((other) => claims.includes(other));
	const node = (id: string): ArgumentNode => {
		const record = found(records.claims, id, 'claim');
		const again = unfolded.has(id);
		unfolded.add(id);
		return {
			id,
			claim: record.claim,
			kind: record.kind,
			status: record.status,
			path: `ledger/#${id}`,
			again,
			restsOn: again ? [] : restsOn(id).map(node)
		};
	};
	const held = new Set(claims.flatMap(restsOn));
	// Those that hold others up come first; a ring of claims that rest on one another would have no root, so what is left over follows.
	const roots = claims
		.filter((id) => !held.has(id))
		.sort((a, b) => Number(restsOn(b).length > 0) - Number(restsOn(a).length > 0))
		.map(node);
	return { kind: 'argument', title, note: note ?? null, roots: [...roots, ...claims.filter((id) => !unfolded.has(id)).map(node)] };
}

/** A claim and those that it rests on, each once. */
function claimsOf({ claim, again, restsOn }: ArgumentNode): string[] {
	return again ? [] : [claim, ...restsOn.flatMap(claimsOf)];
}

/** The claim that rests on most others, over these; then what else rests on more than one, each with their ids. */
function parts({ roots }: ArgumentPanel): Part[] {
	const carrying = (node: ArgumentNode): ArgumentNode[] =>
		[node, ...node.restsOn.flatMap(carrying)].filter(({ restsOn }) => restsOn.length > 1);
	const [thesis, ...others] = roots.flatMap(carrying).toSorted((a, b) => b.restsOn.length - a.restsOn.length);
	if (!thesis) return [{ columns: [''], entries: roots.map((node) => claim(node)) }];
	const ids = ({ restsOn }: ArgumentNode) => `; rests on ${restsOn.map(({ id }) => id).join(', ')}`;
	return [
		{ columns: [`${thesis.claim} (${thesis.id}). It rests on:`], entries: thesis.restsOn.map((node) => claim(node)) },
		...(others.length > 0
			? [{ columns: ['What else rests on several claims'], entries: others.map((node) => claim(node, ids(node))) }]
			: [])
	];
}

/** A claim with its check, and what else is said of it. */
function claim({ id, claim: text, kind, status }: ArgumentNode, more = ''): Entry {
	return entry(0, text, { kind, by: `(${id}, ${statusNames[countedAs({ kind, status })]}${more})` });
}

/** The argument. */
export const argument = {
	schema,
	resolve,
	shows: ({ claims }) => ({ file: 'data/claims.json', path: ['claims'], ids: claims }),
	carriesShown: true,
	parts,
	statements: ({ title, roots }) => [{ heading: title, lines: roots.flatMap(claimsOf) }],
	withoutRefs: (panel) => panel
} satisfies WordsKind<ArgumentRecord, ArgumentPanel>;
