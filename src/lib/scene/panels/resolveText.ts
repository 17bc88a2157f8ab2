/** Panels that are set as text, resolved at build: what carries each statement, with an address from the site's root. */
import type { Content } from '../../content/model.ts';
import type { Panel } from '../../content/schema.ts';
import type { ArgumentNode, ArgumentPanel, ColumnsPanel, ForecastsPanel, Ref } from './panelTypes.ts';
import { dateWords } from './time.ts';

type Of<K extends Panel['kind']> = Extract<Panel, { kind: K }>;

/** The ways to what ids name: claims in the ledger, mapped events on their pages, all else by its sources. Each once, in order. */
export function refsOf(ids: readonly string[], content: Content): Ref[] {
	const refs = ids.flatMap((id): Ref[] => {
		const claim = content.claims.get(id);
		if (claim) return [{ label: id, title: claim.claim, path: `ledger/#${id}` }];
		const event = content.events.get(id);
		if (event?.mapped) return [{ label: `incident of ${dateWords(event.date)}`, title: event.title, path: `incidents/${id}/` }];
		const sources = event?.sources ?? content.moments.get(id)?.sources ?? [id];
		return sources.flatMap((source) => sourceRef(source, content));
	});
	return refs.filter((ref, i) => refs.findIndex(({ path }) => path === ref.path) === i);
}

function sourceRef(id: string, content: Content): Ref[] {
	const source = content.sources.get(id);
	if (!source) return [];
	const year = source.issued?.['date-parts'][0][0];
	return [{ label: year === undefined ? source.publisher : `${source.publisher} ${year}`, title: source.title, path: `sources/#${id}` }];
}

/** The panel of columns. */
export function columnsOf({ title, note, columns }: Of<'columns'>, content: Content): ColumnsPanel {
	return {
		kind: 'columns',
		title,
		note: note ?? null,
		columns: columns.map(({ heading, items }) => ({
			heading,
			items: items.map(({ when, text, of }) => ({ when: when ?? null, text, of: refsOf(of, content) }))
		}))
	};
}

/** The panel of a list of forecasts. */
export function forecastsOf({ title, note, forecasts }: Of<'forecasts'>, content: Content): ForecastsPanel {
	return {
		kind: 'forecasts',
		title,
		note: note ?? null,
		forecasts: forecasts.flatMap((id) => {
			const record = content.forecasts.get(id);
			if (!record) throw new Error(`${id} is no forecast`);
			const { foreseen, horizon, outcome, finding, claim, events, sources } = record;
			const incidents = events.filter((event) => content.events.get(event)?.mapped);
			return [{ id, foreseen, horizon, outcome, finding, of: refsOf([claim, ...incidents, ...sources], content) }];
		})
	};
}

/** The panel of an argument: claims that no other of the panel rests on, each with those that it rests on; a claim is unfolded once. */
export function argumentOf({ title, note, claims }: Of<'argument'>, content: Content): ArgumentPanel {
	const unfolded = new Set<string>();
	const restsOn = (id: string) => (content.claims.get(id)?.supports ?? []).filter((other) => claims.includes(other));
	const node = (id: string): ArgumentNode => {
		const record = content.claims.get(id);
		if (!record) throw new Error(`${id} is no claim`);
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
