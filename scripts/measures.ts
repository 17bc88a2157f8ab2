/** Measures of pages in a Chromium: what a first load brings, and what a scroll costs. Read by the bench and by the tests of the budgets. */
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** The phone that is measured. */
export const phone = { width: 390, height: 844 };

/** What a page costs until it rests. */
export interface FirstLoad {
	/** Of all files with brotli, in thousands of bytes. */
	readonly kilobytes: number;
	readonly requests: number;
	readonly elements: number;
	/** Sheets that the first paint waits for. */
	readonly sheets: number;
	readonly shift: number;
	/** The element of the largest paint, as `name.class`; empty where the browser tells none. */
	readonly largest: string;
	/** Each file with its thousands of bytes, the largest first. */
	readonly files: readonly (readonly [path: string, kilobytes: number])[];
}

declare global {
	interface Window {
		seen: { shift: number; moved: string[]; largest: string };
	}
}

/** Notes layout shifts and the largest paint from the page's first moment on. */
function watch(): void {
	interface Shift extends PerformanceEntry {
		value: number;
		hadRecentInput: boolean;
		sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
	}
	const seen = { shift: 0, moved: [] as string[], largest: '' };
	window.seen = seen;
	new PerformanceObserver((list) => {
		for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
			if (hadRecentInput) continue;
			seen.shift += value;
			for (const { node, previousRect, currentRect } of sources) {
				const element = node instanceof Element ? node : node?.parentElement;
				seen.moved.push(`${element?.outerHTML.slice(0, 80)} ${JSON.stringify([previousRect, currentRect])}`);
			}
		}
	}).observe({ type: 'layout-shift', buffered: true });
	new PerformanceObserver((list) => {
		for (const { element } of list.getEntries() as (PerformanceEntry & { element: Element | null })[])
			if (element) seen.largest = `${element.localName}${[...element.classList].map((name) => `.${name}`).join('')}`;
	}).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** A phone's page, still empty: with two pixels of its screen to one of CSS. Small scripts of this file name their functions with a helper that pages lack. */
export async function phonePage(browser: Browser): Promise<Page> {
	const page = await browser.newPage({ viewport: phone, deviceScaleFactor: 2 });
	await page.addInitScript('globalThis.__name = (named) => named');
	await page.addInitScript(watch);
	return page;
}

/** Opens a page as a phone does and lets it come to rest. */
export async function openOnPhone(browser: Browser, url: string, prepare?: (page: Page) => void | Promise<void>): Promise<Page> {
	const page = await phonePage(browser);
	await prepare?.(page);
	await page.goto(url, { waitUntil: 'networkidle' });
	return page;
}

/**
 * Waits until all of a page's scripts have run and nothing more has been asked for. A quiet network alone is none where the machine is slow.
 * @param pending what is still to come, a list that may grow meanwhile
 */
export async function rested(page: Page, pending: readonly Promise<void>[] = []): Promise<void> {
	let seen = -1;
	while (pending.length > seen) {
		seen = pending.length;
		// A module that runs already is not run again: its import ends when it has. As text, so that no tool puts its own import in the place of the page's.
		await page.evaluate(`(async () => {
			for (const { src } of document.querySelectorAll('script[type=module][src]')) await import(src);
			await document.fonts.ready;
			// Pictures that come into sight are asked for as a frame is made.
			await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
			await new Promise((done) => requestIdleCallback(() => done()));
		})()`);
		await Promise.all(pending);
	}
}

/** Loads a page for the first time and leaves it alone. @param lateness how much later than all else its faces and pictures come, in milliseconds */
export async function firstLoad(browser: Browser, url: string, lateness = 0): Promise<FirstLoad> {
	const files: [string, number][] = [];
	const pending: Promise<void>[] = [];
	const page = await openOnPhone(browser, url, async (opened) => {
		if (lateness > 0)
			await opened.route(/\.(avif|webp|png|jpg|svg|woff2)(\?|$)/, async (route) => {
				await wait(lateness);
				await route.continue();
			});
		opened.on('request', (request) => {
			pending.push(
				request.response().then(async (response) => {
					if (!response) return;
					const body = await response.body();
					const isPacked = /\.(avif|webp|png|woff2)(\?|$)/.test(response.url());
					files.push([new URL(response.url()).pathname, (isPacked ? body.length : brotliCompressSync(body).length) / 1000]);
				})
			);
		});
	});
	await rested(page, pending);
	const found = await page.evaluate(() => ({
		...window.seen,
		elements: document.getElementsByTagName('*').length,
		sheets: document.querySelectorAll('link[rel=stylesheet]:not([media], [disabled])').length
	}));
	await page.close();
	return {
		...found,
		kilobytes: files.reduce((sum, [, size]) => sum + size, 0),
		requests: files.length,
		files: files.sort((a, b) => b[1] - a[1])
	};
}

/** The counters of a page, with times of its main thread alone: other work on the machine does not change them much. */
export async function counters(session: CDPSession): Promise<Readonly<Record<string, number>>> {
	const { metrics } = await session.send('Performance.getMetrics');
	return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Begins to count what a page does. */
export async function countersOf(page: Page): Promise<CDPSession> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	return session;
}

/** What scrolling cost, for each screen of it. */
export interface ScrollCost {
	/** Frames that took more than 33 ms, in per cent. */
	readonly slow: number;
	/** Tasks over 50 ms, and the longest. */
	readonly long: number;
	readonly longest: number;
	/** The main thread's work in milliseconds. */
	readonly task: number;
	readonly layouts: number;
	readonly styles: number;
}

/**
 * Scrolls evenly and counts what it takes.
 * @param from where it begins, in CSS pixels; @param speed in CSS pixels a second.
 */
export async function scrolled(page: Page, from: number, screens: number, speed: number): Promise<ScrollCost> {
	const session = await countersOf(page);
	const before = await counters(session);
	const { frames, tasks } = await page.evaluate(
		async ({ start, distance, rate }) => {
			const found: number[] = [];
			const observer = new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration)));
			observer.observe({ type: 'longtask' });
			const gaps: number[] = [];
			const begun = performance.now();
			let last = begun;
			await new Promise<void>((done) => {
				const step = (now: number) => {
					gaps.push(now - last);
					last = now;
					const y = ((now - begun) / 1000) * rate;
					scrollTo({ top: start + y, behavior: 'instant' });
					if (y < distance) requestAnimationFrame(step);
					else done();
				};
				requestAnimationFrame(step);
			});
			observer.disconnect();
			return { frames: gaps, tasks: found };
		},
		{ start: from, distance: screens * phone.height, rate: speed }
	);
	const after = await counters(session);
	await session.detach();
	const per = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) / screens;
	return {
		slow: (100 * frames.filter((gap) => gap > 34).length) / frames.length,
		long: tasks.length,
		longest: Math.max(0, ...tasks),
		task: per('TaskDuration') * 1000,
		layouts: per('LayoutCount'),
		styles: per('RecalcStyleCount')
	};
}

/** Does something and counts the elements whose style was worked out anew for it. */
export async function styledBy(session: CDPSession, act: () => Promise<void>): Promise<number> {
	let count = 0;
	const onData = ({ value }: { value: object[] }) => {
		for (const { name, args } of value as { name?: string; args?: { elementCount?: number } }[])
			if (name === 'UpdateLayoutTree') count += args?.elementCount ?? 0;
	};
	session.on('Tracing.dataCollected', onData);
	await session.send('Tracing.start', { transferMode: 'ReportEvents', categories: 'devtools.timeline' });
	await act();
	const complete = new Promise<void>((done) => session.once('Tracing.tracingComplete', () => done()));
	await session.send('Tracing.end');
	await complete;
	session.off('Tracing.dataCollected', onData);
	return count;
}
