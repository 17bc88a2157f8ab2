/** How to cite a page of the record, in three forms, and the sources as citation tools read them. Rendered at build only. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { dateInWords } from '#lib/content/cite.ts';
import type { Source } from '#lib/content/schema.ts';
import { edition, siteName } from './edition.ts';

// Ids are the keys: names made from titles would stand twice.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** Stands in a citation where the page's own address belongs, for a build that was not told where it will lie. */
export const addressHere = 'https://address.invalid/';

/** One page in three forms. */
export interface Citations {
	readonly apa: string;
	readonly chicago: string;
	readonly bibtex: string;
}

/**
 * How to cite a page of the site.
 * @param key a word that BibTeX knows it by; @param address its whole public address, or `addressHere`.
 */
export function citationsOf(key: string, title: string, address: string): Citations {
	const item = { id: key, type: 'webpage', title, 'container-title': siteName, issued: { 'date-parts': [[...edition]] }, URL: address };
	const cite = new Cite([item]);
	const month = dateInWords(edition.map((part) => String(part).padStart(2, '0')).join('-'));
	return {
		apa: cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim(),
		chicago: `“${title}.” ${siteName}. ${month}. ${address}.`,
		bibtex: cite.format('bibtex').trim()
	};
}

/** Where a paper’s name belongs in CSL. */
const papers: ReadonlySet<Source['type']> = new Set(['article-newspaper', 'article-journal', 'post-weblog', 'entry-encyclopedia']);

/** A source as citation tools want it: what came out in a paper names the paper as what contains it. */
export function citable(source: Source): Source & { 'container-title'?: string } {
	return papers.has(source.type) ? { ...source, 'container-title': source.publisher } : source;
}

/** Sources as BibTeX. */
export function toBibtex(sources: readonly Source[]): string {
	return `${new Cite(sources.map(citable)).format('bibtex').trim()}\n`;
}

/** Sources as RIS, a tag a line: the library breaks long lines, which cuts addresses in two, so that is undone here. The day is told for every type. */
export function toRis(sources: readonly Source[]): string {
	const text = new Cite(sources.map(citable)).format('ris').trim();
	const lines = text.split('\n').reduce<string[]>((whole, line) => {
		if (/^[A-Z][A-Z0-9] {2}-/.test(line)) return [...whole, line];
		whole[whole.length - 1] += line;
		return whole;
	}, []);
	const byId = new Map(sources.map((source) => [source.id, source]));
	let tags: string[] = [];
	const out: string[] = [];
	for (const line of lines) {
		tags.push(line);
		if (!line.startsWith('ER  -')) continue;
		const id = tags.find((tag) => tag.startsWith('ID  - '))?.slice(6) ?? '';
		const parts = byId.get(id)?.issued?.['date-parts'][0];
		if (parts && parts.length > 1 && !tags.some((tag) => tag.startsWith('DA  -')))
			tags.splice(1, 0, `DA  - ${parts.join('/')}${parts.length === 2 ? '//' : '/'}`);
		out.push(...tags);
		tags = [];
	}
	return `${out.join('\r\n')}\r\n`;
}
