/** The ways to what carries a statement, at build, as addresses from the site's root. */
import { dateInWords } from '../../content/words.ts';
import type { Content } from '../../content/model.ts';
import type { Ref } from './panelTypes.ts';

/** The ways to what ids name: claims in the ledger, mapped events on their pages, all else by its sources. Each once, in order. */
export function refsOf(ids: readonly string[], content: Content): Ref[] {
	const refs = ids.flatMap((id): Ref[] => {
		const claim = content.claims.get(id);
		if (claim) return [{ label: id, title: claim.claim, path: `ledger/#${id}` }];
		const event = content.events.get(id);
		if (event?.mapped) return [{ label: `incident of ${dateInWords(event.date)}`, title: event.title, path: `incidents/${id}/` }];
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
