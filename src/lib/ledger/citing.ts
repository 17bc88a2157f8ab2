/** How the site and each of its steps are cited. */
import { edition } from '../content/edition.ts';
import { articleInWords, authorsOf, siteInVersion } from '../content/imprint.ts';
import type { Content } from '../content/model.ts';
import { references, type Citable } from './references.ts';

/** A thing of the site that can be cited. */
export interface Cited {
	readonly id: string;
	readonly heading: string;
	readonly reference: string;
}

/**
 * References to the site and to each step, in words: author, date, version.
 * @param site the whole public address without a slash at its end, or null where it is not known: then references end before it.
 */
export function citedParts(content: Content, site: string | null): { readonly site: string; readonly steps: readonly Cited[] } {
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	const whole = siteInVersion(content.publication);
	const of = (id: string, title: string, hash: string): Citable => ({
		id,
		type: 'webpage',
		title,
		author: authorsOf(content.publication).map((literal) => ({ literal })),
		issued: { 'date-parts': [[...edition]] },
		...(id === 'site' ? {} : { publisher: whole }),
		...(site ? { URL: `${site}/${hash}` } : {})
	});
	const words = references([of('site', whole, ''), ...steps.map(({ id, heading }) => of(id, heading, `#${id}`))]);
	// The style tells works of one author and year apart by letters, which mean nothing where each is cited alone.
	const wordsFor = (id: string) => (words.get(id) ?? '').replace(/(?<=\(\d{4})[a-z]+(?=, )/, '');
	return {
		site: `${wordsFor('site')} On: ${articleInWords(content.article)}.`,
		steps: steps.map(({ id, heading }) => ({ id, heading, reference: wordsFor(id) }))
	};
}
