/** The parts that the graphs of all pages share: the publication, the publisher, a work, the way from the first page. */
import { articleIsNowhere, authorsOf } from './imprint.ts';
import type { Article, Imprint } from './recordSchemas.ts';

/** Who publishes the site, where and when. */
export interface Publication {
	/** The public address of the site without a slash at its end, or null. */
	readonly site: string | null;
	readonly name: string;
	/** The edition as YYYY-MM. */
	readonly edition: string;
	/** The address of the licence of text and tables. */
	readonly licence: string;
	/** Who publishes this copy. */
	readonly imprint: Imprint;
	/** The article that the site explains. */
	readonly article: Article;
}

/** A record of the graph; what is undefined is left out when it is written. */
export interface Thing {
	readonly '@type': string;
	readonly [property: string]: unknown;
}

/** A graph as it stands in a page. */
export interface Graph {
	readonly '@context': 'https://schema.org';
	readonly '@graph': readonly Thing[];
}

/** A page: its path from the site's root with a slash at its end, its title and its description. */
export interface Page {
	readonly path: string;
	readonly name: string;
	readonly description: string;
}

/** A graph of these things. */
/** A graph of things. */
export const graphOf = (...things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });
/** The public address of a path, or undefined where the build has none. */
/** The public address of a path; undefined where the build was not told where it will lie. */
export const at = ({ site }: Publication, path: string): string | undefined => (site === null ? undefined : `${site}/${path}`);

/** The name that records of one page call the publisher by. */
const publisherId = '_:publisher';

/** Whoever publishes this copy. */
/** Whoever publishes this copy. */
export const publisher = (publication: Publication): Thing => ({
	'@type': 'Organization',
	'@id': publisherId,
	name: publication.imprint.publisher ?? authorsOf({ ...publication.imprint, editors: [] })[0],
	email: publication.imprint.contact?.includes('@') ? publication.imprint.contact : undefined,
	url: at(publication, 'about/')
});
/** Refers to the publisher of the page’s own graph. */
/** Refers to the publisher in the same graph. */
export const byPublisher = { '@id': publisherId };

/** Those who wrote it: the editors where they are named, else whoever publishes it. */
const byAuthors = ({ imprint: { editors } }: Publication): object =>
	editors.length === 0 ? byPublisher : editors.map((name) => ({ '@type': 'Person', name }));

/** The article that the site explains, as what a page is about. */
export const explained = ({ article }: Publication): Thing => ({
	'@type': 'CreativeWork',
	name: article.title,
	author: { '@type': 'Person', name: article.author },
	datePublished: article.issued,
	publisher: article.publisher === null ? undefined : { '@type': 'Organization', name: article.publisher },
	url: article.url ?? undefined,
	description: articleIsNowhere(article) || undefined
});

/** What every page and work of the site has. */
export function work(publication: Publication, { path, name, description }: Page) {
	return {
		name,
		description,
		url: at(publication, path),
		inLanguage: 'en',
		license: publication.licence,
		isAccessibleForFree: true,
		datePublished: publication.edition,
		version: publication.imprint.version,
		author: byAuthors(publication),
		publisher: byPublisher
	};
}

/** The way from the first page to this one; nothing where there are no addresses. */
export function trail(publication: Publication, ...pages: readonly Pick<Page, 'path' | 'name'>[]): Thing[] {
	if (publication.site === null) return [];
	return [
		{
			'@type': 'BreadcrumbList',
			itemListElement: [{ path: '', name: publication.name }, ...pages].map(({ path, name }, i) => ({
				'@type': 'ListItem',
				position: i + 1,
				name,
				item: at(publication, path)
			}))
		}
	];
}

/** A time in whole minutes, as ISO 8601 has it. */
/** A time in whole minutes, as ISO 8601 has it. */
export const minutes = (value: number) => `PT${Math.max(1, Math.round(value))}M`;
