/** The sentence that is read, and whether it stands where it stood. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { atRest } from './harness.ts';

/** The place of what is read. */
export interface Place {
	readonly step: string;
	/** Where the sentence begins, as a part of the window's height. */
	readonly at: number;
}

/** Marks the sentence that is read, and tells where it stands. */
export const read = (page: Page): Promise<Place> =>
	page.evaluate(() => {
		const step = [...document.querySelectorAll('[data-step]')].findLast((one) => one.getBoundingClientRect().top <= innerHeight / 2);
		const topOf = (one: Element) => one.getClientRects()[0]?.top ?? Infinity;
		const sentences = [...(step?.querySelectorAll('.prose .statement') ?? [])];
		const sentence = sentences.find((one) => topOf(one) >= innerHeight * 0.6) ?? sentences.at(-1);
		if (!step || !sentence) throw new Error('there is no sentence to read');
		sentence.setAttribute('data-read-here', '');
		return { step: step.getAttribute('data-step') ?? '', at: topOf(sentence) / innerHeight };
	});

/** Where that sentence stands now, and which step the page is at. */
export const now = (page: Page): Promise<Place> =>
	page.evaluate(() => ({
		step: document.querySelector('main')?.dataset.position ?? '',
		at: (document.querySelector('[data-read-here]')?.getClientRects()[0]?.top ?? NaN) / innerHeight
	}));

/** Waits until the same sentence stands at the same height of the window, but for two pixels; fails where that never comes. */
export async function expectKept(page: Page, before: Place, after: string): Promise<void> {
	await atRest(page);
	// The page keeps the place once it has been laid out anew, a chapter at a time.
	const moved = async () => {
		const [{ step, at }, height] = [await now(page), await page.evaluate(() => innerHeight)];
		return { step, isKept: Math.abs(at - before.at) * height < 2 };
	};
	await expect.poll(moved, { message: `${after}: the step, and whether the sentence stands where it stood` }).toEqual({
		step: before.step,
		isKept: true
	});
}
