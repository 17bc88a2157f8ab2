/** Where links lead: every anchor of the built site is there, and addresses of others are whole, safe and named once. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/release.ts';
import { content } from '../content/real.ts';
import { pagesUnder } from './pages.ts';

const base = basePath();

const text = (html: string) => html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** What a page has for links to lead to, and where its own links lead. */
function read(file: string): { ids: Set<string>; links: string[] } {
	const html = readFileSync(file, 'utf8').replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '');
	return {
		ids: new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id = '']) => text(id))),
		links: [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) => text(href))
	};
}

const pages = new Map(pagesUnder('build').map((file) => [file, read(file)]));

/** The file that a link of a page leads to, with the part of it. */
function targetOf(page: string, link: string): { file: string; id: string } {
	const { pathname, hash } = new URL(link, `http://site.invalid${base}/${page.slice('build/'.length)}`);
	const path = posix.join('build', decodeURIComponent(pathname).slice(base.length));
	const file = path.endsWith('/') || (existsSync(path) && statSync(path).isDirectory()) ? posix.join(path, 'index.html') : path;
	return { file, id: decodeURIComponent(hash.slice(1)) };
}

const isElsewhere = (link: string) => /^[a-z][a-z\d+.-]*:/i.test(link);

describe('links', () => {
	test('into the site lead to something that is there, down to the part of the page', () => {
		const dead = [...pages].flatMap(([page, { links }]) =>
			[...new Set(links)]
				.filter((link) => !isElsewhere(link))
				.flatMap((link) => {
					const { file, id } = targetOf(page, link);
					if (!existsSync(file)) return [`${page}: ${link} leads to no file`];
					const ids = pages.get(file)?.ids;
					return id === '' || !ids || ids.has(id) ? [] : [`${page}: ${link} leads to no part of ${file}`];
				})
		);
		expect(dead).toEqual([]);
	});

	test('out of the site are whole addresses of the web, or of nothing that could run', () => {
		const found = [...pages].flatMap(([page, { links }]) => links.filter(isElsewhere).map((link) => ({ page, link })));
		const bad = found.filter(({ link }) => {
			if (!/^https?:\/\//.test(link)) return true;
			const { hostname, username, password, port } = new URL(link);
			return !/^[a-z\d-]+(\.[a-z\d-]+)+\.?$/.test(hostname) || username !== '' || password !== '' || port !== '' || /\s/.test(link);
		});
		expect(bad.map(({ page, link }) => `${page}: ${link}`)).toEqual([]);
	});
});

describe('sources', () => {
	const sources = [...content.sources.values()];

	/** Sources that were read at an address without encryption, and are cited as they were read; a new one has `https`. */
	const readPlainly =
		's011 s015 s017 s020 s030 s031 s035 s104 s242 s315 s338 s349 s475 s543 s621 s639 s724 s729 s747 s748 s753 s759 s764'.split(' ');

	test('have addresses that are asked for encrypted, but for those that were read without', () => {
		const plain = sources.filter(({ URL: address }) => !address.startsWith('https://')).map(({ id }) => id);
		expect(plain.filter((id) => !readPlainly.includes(id))).toEqual([]);
	});

	test('are in the list once: no address stands under two ids', () => {
		const key = (address: string) => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
		const twice = sources.filter(({ URL: address }, i) => sources.some((other, k) => k < i && key(other.URL) === key(address)));
		expect(twice.map(({ id, URL: address }) => `${id} ${address}`)).toEqual([]);
	});
});
