/** Claims as a nested list, at build. */
import type { Content, Step } from '../../content/model.ts';
import { countedAs, statusNames } from '../../content/statements.ts';
import { entry, type Entry, type Part } from './panelParts.ts';
import type { ArgumentNode, ArgumentPanel } from './panelTypes.ts';
import { found, type PanelResolver, type RecordOf } from './resolver.ts';

/** Claims that no other of the panel rests on, each with those that it rests on; a claim is unfolded once. */
function resolve({ title, note, claims }: RecordOf<'argument'>, _: Step, content: Content): ArgumentPanel {
	const unfolded = new Set<string>();
	const restsOn = (id: string) => (content.claims.get(id)?.supports ?? []).filter((other) => claims.includes(other));
	const node = (id: string): ArgumentNode => {
		const record = found(content.claims, id, 'claim');
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

/** A page for each claim that rests on others, and one for those that stand alone. */
function parts({ roots }: ArgumentPanel): Part[] {
	const carried = (node: ArgumentNode): Part[] =>
		node.restsOn.length === 0
			? []
			: [
					{ columns: [`${node.claim} (${node.id}). It rests on:`], entries: node.restsOn.map((other) => claim(other)) },
					...node.restsOn.flatMap(carried)
				];
	const alone = roots.filter(({ restsOn }) => restsOn.length === 0);
	return [
		...roots.flatMap(carried),
		...(alone.length > 0 ? [{ columns: ['Claims that rest on no other here'], entries: alone.map((node) => claim(node)) }] : [])
	];
}

function claim({ id, claim: text, kind, status }: ArgumentNode): Entry {
	return entry(0, text, { kind, by: `(${id}, ${statusNames[countedAs({ kind, status })]})` });
}

/** The argument. */
export const argumentResolver: PanelResolver<'argument'> = {
	resolve,
	parts,
	statements: ({ title, roots }) => [{ heading: title, lines: roots.flatMap(claimsOf) }]
};
