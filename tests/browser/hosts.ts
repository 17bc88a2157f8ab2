/** Pages of others, served on this machine under another origin than the site: what embeds meet. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** A host that serves pages of one test file. */
export interface Host {
	/** Opens a page with this body, `{}` in it standing for nothing else. @param head further markup before the body */
	open(
		browser: Browser,
		body: string,
		options?: { width?: number; height?: number; motion?: boolean; head?: string; policy?: string; touch?: boolean }
	): Promise<Visited>;
}

/** A host's page in a browser. */
export interface Visited {
	readonly page: Page;
	/** Errors that nobody caught, in the page and its frames. */
	readonly errors: string[];
	/** The frame of an embed, once its script has begun. */
	frame(selector?: string): Promise<Frame>;
}

/** Packages that hosts use, by the path that they are served under. */
const packages: Readonly<Record<string, string>> = {
	'/pym.js': 'node_modules/pym.js/dist/pym.v1.min.js',
	'/frames.js': 'node_modules/@newswire/frames/dist/frames.umd.js',
	'/iframeResizer.js': 'node_modules/iframe-resizer/js/iframeResizer.min.js',
	'/open.js': 'node_modules/@open-iframe-resizer/core/dist/index.js'
};

/** Serves host pages for a file of tests. To be called at the top of the file. */
export function useHost(): Host {
	const pages = new Map<string, { html: string; policy: string | undefined }>();
	const contexts = new Set<BrowserContext>();
	const server = createServer((request, response) => {
		const path = request.url?.split('?')[0] ?? '';
		const file = packages[path];
		const page = pages.get(path);
		if (file) response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(file));
		else if (page)
			response
				.writeHead(200, { 'content-type': 'text/html', ...(page.policy ? { 'content-security-policy': page.policy } : {}) })
				.end(page.html);
		else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
	});
	beforeAll(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done())));
	afterEach(async () => {
		await Promise.all([...contexts].map((context) => context.close()));
		contexts.clear();
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});
	return {
		async open(browser, body, { width = 900, height = 900, motion = true, head = '', policy, touch = false } = {}) {
			const path = `/${pages.size}.html`;
			pages.set(path, {
				policy,
				html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}</head><body>${body}</body></html>`
			});
			const context = await browser.newContext({
				viewport: { width, height },
				reducedMotion: motion ? 'no-preference' : 'reduce',
				hasTouch: touch
			});
			contexts.add(context);
			const page = await context.newPage();
			const errors: string[] = [];
			page.on('pageerror', ({ message }) => errors.push(message));
			await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { waitUntil: 'load' });
			return {
				page,
				errors,
				async frame(selector = 'iframe') {
					const element = await page.waitForSelector(selector, { state: 'attached' });
					const frame = await element.contentFrame();
					if (!frame) throw new Error(`${selector} is no frame`);
					await frame.waitForSelector('main[data-mode]', { state: 'attached' });
					return frame;
				}
			};
		}
	};
}

/** How much higher the frame is than what is in it would like. */
export function excess(frame: Frame): Promise<number> {
	return frame.evaluate(() => {
		const [main, grid] = [document.querySelector('main'), document.querySelector('.grid')];
		if (!main || !grid) return Number.NaN;
		const { dataset } = main;
		if (dataset.mode === 'flat') return document.documentElement.clientHeight - Math.ceil(grid.getBoundingClientRect().height);
		const words = dataset.words ?? '';
		dataset.natural = '';
		dataset.words = 'full';
		const natural = Math.ceil(grid.getBoundingClientRect().height);
		delete dataset.natural;
		dataset.words = words;
		return document.documentElement.clientHeight - natural;
	});
}
