/** From a press to the next frame, on a phone four times slower than this machine: what a reader waits after a touch or a key. */
import type { Browser, Page } from 'playwright-core';
import { countersOf, openOnPhone } from '../measures.ts';
import { slowdown } from './cost.ts';

/** A press that is measured. */
interface Press {
	readonly name: string;
	/** Of the page where it is done, from the site's root. */
	readonly path: string;
	/** What a reader does before it, until it is done. */
	prepare?(page: Page): Promise<void>;
	act(page: Page): Promise<void>;
}

declare global {
	interface Window {
		/** The longest answer to a press since it was last set to 0, in milliseconds. */
		longestAnswer: number;
	}
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Every kind of press that a reader of the story and of the map of incidents makes. */
export const presses: readonly Press[] = [
	{ name: 'note', path: '', act: (page) => page.locator('.mark').first().click() },
	{ name: 'J', path: '', act: (page) => page.keyboard.press('j') },
	{ name: 'chapters', path: '', act: (page) => button(page, 'Chapters').click() },
	{ name: 'lens', path: '', act: (page) => page.keyboard.press('l') },
	{
		name: 'theme',
		path: '',
		prepare: (page) => button(page, 'How to read').click(),
		act: (page) => page.getByRole('radio', { name: 'Dark' }).click()
	},
	{
		name: 'play',
		path: '#december-truce-ends',
		prepare: (page) => button(page, 'Play').waitFor(),
		act: (page) => button(page, 'Play').click()
	},
	{
		name: 'filter',
		path: 'explore/',
		prepare: (page) => page.locator('details.ask summary').click(),
		act: (page) => page.locator('.types input').first().click()
	}
];

/** Notes the longest answer to a press; answers under 16 ms are not told by the browser. */
function watchAnswers(): void {
	window.longestAnswer = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
			if (entry.interactionId > 0) window.longestAnswer = Math.max(window.longestAnswer, entry.duration);
	}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Waits until the frame after the next has been painted and the page is idle: answers are told by then. */
const idle = (page: Page) =>
	page.evaluate(
		() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => done()))))
	);

/** Opens a page, presses once and tells how long the answer took, in milliseconds, at least 16. */
export async function answerTo({ prepare, act }: Press, browser: Browser, url: string): Promise<number> {
	const page = await openOnPhone(browser, url, async (opened) => void (await opened.addInitScript(watchAnswers)));
	try {
		const session = await countersOf(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
		await prepare?.(page);
		await idle(page);
		await page.evaluate(() => void (window.longestAnswer = 0));
		await act(page);
		await idle(page);
		return Math.max(16, await page.evaluate(() => window.longestAnswer));
	} finally {
		await page.close();
	}
}
