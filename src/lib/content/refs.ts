/** The ways to what carries a statement, at build, as addresses from the site's root. */
import type { Records } from './records.ts';
import { dateInWords } from './words.ts';

/** A way to what carries a statement: words to show, words in full, and an address from the site's root. */
export interface Ref {
	readonly label: string;
	readonly title: string;
	readonly path: string;
}

/** The ways to what ids name: claims in the ledger, mapped events on their pages, all else by its sources. Each once, in order. */
export function refsOf(ids: readonly string[], records: Records): Ref[] {
	const refs = ids.flatMap((id): Ref[] => {
		const claim = records.claims.get(id);
		if (claim) return [{ label: id, title: claim.claim, path: `ledger/#${id}` }];
		const event = records.events.get(id);
		if (event?.mapped) return [{ label: `incident of ${dateInWords(event.date)}`, title: event.title, path: `incidents/${id}/` }];
		const sources = event?.sources ?? records.moments.get(id)?.sources ?? [id];
		return sources.flatMap((source) => sourceRef(source, records));
	});
	return refs.filter((ref, i) => refs.findIndex(({ path }) => path === ref.path) === i);
}

function sourceRef(id: string, records: Records): Ref[] {
	const source = records.sources.get(id);
	if (!source) return [];
	const year = source.issued?.['date-parts'][0][0];
	return [{ label: year === undefined ? source.publisher : `${source.publisher} ${year}`, title: source.title, path: `sources/#${id}` }];
}
