/**
 * What machines are told of a page, in the words of schema.org: a graph of plain records, made from what the page says and nothing besides.
 * Addresses are absolute or left out: a build that was not told where it will lie has none.
 */
import { articleIsNowhere, authorsOf } from './imprint.ts';
import type { Chapter, Content } from './model.ts';
import type { Article, Imprint } from './recordSchemas.ts';
import type { Claim } from './schema.ts';

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

const graphOf = (...things: readonly Thing[]): Graph => ({ '@context': 'https://schema.org', '@graph': things });
const at = ({ site }: Publication, path: string): string | undefined => (site === null ? undefined : `${site}/${path}`);

/** The name that records of one page call the publisher by. */
const publisherId = '_:publisher';

const publisher = (publication: Publication): Thing => ({
	'@type': 'Organization',
	'@id': publisherId,
	name: publication.imprint.publisher ?? authorsOf({ ...publication.imprint, editors: [] })[0],
	email: publication.imprint.contact?.includes('@') ? publication.imprint.contact : undefined,
	url: at(publication, 'about/')
});
const byPublisher = { '@id': publisherId };

/** Those who wrote it: the editors where they are named, else whoever publishes it. */
const byAuthors = ({ imprint: { editors } }: Publication): object =>
	editors.length === 0 ? byPublisher : editors.map((name) => ({ '@type': 'Person', name }));

/** The article that the site explains, as what a page is about. */
const explained = ({ article }: Publication): Thing => ({
	'@type': 'CreativeWork',
	name: article.title,
	author: { '@type': 'Person', name: article.author },
	datePublished: article.issued,
	publisher: article.publisher === null ? undefined : { '@type': 'Organization', name: article.publisher },
	url: article.url ?? undefined,
	description: articleIsNowhere(article) || undefined
});

/** What every page and work of the site has. */
function work(publication: Publication, { path, name, description }: Page) {
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

/** How the story and its chapters can be read. */
const access = {
	accessMode: ['textual', 'visual'],
	accessModeSufficient: [{ '@type': 'ItemList', itemListElement: ['textual'] }],
	accessibilityFeature: ['alternativeText', 'longDescription', 'readingOrder', 'structuralNavigation', 'displayTransformability'],
	accessibilityHazard: ['noFlashingHazard', 'noSoundHazard']
};

/** The way from the first page to this one; nothing where there are no addresses. */
function trail(publication: Publication, ...pages: readonly Pick<Page, 'path' | 'name'>[]): Thing[] {
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

const minutes = (value: number) => `PT${Math.max(1, Math.round(value))}M`;

/** The story as a whole. */
export function storyGraph(publication: Publication, content: Content, page: Page): Graph {
	return graphOf(publisher(publication), {
		'@type': 'Article',
		...work(publication, page),
		...access,
		headline: page.name,
		about: explained(publication),
		mainEntityOfPage: at(publication, page.path),
		image: at(publication, `cards/${content.chapters[0]?.id ?? ''}.png`),
		timeRequired: minutes(content.chapters.reduce((sum, chapter) => sum + chapter.minutes, 0)),
		hasPart: content.chapters.map(({ id, title }) => ({ '@type': 'Article', headline: title, url: at(publication, `${id}/`) }))
	});
}

/** One chapter as a page of its own. */
export function chapterGraph(publication: Publication, chapter: Chapter): Graph {
	const page = { path: `${chapter.id}/`, name: chapter.title, description: chapter.share };
	return graphOf(
		publisher(publication),
		{
			'@type': 'Article',
			...work(publication, page),
			...access,
			headline: chapter.title,
			abstract: chapter.point,
			about: explained(publication),
			mainEntityOfPage: at(publication, page.path),
			image: at(publication, `cards/${chapter.id}.png`),
			timeRequired: minutes(chapter.minutes),
			isPartOf: { '@type': 'Article', headline: publication.name, url: at(publication, '') }
		},
		...trail(publication, page)
	);
}

/** A file of the record. */
export interface RecordFile {
	readonly name: string;
	readonly title: string;
	readonly description: string;
	readonly type: string;
	readonly text: string;
}

/** The record as data: what it holds, from when to when and where, and its files. */
export function datasetGraph(publication: Publication, content: Content, page: Page, files: readonly RecordFile[]): Graph {
	const events = [...content.events.values()];
	const mapped = events.filter((event) => event.mapped);
	const dates = events.map(({ date }) => date).sort();
	const [first = '', last = ''] = [dates[0], dates.at(-1)];
	const latitudes = mapped.map(({ lat }) => lat);
	const longitudes = mapped.map(({ lon }) => lon);
	const box = [Math.min(...latitudes), Math.min(...longitudes), Math.max(...latitudes), Math.max(...longitudes)];
	return graphOf(
		publisher(publication),
		{
			'@type': 'Dataset',
			...work(publication, page),
			creator: byPublisher,
			keywords: ['Durand Line', 'Pakistan', 'Afghanistan', 'Tehreek-e-Taliban Pakistan', 'border clashes', 'attacks'],
			temporalCoverage: `${first}/${last}`,
			spatialCoverage: {
				'@type': 'Place',
				name: 'Afghanistan and Pakistan, along the Durand Line',
				geo: { '@type': 'GeoShape', box: box.join(' ') }
			},
			// A file that cannot be named by its address is no help to anybody.
			distribution:
				publication.site === null
					? undefined
					: files.map(({ name, title, description, type, text }) => ({
							'@type': 'DataDownload',
							name: title,
							description,
							encodingFormat: type,
							contentUrl: at(publication, `downloads/${name}`),
							contentSize: `${new TextEncoder().encode(text).length} B`
						}))
		},
		...trail(publication, page)
	);
}

/** What teachers are given: the class pack, or the deck. */
export function lessonGraph(
	publication: Publication,
	page: Page,
	lesson: { readonly kinds: readonly string[]; readonly aims: readonly string[]; readonly minutes: number }
): Graph {
	return graphOf(
		publisher(publication),
		{
			'@type': 'LearningResource',
			...work(publication, page),
			learningResourceType: lesson.kinds,
			teaches: lesson.aims,
			timeRequired: minutes(lesson.minutes),
			audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
			isBasedOn: at(publication, '')
		},
		...trail(publication, page)
	);
}

/** The verdicts of the check, worst first; a rating is the place in this row. */
const verdicts = ['contradicted', 'partly', 'corroborated'] as const;

/**
 * True where a claim can be reviewed for machines: it is put as a fact, and the check came to a plain verdict. That something was said by
 * somebody does not make it true, a judgement has no verdict, and “partly” is no verdict without its finding: such claims stay with readers.
 */
export function isReviewable({ kind, status }: Pick<Claim, 'kind' | 'status'>): boolean {
	return kind === 'reported-fact' && (status === 'corroborated' || status === 'contradicted');
}

/** The ledger: the page, and a review of each claim that can have one. @param words what the page calls each status */
export function ledgerGraph(publication: Publication, content: Content, page: Page, words: Readonly<Record<string, string>>): Graph {
	const claims = [...content.claims.values()].filter(isReviewable);
	return graphOf(
		publisher(publication),
		{ '@type': 'Person', '@id': '_:claimant', name: publication.article.author },
		{ '@type': 'CollectionPage', ...work(publication, page), about: explained(publication) },
		...claims.map(({ id, claim, status }) => ({
			'@type': 'ClaimReview',
			url: at(publication, `${page.path}#${id}`),
			datePublished: publication.edition,
			inLanguage: 'en',
			author: byPublisher,
			claimReviewed: claim,
			itemReviewed: { '@type': 'Claim', author: { '@id': '_:claimant' }, datePublished: publication.article.issued },
			reviewRating: {
				'@type': 'Rating',
				ratingValue: 1 + verdicts.findIndex((verdict) => verdict === status),
				worstRating: 1,
				bestRating: verdicts.length,
				alternateName: words[status]
			}
		})),
		...trail(publication, page)
	);
}

/** The terms of the glossary. */
export function glossaryGraph(publication: Publication, content: Content, page: Page): Graph {
	return graphOf(
		publisher(publication),
		{
			'@type': 'DefinedTermSet',
			...work(publication, page),
			hasDefinedTerm: [...content.terms.values()].map(({ id, term }) => ({
				'@type': 'DefinedTerm',
				name: term,
				url: at(publication, `${page.path}#${id}`)
			}))
		},
		...trail(publication, page)
	);
}

/** The page of one incident: where and when it was, and nothing that would make it a date in somebody's calendar. */
export function incidentGraph(
	publication: Publication,
	event: {
		readonly id: string;
		readonly title: string;
		readonly summary: string;
		readonly date: string;
		readonly place: string;
		readonly lat: number;
		readonly lon: number;
	}
): Graph {
	const page = { path: `incidents/${event.id}/`, name: event.title, description: event.summary };
	return graphOf(
		publisher(publication),
		{
			'@type': 'WebPage',
			...work(publication, page),
			temporalCoverage: event.date,
			contentLocation: {
				'@type': 'Place',
				name: event.place,
				geo: { '@type': 'GeoCoordinates', latitude: event.lat, longitude: event.lon }
			}
		},
		...trail(publication, { path: 'explore/', name: 'All incidents' }, page)
	);
}

/** Any other page. */
export function pageGraph(publication: Publication, page: Page, type: 'WebPage' | 'CollectionPage' | 'AboutPage' = 'WebPage'): Graph {
	const about = type === 'AboutPage' ? { about: explained(publication) } : {};
	return graphOf(publisher(publication), { '@type': type, ...work(publication, page), ...about }, ...trail(publication, page));
}
