/** Real pages of the build in a real Chromium. It waits for states of the page and never for time. */
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts';
import { basePath } from '../../scripts/release.ts';
import { serve, type Served } from '../../scripts/serve.ts';

/** How a page is opened; a laptop in light colours that moves and runs scripts, where nothing else is asked. */
export interface PageOptions {
	/** The address from the first page on, such as `present/#bannu-seizure`. */
	readonly path?: string;
	readonly width?: number;
	readonly height?: number;
	readonly scheme?: 'light' | 'dark';
	/** False where the reader asks for less motion. */
	readonly motion?: boolean;
	readonly js?: boolean;
	/** True for a phone: touch, and two pixels for one. */
	readonly touch?: boolean;
}

/** An open page. */
export interface Visit {
	readonly page: Page;
	/** Everything that no page may do, one line each: warnings and errors of the console, failed requests, words with other hosts. */
	troubles(): string[];
	close(): Promise<void>;
}

/** The built site in a browser, for one file of tests. */
export interface Site {
	/** The address of a path of the site. */
	at(path: string): string;
	/** The browser, for what openPage does not offer. */
	browser(): Browser;
	/** Opens a page; it is closed after its test. */
	openPage(options?: PageOptions): Promise<Visit>;
}

/** Starts the server and the browser before the tests of a file and ends them after. To be called at the top of the file. */
export function useSite(): Site {
	let served: Served | undefined;
	let browser: Browser | undefined;
	const open = new Set<BrowserContext>();

	beforeAll(async () => {
		const executablePath = findChromium();
		if (!executablePath) throw new Error('There is no Chromium: npm test says how to get one.');
		served = await serve({ root: 'build', port: 0, base: basePath() });
		browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
	});
	afterEach(async () => {
		await Promise.all([...open].map((context) => context.close()));
		open.clear();
	});
	afterAll(async () => {
		await browser?.close();
		await served?.close();
	});

	const started = <T>(thing: T | undefined): T => {
		if (thing === undefined) throw new Error('The site is there in tests and hooks only.');
		return thing;
	};
	const site: Site = {
		at: (path) => new URL(path.replace(/^\//, ''), started(served).url).href,
		browser: () => started(browser),
		async openPage({ path = '', width = 1440, height = 900, scheme = 'light', motion = true, js = true, touch = false } = {}) {
			const context = await site.browser().newContext({
				viewport: { width, height },
				colorScheme: scheme,
				reducedMotion: motion ? 'no-preference' : 'reduce',
				javaScriptEnabled: js,
				hasTouch: touch,
				deviceScaleFactor: touch ? 2 : 1
			});
			open.add(context);
			const page = await context.newPage();
			const troubles = listen(page, new URL(started(served).url).origin);
			await page.goto(site.at(path), { waitUntil: 'load' });
			if (js) await page.evaluate(async () => void (await document.fonts.ready));
			return {
				page,
				troubles: () => [...troubles],
				async close() {
					open.delete(context);
					await context.close();
				}
			};
		}
	};
	return site;
}

/** Waits until the page shows a step. */
export async function atStep(page: Page, step: string): Promise<void> {
	await page.locator(`main[data-position="${step}"]`).waitFor({ state: 'attached' });
}

/** Waits until nothing of a page with scripts is animated, and two pictures have been painted since. */
export async function atRest(page: Page): Promise<void> {
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Collects what goes wrong on a page from now on. */
function listen(page: Page, origin: string): string[] {
	const troubles: string[] = [];
	const isOurs = (address: string) => /^(data|blob|about):/.test(address) || new URL(address).origin === origin;
	page.on('console', (message) => {
		if (['warning', 'error', 'assert'].includes(message.type()))
			troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
	});
	page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
	page.on('request', (request) => {
		if (!isOurs(request.url())) troubles.push(`request to another host: ${request.url()}`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'unknown';
		// A page that is left or reloaded gives up what it was still fetching, such as its icon.
		if (reason !== 'net::ERR_ABORTED') troubles.push(`failed request: ${request.url()} (${reason})`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) troubles.push(`failed request: ${response.url()} (${response.status()})`);
	});
	return troubles;
}
