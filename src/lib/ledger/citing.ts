/** How the site and each of its steps are cited. */
import type { Content } from '../content/load.ts';
import { references, type Citable } from './references.ts';

/** The name of the site. */
const name = 'From Strategic Depth to Strategic Death';

/** A thing of the site that can be cited. */
export interface Cited {
	readonly id: string;
	readonly heading: string;
	readonly reference: string;
}

/**
 * References to the site and to each step, in words.
 * @param site the whole public address without a slash at its end, or null where it is not known: then references end before it.
 */
export function citedParts(
	content: Content,
	site: string | null,
	version: string
): { readonly site: string; readonly steps: readonly Cited[] } {
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	const of = (id: string, title: string, hash: string): Citable => ({
		id,
		type: 'webpage',
		title,
		version,
		...(id === 'site' ? {} : { publisher: name }),
		...(site ? { URL: `${site}/${hash}` } : {})
	});
	const words = references([of('site', name, ''), ...steps.map(({ id, heading }) => of(id, heading, `#${id}`))]);
	return { site: words.get('site') ?? name, steps: steps.map(({ id, heading }) => ({ id, heading, reference: words.get(id) ?? heading })) };
}
