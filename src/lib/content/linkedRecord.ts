/** The graphs of the pages of the record: the data set, the ledger and the glossary, in the words of schema.org. */
import { at, byPublisher, explained, graphOf, publisher, trail, work, type Graph, type Page, type Publication } from './linkedParts.ts';
import type { Content } from './model.ts';
import type { Claim } from './claimSchema.ts';

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
