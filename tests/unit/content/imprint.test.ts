/** Who answers for the site and what it is about: in citations, structured data, oEmbed and the feed; and said plainly where nobody is named. */
import { describe, expect, test } from 'vitest';
import { siteName } from '../../../src/lib/content/edition.ts';
import { articleInWords, articleIsNowhere, authorsOf, imprintLines, stillToFillIn } from '../../../src/lib/content/imprint.ts';
import { chapterGraph, pageGraph, storyGraph } from '../../../src/lib/content/linked.ts';
import { ledgerGraph } from '../../../src/lib/content/linkedRecord.ts';
import type { Publication } from '../../../src/lib/content/linkedParts.ts';
import type { Imprint } from '../../../src/lib/content/recordSchemas.ts';
import { feedOf } from '../../../src/lib/embed/feed.ts';
import { embedSpecOf, oembedOf } from '../../../src/lib/embed/snippets.ts';
import { citationsOf } from '../../../src/lib/explore/citation.ts';
import { downloadsOf } from '../../../src/lib/explore/downloads.ts';
import { citedParts } from '../../../src/lib/ledger/citing.ts';
import { content } from '../../content/content.ts';

const nobody: Imprint = { publisher: null, editors: [], contact: null, funding: null, code: null, version: '7.1' };
const house: Imprint = {
	...nobody,
	publisher: 'Border Press',
	editors: ['A. Khan', 'B. Noor'],
	contact: 'errors@border.test',
	funding: 'A grant.'
};
const withImprint = (publication: Imprint) => ({ ...content, publication });
const title = content.article.title;

describe('the article', () => {
	test('is cited with author, title and month, and that it has no public address', () => {
		expect(articleInWords(content.article)).toBe(`Shemrez, “${title}”, December 2022`);
		expect(articleIsNowhere(content.article)).toBe('No public address of it was found.');
		const found = { ...content.article, publisher: 'A Daily', url: 'https://daily.test/a' };
		expect(articleInWords(found)).toMatch(/, A Daily, December 2022, https:\/\/daily\.test\/a$/);
		expect(articleIsNowhere(found)).toBe('');
	});

	test('is what the graphs of story, chapter, ledger and about say that they are about', () => {
		const publication: Publication = {
			site: null,
			name: siteName,
			edition: '2026-11',
			licence: 'l',
			imprint: nobody,
			article: content.article
		};
		const page = { path: '', name: 'n', description: 'd' };
		for (const graph of [
			storyGraph(publication, content, page),
			chapterGraph(publication, content.chapters[0]!),
			ledgerGraph(publication, content, page, {}),
			pageGraph(publication, page, 'AboutPage')
		])
			expect(graph['@graph']).toContainEqual(
				expect.objectContaining({ about: expect.objectContaining({ name: title, datePublished: '2022-12' }) as unknown })
			);
	});

	test('is in every citation of a page and first in every list of sources', () => {
		for (const text of Object.values(citationsOf(content, 'k', 'A page', 'https://s.test/')))
			expect(text).toMatch(/Taliban Are Coming For Pakistan.*December 2022/s);
		expect(citedParts(content, null).site).toContain(title);
		for (const { name, text } of downloadsOf(content, null).filter((file) => /^sources\./.test(file.name)))
			expect(text.slice(0, 500), name).toMatch(
				/Shemrez[\s\S]*No public address of it was found|No public address of it was found[\s\S]*Shemrez/
			);
	});
});

describe('a citation', () => {
	test('names the editors, else the publisher, else editors without names', () => {
		expect(authorsOf(house)).toEqual(['A. Khan', 'B. Noor']);
		expect(authorsOf({ ...house, editors: [] })).toEqual(['Border Press']);
		expect(authorsOf(nobody)).toEqual([`Editors of ${siteName}`]);
	});

	test.each<Imprint>([nobody, house])(
		'has author, date and version',
		(imprint) => {
			const [author = ''] = authorsOf(imprint);
			const texts = [
				...Object.values<string>({ ...citationsOf(withImprint(imprint), 'k', 'A page', 'https://s.test/a/') }),
				citedParts(withImprint(imprint), null).site
			];
			for (const text of texts) {
				expect(text).toContain(author.split(' ').at(-1));
				expect(text).toContain('2026');
				expect(text).toContain('7.1');
				expect(text).not.toContain('n.d.');
				expect(text).not.toMatch(/2026[a-z]/);
			}
		},
		60_000
	);

	test('has no address where the build was not told one', () => {
		for (const text of Object.values(citationsOf(content, 'k', 'A page', null))) expect(text).not.toMatch(/https?:/);
		for (const text of Object.values(citationsOf(content, 'k', 'A page', 'https://s.test/a/'))) expect(text).toContain('https://s.test/a/');
	});
});

test('what nobody has filled in is said plainly', () => {
	expect(imprintLines(nobody).map(({ text }) => text)).toEqual([
		'This copy names no publisher.',
		'This copy names no editors.',
		'This copy names no contact for corrections.',
		'This copy does not say who pays for it.',
		'This copy does not say where its source code is.',
		'7.1'
	]);
	expect(imprintLines(house).find(({ name }) => name === 'Corrections to')).toMatchObject({
		text: 'errors@border.test',
		address: 'mailto:errors@border.test'
	});
});

test('a build for the public is told what to fill in and where', () => {
	expect(stillToFillIn(nobody, null)).toEqual([]);
	expect(stillToFillIn(house, 'https://s.test')).toEqual([]);
	const lines = stillToFillIn(nobody, 'https://s.test');
	expect(lines).toHaveLength(2);
	for (const line of lines) expect(line).toMatch(/^data\/publication\.json: "(publisher|contact)"/);
});

test('the publisher stands in the feed and in oEmbed answers', () => {
	const feed = feedOf('https://s.test', [], withImprint(house));
	expect(feed).toContain('<name>A. Khan, B. Noor</name>');
	expect(feed).toContain('<email>errors@border.test</email>');
	expect(feedOf('https://s.test', [], withImprint(nobody))).not.toContain('<email>');
	const answer = (imprint: Imprint) =>
		oembedOf('https://s.test', embedSpecOf(content.chapters[0]!), { card: 'c', description: 'd', imprint });
	expect(answer(house)).toMatchObject({ provider_name: 'Border Press', author_name: 'A. Khan, B. Noor' });
	expect(answer(nobody)).toMatchObject({ provider_name: siteName });
});
