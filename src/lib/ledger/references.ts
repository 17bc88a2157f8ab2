/** Sources in the formats of those who cite: references in words, BibTeX and RIS, all made by Citation.js. Build only. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import type { Source } from '../content/schema.ts';

const bibtexFormat = plugins.config.get('@bibtex').format;
bibtexFormat.checkLabel = false;
bibtexFormat.useIdAsLabel = true;

/** When the sources were read: it is named where a page shows no date of its own. */
const read = { 'date-parts': [[2026, 11]] };

/** A thing that can be cited: a source, or a page of this site. */
export type Citable = Omit<Source, 'URL' | 'publisher'> & { readonly URL?: string; readonly publisher?: string; readonly version?: string; readonly author?: readonly { readonly literal: string }[] };

/** As citation styles expect it: what an article or a page appeared in is its container. */
function forStyles({ publisher, ...source }: Citable): object {
	const isPart = /^(article|webpage|post|entry|chapter)/.test(source.type);
	return { ...source, ...(publisher ? (isPart ? { 'container-title': publisher } : { publisher }) : {}), ...(source.issued || !source.URL ? {} : { accessed: read }) };
}

/** Each citable in words (APA), by id. */
export function references(citables: readonly Citable[]): ReadonlyMap<string, string> {
	// The style makes apostrophes curly and names of publications begin with capitals: addresses and names are kept from it.
	const kept = citables.map(({ URL, publisher, ...rest }) => ({ ...rest, ...(URL ? { URL: URL.replaceAll("'", '%27') } : {}), ...(publisher ? { publisher: `<span class="nocase">${publisher}</span>` } : {}) }));
	const entries: unknown = new Cite(kept.map(forStyles)).format('bibliography', { template: 'apa', lang: 'en-US', format: 'text', asEntryArray: true });
	if (!Array.isArray(entries)) throw new Error('Citation.js gave no list of references');
	return new Map(entries.map(([id, words]: [string, string]) => [id, words.trim().replaceAll('%27', "'").replace(/<\/?span[^>]*>/g, '')]));
}

/** Sources as BibTeX, each under its own id. */
export function bibtex(sources: readonly Source[]): string {
	return new Cite(sources.map(forStyles)).format('bibtex').trimStart();
}

/** Sources as RIS. Citation.js folds long lines, which would break addresses for most readers of the format: they are unfolded. */
export function ris(sources: readonly Source[]): string {
	const lines: string[] = [];
	for (const line of new Cite(sources.map(forStyles)).format('ris').split('\n')) {
		if (/^[A-Z][A-Z0-9] {2}- ?/.test(line) || lines.length === 0) lines.push(line);
		else if (line.trim()) lines.push(`${lines.pop() ?? ''}${line}`);
	}
	return `${lines.filter(Boolean).join('\r\n')}\r\n`;
}
