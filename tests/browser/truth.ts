/** What the page of the story says of its position, held against the boxes of its steps. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** True where the page says the step that the reading line is in, and in a sequence how far. Runs in the page: it may use nothing from around it. */
export function saysTheTruth(): boolean {
	const line = innerHeight / 2;
	const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
	const step = steps.findLast((one) => one.getBoundingClientRect().top <= line) ?? steps[0];
	const main = document.querySelector('main');
	if (!step || !main || main.dataset.position !== step.dataset.step) return false;
	const { top, height } = step.getBoundingClientRect();
	const progress = Math.min(1, Math.max(0, (line - top) / height));
	return !step.classList.contains('sequence') || Math.abs(Number(main.dataset.progress) - progress) < 0.002;
}

/** What the page says of its position. */
export function positionOf(page: Page): Promise<string> {
	return page.evaluate(() => document.querySelector('main')?.dataset.position ?? '');
}

/** Waits until the page says the truth in three pictures one after the other, of the progress in a sequence too; fails where it never does. */
export async function expectTruth(page: Page): Promise<void> {
	const saysIt = async () => {
		for (let picture = 0; picture < 3; picture += 1) {
			if (!(await page.evaluate(saysTheTruth))) return false;
			await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
		}
		return true;
	};
	await expect.poll(saysIt).toBe(true);
}

/** Waits until the map has arrived at the position. */
export async function expectMap(page: Page): Promise<void> {
	await page.waitForFunction(
		() => document.querySelector<HTMLElement>('.map-view')?.dataset.shown === document.querySelector('main')?.dataset.position
	);
}

/** Scrolls at once. @param part how far down the page, from 0 to 1 */
export function scrollTo(page: Page, part: number): Promise<void> {
	return page.evaluate(
		(to) => window.scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * to, behavior: 'instant' }),
		part
	);
}
