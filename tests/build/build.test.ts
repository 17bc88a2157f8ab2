/** The built site as files, and as it is served. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { request } from 'node:http';
import { posix } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/release.ts';
import { serve, type Served } from '../../scripts/serve.ts';

const root = 'build';
const base = basePath();

function filesUnder(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = `${folder}/${name}`;
		return statSync(path).isDirectory() ? filesUnder(path) : [path];
	});
}

interface Tag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
}

/** The opening tags of a page, with the scripts and styles in it left out. */
function tagsOf(html: string): Tag[] {
	const text = html.replace(/<!--[\s\S]*?-->/g, '').replace(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi, '$1');
	return [...text.matchAll(/<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/gi)].map(
		([, name = '', rest = '']) => {
			const pairs = [...rest.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g)];
			return {
				name: name.toLowerCase(),
				attributes: new Map(pairs.map(([, key = '', a, b, c]) => [key.toLowerCase(), (a ?? b ?? c ?? '').replaceAll('&amp;', '&')]))
			};
		}
	);
}

/** The addresses that a tag names; those of plain links and of links about the page are followed by readers, the others are fetched. */
function addressesOf({ name, attributes }: Tag): { address: string; isFetched: boolean }[] {
	const isAbout = name === 'link' && /^(canonical|alternate|license|author|me)$/.test(attributes.get('rel') ?? '');
	return [...attributes].flatMap(([key, value]) => {
		if (/^(srcset|imagesrcset)$/.test(key))
			return value.split(',').map((part) => ({ address: part.trim().split(/\s+/)[0] ?? '', isFetched: true }));
		if (!/^(href|xlink:href|src|poster|data|action|formaction|background|ping)$/.test(key)) return [];
		return [{ address: value, isFetched: !(name === 'a' && key.endsWith('href')) && !isAbout }];
	});
}

const isElsewhere = (address: string) => /^([a-z][a-z\d+.-]*:|\/\/)/i.test(address) && !/^(data|blob):/i.test(address);

/** The file that an address of a page leads to, or null for one outside the site. */
function fileOf(page: string, address: string): string | null {
	const here = `http://site.invalid${base}/${page.slice(root.length + 1)}`;
	const path = decodeURIComponent(new URL(address, here).pathname);
	if (!path.startsWith(`${base}/`)) return null;
	const file = posix.join(root, path.slice(base.length));
	return file.endsWith('/') || file === root || (existsSync(file) && statSync(file).isDirectory()) ? posix.join(file, 'index.html') : file;
}

const all = filesUnder(root);
const pages = all.filter((file) => file.endsWith('.html')).map((file) => ({ file, tags: tagsOf(readFileSync(file, 'utf8')) }));

describe('the first page', () => {
	const html = readFileSync(`${root}/index.html`, 'utf8');
	const tags = tagsOf(html);

	test('has a title and one main', () => {
		expect(/<title>\s*\S[^<]*<\/title>/.test(html)).toBe(true);
		expect(tags.filter(({ name }) => name === 'main')).toHaveLength(1);
	});

	test('has a content security policy that allows no other host and no inline script', () => {
		const policy = tags.find(
			({ name, attributes }) => name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy'
		);
		const content = policy?.attributes.get('content') ?? '';
		expect(content).toContain("default-src 'none'");
		expect(content).not.toMatch(/https?:|\*|unsafe-eval/);
		expect(/script-src[^;]*/.exec(content)?.[0] ?? '').not.toContain('unsafe-inline');
	});
});

test('no page fetches anything from another host', () => {
	const found = pages.flatMap(({ file, tags }) =>
		tags.flatMap(addressesOf).flatMap(({ address, isFetched }) => (isFetched && isElsewhere(address) ? [`${file}: ${address}`] : []))
	);
	expect(found).toEqual([]);
});

test('no style fetches anything from another host', () => {
	const styles = all
		.filter((file) => /\.(css|html|svg)$/.test(file))
		.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(/(?:url\(\s*["']?|@import\s+["'])\s*((?:https?:)?\/\/[^"')\s]+)/g)].map(
				([, address]) => `${file}: ${address}`
			)
		);
	expect(styles).toEqual([]);
});

test('everything that a style asks for is there', () => {
	const missing = all
		.filter((file) => /\.(css|html)$/.test(file))
		.flatMap((file) => {
			const text = readFileSync(file, 'utf8');
			const styles = file.endsWith('.css') ? [text] : [...text.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
			return styles.flatMap((style) => [...style.matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, address = '']) => ({ file, address })));
		})
		.filter(({ address }) => !/^(data:|#)/.test(address) && !isElsewhere(address))
		.filter(({ file, address }) => !existsSync(fileOf(file, address) ?? ''))
		.map(({ file, address }) => `${file}: ${address}`);
	expect(missing).toEqual([]);
});

test('every internal link and every asset is there', () => {
	const missing = pages.flatMap(({ file, tags }) =>
		tags.flatMap(addressesOf).flatMap(({ address }) => {
			if (address === '' || address.startsWith('#') || /^(data|blob):/i.test(address) || isElsewhere(address)) return [];
			const target = fileOf(file, address);
			return target && existsSync(target) ? [] : [`${file}: ${address}`];
		})
	);
	expect(missing).toEqual([]);
});

/** What a script imports, by file, now or later. */
function importsOf(file: string): string[] {
	const found = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g);
	return [...found].map(([, address = '']) => posix.join(posix.dirname(file), address));
}

test('every script imports what is there', () => {
	const scripts = all.filter((file) => /\/scripts\/.*\.js$/.test(file));
	const missing = scripts.flatMap((file) => importsOf(file).flatMap((target) => (existsSync(target) ? [] : [`${file}: ${target}`])));
	expect(missing).toEqual([]);
});

test('no script for browsers asks for a module of Node, and there is none beside those of the entries', () => {
	const scripts = all.filter((file) => /\.m?js$/.test(file));
	expect(scripts.filter((file) => !/^build\/(scripts\/|snapshots\/|embed\.js$|service-worker\.js$)/.test(file))).toEqual([]);
	const asking = scripts.filter((file) => /["'`]node:[a-z_/]+["'`]|__vite-browser-external/.test(readFileSync(file, 'utf8')));
	expect(asking).toEqual([]);
});

test('every page carries the styles of what its script may draw, for scripts bring none', () => {
	// A class that ties styles to a component is the hash of its path (scripts/csshash.ts), and so no word of the sources.
	const words = new Set(
		filesUnder('src').flatMap((file) => (/\.(svelte|ts|css)$/.test(file) ? readFileSync(file, 'utf8').split(/[^a-zA-Z\d]+/) : []))
	);
	const scopesIn = (text: string, pattern: RegExp) =>
		new Set([...text.matchAll(pattern)].flatMap(([, scope = '']) => (words.has(scope) ? [] : [scope])));
	const stylesOf = ({ file, tags }: (typeof pages)[number]) => {
		const sheets = local(file, tags, 'link', 'href').filter((name) => name.endsWith('.css') && existsSync(name));
		const inline = [...readFileSync(file, 'utf8').matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
		return scopesIn([...inline, ...sheets.map((name) => readFileSync(name, 'utf8'))].join('\n'), /\.(s[a-z\d]{4})\b/g);
	};
	const local = (file: string, tags: readonly Tag[], name: string, key: string) =>
		tags
			.flatMap((tag) => (tag.name === name ? [tag.attributes.get(key) ?? ''] : []))
			.flatMap((address) => (address === '' || isElsewhere(address) ? [] : (fileOf(file, address) ?? [])));
	const styled = new Map(pages.map((page) => [page.file, stylesOf(page)]));
	const scopes = new Set([...styled.values()].flatMap((some) => [...some]));
	expect(scopes.size).toBeGreaterThan(50);
	const reached = (files: string[], seen = new Set<string>()): Set<string> => {
		for (const file of files.filter((name) => !seen.has(name) && existsSync(name))) reached(importsOf(file), seen.add(file));
		return seen;
	};
	const drawnBy = new Map<string, readonly string[]>();
	const drawn = (script: string) => {
		const found =
			drawnBy.get(script) ?? [...scopesIn(readFileSync(script, 'utf8'), /\b(s[a-z\d]{4})\b/g)].filter((scope) => scopes.has(scope));
		drawnBy.set(script, found);
		return found;
	};
	const unstyled = pages.flatMap(({ file, tags }) =>
		[...reached(local(file, tags, 'script', 'src'))].flatMap((script) =>
			drawn(script).flatMap((scope) => (styled.get(file)?.has(scope) ? [] : [`${file}: .${scope} of ${script}`]))
		)
	);
	expect(unstyled).toEqual([]);
});

describe('the server', () => {
	let served: Served;
	beforeAll(async () => {
		served = await serve({ root, port: 0, base });
	});
	afterAll(() => served.close());

	/** Asks for a path as it is, dots and all. */
	const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<{ status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }>((done, failed) => {
			request({ host: '127.0.0.1', port: new URL(served.url).port, path, headers, method }, (response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
			})
				.on('error', failed)
				.end();
		});

	test('sends every page, whole, compressed where that is asked for', async () => {
		for (const { file } of pages) {
			const path = `${base}/${file.slice(root.length + 1)}`;
			const plain = await ask(path);
			const small = await ask(path, { 'accept-encoding': 'gzip, br' });
			expect(plain.headers['content-type'], file).toBe('text/html; charset=utf-8');
			expect(plain.body.equals(readFileSync(file)), file).toBe(true);
			if (small.headers['content-encoding'] === 'br') expect(brotliDecompressSync(small.body).equals(plain.body), file).toBe(true);
		}
	});

	test('sends a page once to who has it', async () => {
		const { headers } = await ask(`${base}/`, { 'accept-encoding': 'br' });
		const again = await ask(`${base}/`, { 'accept-encoding': 'br', 'if-none-match': String(headers.etag) });
		expect(again.status).toBe(304);
		expect(again.body).toHaveLength(0);
	});

	test('knows scripts for what they are', async () => {
		const script = all.find((file) => /\/scripts\/[^/]+\.js$/.test(file)) ?? '';
		expect((await ask(`${base}/${script.slice(root.length + 1)}`)).headers['content-type']).toBe('text/javascript; charset=utf-8');
	});

	test.each([
		'/../package.json',
		'/%2e%2e/package.json',
		'/..%2fpackage.json',
		'/scripts/..%5c..%5c..%5cpackage.json',
		'//etc/passwd',
		'/%00',
		'/%',
		'/nothing',
		'/index.html/',
		'/scripts/'
	])('has nothing at %s', async (path) => {
		const { status, body } = await ask(base + path);
		expect(status).toBe(404);
		expect(body.toString()).toContain('There is no page at this address');
	});

	test('only answers questions', async () => {
		expect((await ask(`${base}/`, {}, 'POST')).status).toBe(405);
		const head = await ask(`${base}/`, {}, 'HEAD');
		expect([head.status, head.body.length]).toEqual([200, 0]);
	});
});

test('the page of downloads names every file that lies there, with its size', () => {
	const html = readFileSync('build/downloads/index.html', 'utf8');
	const files = readdirSync('build/downloads').filter((name) => name !== 'index.html');
	expect(files).toEqual(expect.arrayContaining(['quiz.gift', 'quiz-aiken.txt', 'quiz.csv', 'claims.json', 'strategic-depth.html']));
	for (const name of files) {
		const size = new RegExp(
			`downloads/${name.replaceAll('.', '\\.')}"[^>]*>${name.replaceAll('.', '\\.')}</a>\\s*<small[^>]*>(\\d+) KB`
		).exec(html)?.[1];
		expect(Number(size), name).toBe(Math.max(1, Math.round(statSync(`build/downloads/${name}`).size / 1000)));
	}
});
