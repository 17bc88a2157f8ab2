/** A sequence of the story in a real browser: by buttons, by keys and by scrolling. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './harness.ts';
import { expectMap, expectTruth } from './truth.ts';

const site = useSite();

describe('a sequence', () => {
	const progress = (page: Page) => page.evaluate(() => Number(document.querySelector('main')?.dataset.progress));

	it('plays, pauses, and is taken over by a scroll', async () => {
		const { page, troubles } = await site.openPage({ path: '#december-horizon' });
		await expectMap(page);
		const start = await progress(page);
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await page.waitForFunction((before) => Number(document.querySelector('main')?.dataset.progress) > before + 0.02, start);
		await page.getByRole('button', { name: 'Pause' }).press(' ');
		await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
		await expectTruth(page);
		expect(troubles()).toEqual([]);
	});

	it('goes an incident on and back by the arrows, only while its controls have the focus', async () => {
		const { page } = await site.openPage({ path: '#december-horizon', motion: false });
		await expectMap(page);
		await expectTruth(page);
		const first = await progress(page);
		const isAt = (wanted: number) =>
			page.waitForFunction((at) => Math.abs(Number(document.querySelector('main')?.dataset.progress) - at) < 0.002, wanted);
		await page.getByRole('button', { name: 'One back' }).focus();
		await page.keyboard.press('ArrowLeft');
		await page.waitForFunction((before) => Number(document.querySelector('main')?.dataset.progress) < before - 0.002, first);
		const back = await progress(page);
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction((before) => Number(document.querySelector('main')?.dataset.progress) > before + 0.002, back);
		await page.keyboard.press('ArrowLeft');
		await isAt(back);
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await page.keyboard.press('ArrowRight');
		expect(Math.abs((await progress(page)) - back)).toBeLessThan(0.002);
	});

	it('shows the same marks at a place whether one scrolled, jumped, flung or came from below', async () => {
		const { page } = await site.openPage({ path: '#december-horizon' });
		await expectMap(page);
		const top = await page.evaluate(
			() => (document.getElementById('december-horizon')?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight / 2
		);
		const height = await page.evaluate(() => document.getElementById('december-horizon')?.offsetHeight ?? 0);
		const at = Math.round(top + height * 0.6);
		const marks = async () => {
			await expectTruth(page);
			await expectMap(page);
			await page.waitForFunction(() => document.querySelector<HTMLElement>('.map-view')?.dataset.sequence === 'december-horizon');
			return page.evaluate(() =>
				[...document.querySelectorAll<SVGGElement>('.overlay .m-mark')].map((mark) =>
					[mark.dataset.event, getComputedStyle(mark).opacity, getComputedStyle(mark.querySelector('.m-least') ?? mark).fillOpacity].join(
						' '
					)
				)
			);
		};
		const go = (y: number) => page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), y);
		await go(at);
		const jumped = await marks();
		for (let y = at - 400; y <= at; y += 40) await go(Math.min(y, at));
		expect(await marks()).toEqual(jumped);
		await go(at + 5000);
		await expectTruth(page);
		for (const y of [at + 900, at + 300, at]) await go(y);
		expect(await marks()).toEqual(jumped);
	});
});
