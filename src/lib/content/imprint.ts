/** Who answers for the site, and the article that it explains, as pages and citations say them. */
import { dateInWords } from './words.ts';
import { siteName } from './edition.ts';
import type { Article, Imprint } from './recordSchemas.ts';

/** What stands in the place of a file with faults. */
export const noArticle: Article = { author: '?', title: '?', issued: '2022-12', publisher: null, url: null };
/** What stands in the place of a file with faults. */
export const noImprint: Imprint = { publisher: null, editors: [], contact: null, funding: null, code: null, version: '?' };

/** The article as it is cited: author, title, where and when, and its address. */
export function articleInWords({ author, title, issued, publisher, url }: Article): string {
	return [author, `“${title}”`, ...(publisher ? [publisher] : []), dateInWords(issued), ...(url ? [url] : [])].join(', ');
}

/** What is said of the article’s address; '' where it has one. */
export function articleIsNowhere({ url }: Article): string {
	return url === null ? 'No public address of it was found.' : '';
}

/** Those whom a citation names as authors: the editors, else the publisher, else the editors without their names. */
export function authorsOf({ editors, publisher }: Imprint): readonly string[] {
	if (editors.length > 0) return editors;
	return [publisher ?? `Editors of ${siteName}`];
}

/** The site with its version, as what a page is part of: citation styles have no place for the version of a page. */
export function siteInVersion({ version }: Imprint): string {
	return `${siteName} (version ${version})`;
}

/** A line of the imprint. */
export interface ImprintLine {
	readonly name: string;
	readonly text: string;
	/** Where it leads; null where it leads nowhere. */
	readonly address: string | null;
}

/** The imprint line by line. What is not known is said. */
export function imprintLines({ publisher, editors, contact, funding, code, version }: Imprint): ImprintLine[] {
	const line = (name: string, known: string | null, otherwise: string, to: string | null = null) => ({
		name,
		text: known ?? otherwise,
		address: known === null ? null : to
	});
	return [
		line('Publisher', publisher, 'This copy names no publisher.'),
		line('Editors', editors.join(', ') || null, 'This copy names no editors.'),
		line(
			'Corrections to',
			contact,
			'This copy names no contact for corrections.',
			contact && (contact.includes('@') ? `mailto:${contact}` : contact)
		),
		line('Funding', funding, 'This copy does not say who pays for it.'),
		line('Source code', code, 'This copy does not say where its source code is.', code),
		line('Version', version, '')
	];
}

/** What an editor who publishes should fill in, a line each; nothing for a copy that is not published. @param site the public address or null */
export function stillToFillIn(imprint: Imprint, site: string | null): string[] {
	if (site === null) return [];
	return [
		...(imprint.publisher === null ? ['data/publication.json: "publisher" is null; pages say that this copy names no publisher'] : []),
		...(imprint.contact === null ? ['data/publication.json: "contact" is null; readers are told no place for corrections'] : [])
	];
}
