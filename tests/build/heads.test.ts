/** What the head of every page says of it: title, description, language, canonical address, and the graph that machines read. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteUrl } from '../../scripts/release.ts';
import { isReviewable } from '../../src/lib/content/linkedRecord.ts';
import { content } from '../content/real.ts';
import { faultsOf } from './vocabulary.ts';

const site = siteUrl();

function filesUnder(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = `${folder}/${name}`;
		return statSync(path).isDirectory() ? filesUnder(path) : [path];
	});
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' };
const plain = (text: string | undefined) =>
	text?.replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => named[name] ?? '').trim() ?? '';

interface Head {
	/** The page's path from the site's root, with a slash at its end. */
	readonly path: string;
	readonly language: string;
	readonly titles: readonly string[];
	readonly descriptions: readonly string[];
	readonly canonicals: readonly string[];
	readonly graphs: readonly string[];
	/** True for what is shown in other people's pages: it names the page that it is taken from. */
	readonly isFrame: boolean;
	readonly headings: number;
}

/** The pages of the build. The offline edition is a file to keep and no page of the web; a snapshot is a copy of a page as it was. */
const heads: readonly Head[] = filesUnder('build')
	.filter((file) => file.endsWith('/index.html') && !file.startsWith('build/snapshots/'))
	.map((file) => {
		const html = readFileSync(file, 'utf8');
		const path = file.slice('build/'.length, -'index.html'.length);
		const all = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => plain(found));
		return {
			path,
			language: /<html[^>]*\blang="([^"]+)"/.exec(html)?.[1] ?? '',
			// Drawings in the body have titles too.
			titles: [...html.slice(0, html.indexOf('</head>')).matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => plain(title)),
			descriptions: all(/<meta name="description" content="([^"]*)"/g),
			canonicals: all(/<link rel="canonical" href="([^"]*)"/g),
			graphs: [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, text = '']) => text),
			isFrame: /^embed\/./.test(path),
			headings: html.match(/<h1[\s>]/g)?.length ?? 0
		};
	});
const own = heads.filter(({ isFrame }) => !isFrame);

/** Those who share a text with another, by the text. */
function shared(of: (head: Head) => string | undefined): string[][] {
	const groups = new Map<string | undefined, string[]>();
	for (const head of own) groups.set(of(head), [...(groups.get(of(head)) ?? []), head.path]);
	return [...groups.values()].filter(({ length }) => length > 1);
}

test('there are pages of all kinds', () => {
	expect(own.length).toBeGreaterThan(90);
	expect(heads.length).toBeGreaterThan(own.length);
});

test('every page has its language and one heading of the first rank', () => {
	expect(
		heads
			.filter(({ language, headings }) => language !== 'en' || headings !== 1)
			.map(({ path, language, headings }) => [path, language, headings])
	).toEqual([]);
});

test('every page tells Dark Reader that it has a dark scheme of its own', () => {
	for (const { path } of heads) expect(readFileSync(`build/${path}index.html`, 'utf8'), path).toContain('<meta name="darkreader-lock"');
});

test('every page has one title, and no other page has it', () => {
	for (const { path, titles, isFrame } of heads)
		expect(
			titles.map(({ length }) => length >= (isFrame ? 3 : 12) && length <= 110),
			`${path} ${titles.join()}`
		).toEqual([true]);
	expect(shared(({ titles }) => titles[0])).toEqual([]);
});

test('every page has one description of a sensible length, and no other page has it', () => {
	for (const { path, descriptions } of heads)
		expect(
			descriptions.map(({ length }) => length >= 50 && length <= 320),
			`${path} ${descriptions.join()}`
		).toEqual([true]);
	expect(shared(({ descriptions }) => descriptions[0])).toEqual([]);
});

test('every page names its own address as the canonical one, and a frame that of the page it is taken from; none where no address is known', () => {
	for (const { path, canonicals, isFrame } of heads)
		expect(canonicals, path).toEqual(site === null ? [] : [`${site}/${isFrame ? path.replace(/^embed\//, '') : path}`]);
});

test('words in Arabic script say which language they are, on every page', () => {
	let found = 0;
	const untold = filesUnder('build')
		.filter((file) => file.endsWith('/index.html'))
		.flatMap((file) => {
			const html = readFileSync(file, 'utf8').replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
			const runs = [...html.matchAll(/<([a-z][\w-]*)([^>]*)>([^<]*[\u0600-\u06ff][^<]*)/g)];
			found += runs.length;
			return runs
				.filter(([, , attributes = '']) => !/\blang="(ur|ps|fa-AF)"/.test(attributes))
				.map(([run]) => `${file}: ${run.slice(0, 80)}`);
		});
	expect(found).toBeGreaterThan(50);
	expect(untold).toEqual([]);
});

describe('the graph', () => {
	interface Graph {
		readonly '@context': string;
		readonly '@graph': readonly Record<string, unknown>[];
	}
	const graphs = new Map(own.map(({ path, graphs: texts }) => [path, texts.map((text) => JSON.parse(text) as Graph)]));
	const things = (path: string) => graphs.get(path)?.[0]?.['@graph'] ?? [];
	const typed = (path: string, type: string) => things(path).filter((thing) => thing['@type'] === type);

	test('stands once in every page, and says nothing that schema.org does not define', () => {
		for (const [path, found] of graphs) {
			expect(found, path).toHaveLength(1);
			expect(found[0]?.['@context'], path).toBe('https://schema.org');
			const names = new Map(
				things(path).flatMap((thing) => (typeof thing['@id'] === 'string' ? [[thing['@id'], String(thing['@type'])] as const] : []))
			);
			expect(
				things(path).flatMap((thing) => faultsOf(thing, names, site !== null)),
				path
			).toEqual([]);
		}
	});

	test('says of a page what the page says of itself', () => {
		for (const { path, descriptions } of own) {
			const [page] = things(path).filter((thing) => 'license' in thing);
			expect(page?.description, path).toBe(descriptions[0]);
			if (site !== null) expect(page?.url, path).toBe(`${site}/${path}`);
		}
	});

	test('story and chapters are articles, the record is a data set, the pack and the deck are for learning', () => {
		expect(typed('', 'Article')).toHaveLength(1);
		for (const { id, title } of content.chapters) expect(typed(`${id}/`, 'Article')[0]?.headline, id).toBe(title);
		expect(typed('downloads/', 'Dataset')).toHaveLength(1);
		for (const path of ['teach/', 'present/']) expect(typed(path, 'LearningResource'), path).toHaveLength(1);
	});

	test('a claim is reviewed where it was put as a fact and came out plainly, with the rating that the ledger gives it', () => {
		const reviews = typed('ledger/', 'ClaimReview');
		const expected = [...content.claims.values()].filter(isReviewable);
		expect(expected.length).toBeGreaterThan(10);
		expect(reviews.map(({ claimReviewed }) => claimReviewed)).toEqual(expected.map(({ claim }) => claim));
		for (const [i, review] of reviews.entries()) {
			const rating = review.reviewRating as Record<string, number>;
			expect(rating.ratingValue).toBe(expected[i]?.status === 'corroborated' ? rating.bestRating : rating.worstRating);
		}
		for (const kind of ['opinion', 'forecast', 'recommendation', 'attributed'] as const)
			expect(isReviewable({ kind, status: 'corroborated' })).toBe(false);
		for (const status of ['partly', 'not-checked', 'not-checkable (opinion)'] as const)
			expect(isReviewable({ kind: 'reported-fact', status })).toBe(false);
	});

	test('every file of the record is named by its address', () => {
		const [record] = typed('downloads/', 'Dataset');
		const files = (record?.distribution ?? []) as { contentUrl: string }[];
		if (site === null) expect(record).not.toHaveProperty('distribution');
		for (const { contentUrl } of files)
			expect(statSync(contentUrl.replace(`${site ?? ''}/`, 'build/')).size, contentUrl).toBeGreaterThan(0);
	});
});
