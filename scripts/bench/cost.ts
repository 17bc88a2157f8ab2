/** What one page costs in one round: its load and a scroll through it, on a phone four times slower than this machine; and what it weighs. */
import type { Browser } from 'playwright-core';
import { firstLoad, phonePage, rested, scrolled, type ScrollCost } from '../measures.ts';
import { tasksDuring } from './tasks.ts';

/** How much slower than this machine the phone is. */
export const slowdown = 4;

/** At most how many screens are scrolled through, and how fast, in CSS pixels a second. */
const screens = 30;
const speed = 1500;

/** How late faces and pictures come where that is tried, in milliseconds. */
const lateness = 2000;

/** What is measured, in the order in which it is printed, and what each is called. */
export const measures = {
	load: 'load, main thread, ms',
	loadLongest: 'longest task of the load, ms',
	scroll: 'scroll, ms a screen',
	scrollLongest: 'longest task of the scroll, ms',
	slow: 'frames over 33 ms, %',
	styles: 'style passes a screen',
	layouts: 'layouts a screen'
} as const;

/** A round's figures. */
export type Cost = Readonly<Record<keyof typeof measures, number>>;

/** Loads a page and scrolls through it. */
export async function costOf(browser: Browser, url: string): Promise<Cost> {
	const page = await phonePage(browser);
	try {
		const session = await page.context().newCDPSession(page);
		const slowed = () => session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await slowed();
		// The document that is left behind may take its slowness with it. One that is being closed has no answer.
		page.on('framenavigated', () => void slowed().catch((error: unknown) => page.isClosed() || Promise.reject(error)));
		const load = await tasksDuring(session, async () => {
			await page.goto(url, { waitUntil: 'networkidle' });
			await rested(page);
		});
		const length = await page.evaluate(() => (document.documentElement.scrollHeight - innerHeight) / innerHeight);
		const distance = Math.min(screens, Math.max(1, length));
		let counted: ScrollCost | undefined;
		const scroll = await tasksDuring(session, async () => {
			counted = await scrolled(page, 0, distance, speed);
		});
		return {
			load: load.total,
			loadLongest: load.longest,
			scroll: scroll.total / distance,
			scrollLongest: scroll.longest,
			slow: counted?.slow ?? NaN,
			styles: counted?.styles ?? NaN,
			layouts: counted?.layouts ?? NaN
		};
	} finally {
		await page.close();
	}
}

/** What a page weighs, counted once: nothing of it depends on the machine. */
export async function weightOf(browser: Browser, url: string): Promise<Record<string, number>> {
	const load = await firstLoad(browser, url);
	const late = await firstLoad(browser, url, lateness);
	return {
		elements: load.elements,
		KB: load.kilobytes,
		requests: load.requests,
		'layout shift': load.shift,
		'layout shift, faces and pictures late': late.shift
	};
}
