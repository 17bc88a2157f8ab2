/** How to cite a page of the record, in three forms, and the sources as citation tools read them. Rendered at build only. */
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { dateInWords } from '#lib/content/words.ts';
import type { Content } from '#lib/content/model.ts';
import { articleInWords, articleIsNowhere, authorsOf, siteInVersion } from '#lib/content/imprint.ts';
import type { Article } from '#lib/content/recordSchemas.ts';
import { gradeNames } from '#lib/content/grades.ts';
import type { Source } from '#lib/content/sourceSchema.ts';
import { edition } from '#lib/content/edition.ts';
import { cached } from '#lib/geo/buildCache.ts';

// Ids are the keys: names made from titles would stand twice.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });

/** One page in three forms. */
export interface Citations {
	readonly apa: string;
	readonly chicago: string;
	readonly bibtex: string;
}

/**
 * How to cite a page of the site: author, title, version, date, address, and the article that it is about.
 * @param key a word that BibTeX knows it by; @param address its whole public address; null where the build was not told it: then citations end before it.
 */
export function citationsOf({ article, publication }: Content, key: string, title: string, address: string | null): Citations {
	const authors = authorsOf(publication);
	const about = `On: ${articleInWords(article)}.`;
	const item = {
		id: key,
		type: 'webpage',
		title,
		author: authors.map((literal) => ({ literal })),
		'container-title': siteInVersion(publication),
		issued: { 'date-parts': [[...edition]] },
		note: `${siteInVersion(publication)}. ${about}`,
		...(address === null ? {} : { URL: address })
	};
	const { apa, bibtex } = cached('citation', [item], () => formed(item));
	const month = dateInWords(edition.map((part) => String(part).padStart(2, '0')).join('-'));
	const place = address === null ? '' : ` ${address}.`;
	return {
		apa: `${apa} ${about}`,
		chicago: `${authors.join(', ')}. “${title}.” ${siteInVersion(publication)}, ${month}.${place} ${about}`,
		bibtex
	};
}

/** A page in the two forms that Citation.js makes. */
function formed(item: object): Pick<Citations, 'apa' | 'bibtex'> {
	const cite = new Cite([item]);
	return {
		apa: cite.format('bibliography', { format: 'text', template: 'apa', lang: 'en-US' }).trim(),
		bibtex: dated(cite.format('bibtex').trim())
	};
}

/** Where a paper’s name belongs in CSL. */
const papers: ReadonlySet<Source['type']> = new Set(['article-newspaper', 'article-journal', 'post-weblog', 'entry-encyclopedia']);

/** A source as citation tools want it: what came out in a paper names the paper as what contains it; the grade, which CSL does not know, is custom. */
export function citable({ grade, ...source }: Source): object {
	return { ...source, ...(papers.has(source.type) ? { 'container-title': source.publisher } : {}), custom: { grade } };
}

/** The article that the site explains, as citation tools want it. */
export function articleItem(article: Article): object {
	const parts = article.issued.split('-').map(Number);
	return {
		id: 'article',
		type: 'article',
		title: article.title,
		author: [{ literal: article.author }],
		issued: { 'date-parts': [parts] },
		...(article.publisher ? { publisher: article.publisher } : {}),
		...(article.url ? { URL: article.url } : {}),
		note: `The article that this site explains. ${articleIsNowhere(article)}`.trim()
	};
}

/** The same for formats that have no place for what is custom: the grade stands in the note. */
function noted(source: Source): object {
	const { custom: _, ...item } = citable(source) as { custom?: object };
	return { ...item, note: [source.note, `Grade: ${gradeNames[source.grade]}.`].filter(Boolean).join(' ') };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * BibTeX with dates that every reader takes as they are meant: `date` for biber, Zotero and JabRef, `year` and the name of the month for
 * BibTeX. The library writes the day into the month, which biber refuses.
 */
function dated(bibtex: string): string {
	return bibtex.replaceAll(
		/\tyear = \{(\d+)\},\n(?:\tmonth = \{(?:(\d+)|([a-z]{3}) (\d+))\},\n)?/g,
		(_, year: string, number?: string, name?: string, day?: string) => {
			const month = name ?? (number && months[Number(number) - 1]);
			if (!month) return `\tdate = {${year}},\n\tyear = {${year}},\n`;
			const parts = [year, months.indexOf(month) + 1, ...(day ? [day] : [])].map((part) => String(part).padStart(2, '0'));
			return `\tdate = {${parts.join('-')}},\n\tyear = {${year}},\n\tmonth = ${month},\n`;
		}
	);
}

/** The article and the sources as BibTeX. */
export function toBibtex(article: Article, sources: readonly Source[]): string {
	return `${dated(new Cite([articleItem(article), ...sources.map(noted)]).format('bibtex').trim())}\n`;
}

/** The article and the sources as RIS, a tag a line: the library breaks long lines, which cuts addresses in two, so that is undone here. The day is told for every type. */
export function toRis(article: Article, sources: readonly Source[]): string {
	const text = new Cite([articleItem(article), ...sources.map(noted)]).format('ris').trim();
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
