/** Real pages of the build in a real Chromium. It waits for states of the page and never for time. */
import { chromium, type Browser, type BrowserContext, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';

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
	/** How large the reader's letters are, in percent of what is usual. */
	readonly letters?: '100%' | '200%';
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

/** Connects a file of tests to the server and the browser of setup.ts. To be called at the top of the file. */
export function useSite(): Site {
	const first = inject('site');
	let browser: Browser | undefined;
	const open = new Set<BrowserContext>();
	const errors: string[] = [];

	beforeAll(async () => {
		browser = await chromium.connect(inject('browser'));
		listenToScripts(browser, errors);
	});
	afterEach(async () => {
		await Promise.all([...open].map((context) => context.close()));
		open.clear();
		expect(errors.splice(0), 'exceptions, rejected promises and console errors of any page').toEqual([]);
	});
	// The connection alone is closed, with every context that was opened over it.
	afterAll(() => browser?.close());

	const site: Site = {
		at: (path) => new URL(path.replace(/^\//, ''), first).href,
		browser() {
			if (!browser) throw new Error('The browser is there in tests and hooks only.');
			return browser;
		},
		async openPage({
			path = '',
			width = 1440,
			height = 900,
			scheme = 'light',
			motion = true,
			js = true,
			touch = false,
			letters = '100%'
		} = {}) {
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
			const troubles = listen(page, new URL(first).origin);
			if (letters !== '100%') await page.addInitScript(enlarge, letters);
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

/** The options of a test that takes long: `npm test` leaves it to `npm run test:slow`. */
export const slow = { tags: ['slow'] };

/**
 * Tests the same behaviour in many cases, as test.each does: at sizes, in states, on pages. `npm test` runs the core of them, the slow tests
 * all others.
 */
export function each<Case>(cases: readonly Case[], isCore: (one: Case, index: number) => boolean) {
	type Parts = Case extends readonly unknown[] ? [...Case] : [Case];
	const parts = (one: Case) => (Array.isArray(one) ? one : [one]) as unknown as Parts;
	return (name: string, run: (...parts: Parts) => void | Promise<void>, timeout?: number): void => {
		const limit = timeout === undefined ? {} : { timeout };
		test.for(cases.filter(isCore))(name, limit, (one) => run(...parts(one)));
		test.for(cases.filter((one, index) => !isCore(one, index)))(name, { ...slow, ...limit }, (one) => run(...parts(one)));
	};
}

/** The first so many cases are the core. */
export const firstOf =
	(count: number) =>
	(_: unknown, index: number): boolean =>
		index < count;

/** Waits until the page shows a step. */
export async function atStep(page: Page, step: string): Promise<void> {
	await page.locator(`main[data-position="${step}"]`).waitFor({ state: 'attached' });
}

/**
 * Waits until the script of a page runs. What the build wrote is there without it too: this waits for what the script alone sets, on pages
 * with a form, an embed or hand-outs as on the story; the windows of the deck write their name into the address.
 */
export async function atLife(page: Page | Frame): Promise<void> {
	if (new URL(page.url()).pathname.includes('/present/')) await page.waitForURL(/[?&]s=/);
	else
		await page.waitForSelector('main[data-live], form[data-live], main.embed[data-mode], [data-print]:not([hidden])', {
			state: 'attached'
		});
}

/** Waits until nothing of a page with scripts is animated, and two pictures have been painted since. */
export async function atRest(page: Page): Promise<void> {
	await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
	await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

/** Lays out all chapters of a story, as for a reader who has been through all of it: boxes in chapters out of sight say nothing. */
export async function layOutAll(page: Page): Promise<void> {
	await page.evaluate(() => {
		for (const chapter of document.querySelectorAll<HTMLElement>('article.story > section')) chapter.dataset.laid = '';
	});
}

/** Lays a reader's own size of letters over a page. */
function enlarge(size: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(`html { font-size: ${size} !important; }`);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/**
 * Collects what the scripts of all pages do wrong, whoever opens them and however: exceptions and rejected promises that nobody caught, and
 * errors that they write to the console. What the browser itself notes there, such as a request that a test made fail, is no script's.
 */
function listenToScripts(browser: Browser, errors: string[]): void {
	const newContext = browser.newContext.bind(browser);
	browser.newContext = async (options) => {
		const context = await newContext(options);
		context.on('weberror', (error) => errors.push(`${error.page()?.url() ?? 'a page'}: ${error.error().message}`));
		context.on('console', (message) => {
			if (['error', 'assert'].includes(message.type()) && message.args().length > 0)
				errors.push(`${message.page()?.url() ?? 'a page'}: ${message.text()}`);
		});
		return context;
	};
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
