/** References in words, made by Citation.js. Build only. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '../content/sourceSchema.ts';
import { cached } from '../geo/buildCache.ts';

/** When the sources were read: it is named where a page shows no date of its own. */
const read = { 'date-parts': [[2026, 11]] };

/** A thing that can be cited: a source, or a page of this site. */
export type Citable = Omit<Source, 'URL' | 'publisher' | 'grade'> & {
	readonly URL?: string;
	readonly publisher?: string;
	readonly version?: string;
	readonly author?: readonly { readonly literal: string }[];
};

/** As citation styles expect it: what an article or a page appeared in is its container. */
function forStyles({ publisher, ...source }: Citable): object {
	const isPart = /^(article|webpage|post|entry|chapter)/.test(source.type);
	return {
		...source,
		...(publisher ? (isPart ? { 'container-title': publisher } : { publisher }) : {}),
		...(source.issued || !source.URL ? {} : { accessed: read })
	};
}

/** Each citable in words (APA), by id. The style tells works of one author and year apart, so that they are worked out together. */
export function references(citables: readonly Citable[]): ReadonlyMap<string, string> {
	return cached('references', [citables], () => inWords(citables));
}

function inWords(citables: readonly Citable[]): ReadonlyMap<string, string> {
	// The style makes apostrophes curly and names of publications begin with capitals: addresses and names are kept from it.
	const kept = citables.map(({ URL, publisher, ...rest }) => ({
		...rest,
		...(URL ? { URL: URL.replaceAll("'", '%27') } : {}),
		...(publisher ? { publisher: `<span class="nocase">${publisher}</span>` } : {})
	}));
	const entries: unknown = new Cite(kept.map(forStyles)).format('bibliography', {
		template: 'apa',
		lang: 'en-US',
		format: 'text',
		asEntryArray: true
	});
	if (!Array.isArray(entries)) throw new Error('Citation.js gave no list of references');
	return new Map(
		entries.map(([id, words]: [string, string]) => [
			id,
			words
				.trim()
				.replaceAll('%27', "'")
				.replace(/<\/?span[^>]*>/g, '')
		])
	);
}
