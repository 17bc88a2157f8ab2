/** What one page costs in one round: its load and a scroll through it, on a phone four times slower than this machine. */
import type { Browser, CDPSession } from 'playwright-core';
import { counters, countersOf, firstLoad, openOnPhone, rested, scrolled } from '../measures.ts';

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

/** A round's figures; tasks under 50 ms count as 0. */
export type Cost = Readonly<Record<keyof typeof measures, number>>;

/** Loads a page and scrolls through it. */
export async function costOf(browser: Browser, url: string): Promise<Cost> {
	// One session from before the load to after it: each counts from its own beginning.
	let session: CDPSession | undefined;
	const page = await openOnPhone(browser, url, async (opened) => {
		session = await countersOf(opened);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	});
	try {
		await rested(page);
		const load = (session ? ((await counters(session)).TaskDuration ?? NaN) : NaN) * 1000;
		const { loadLongest, length } = await page.evaluate(() => ({
			loadLongest: window.seen.longest,
			length: (document.documentElement.scrollHeight - innerHeight) / innerHeight
		}));
		const scroll = await scrolled(page, 0, Math.min(screens, Math.max(1, length)), speed);
		return {
			load,
			loadLongest,
			scroll: scroll.task,
			scrollLongest: scroll.longest,
			slow: scroll.slow,
			styles: scroll.styles,
			layouts: scroll.layouts
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
