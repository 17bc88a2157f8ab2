/** Marks explain themselves: a pointer over one, or a press on it, gives its card, in the story and in an embed. The deck and the map of all events have tests of their own. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { content } from '../content/real.ts';
import { atRest, atStep, useSite } from './harness.ts';

const site = useSite();
const step = 'chains-own-state';
const incident = 'khost-kunar-strikes-2022';

/** The middle of a mark, in CSS pixels of the window. */
async function middleOf(page: Page, id: string): Promise<[number, number]> {
	const mark = page.locator(`.overlay .m-mark[data-event="${id}"]`);
	await mark.waitFor();
	await atRest(page);
	const box = await mark.boundingBox();
	if (!box) throw new Error(`${id} has no mark`);
	return [box.x + box.width / 2, box.y + box.height / 2];
}

describe('in the story', () => {
	test('a pointer over a mark gives its card, and takes it away when it leaves', async () => {
		const { page } = await site.openPage({ path: `#${step}` });
		await atStep(page, step);
		const card = page.locator('.mark-card');
		const [x, y] = await middleOf(page, incident);
		expect(await card.count()).toBe(0);
		await page.mouse.move(x, y);
		await card.waitFor();
		expect(await card.getAttribute('data-mark')).toBe(incident);
		expect(await card.textContent()).toContain(content.events.get(incident)?.title);
		expect(await card.textContent()).toContain('Killed: 47, says Kabul.');
		await page.mouse.move(x, y - 150);
		await card.waitFor({ state: 'detached' });
	});

	test('a press keeps the card, with the way to every count; a press beside it takes it away', async () => {
		const { page } = await site.openPage({ path: `#${step}`, width: 390, height: 844, touch: true });
		await atStep(page, step);
		const [x, y] = await middleOf(page, incident);
		await page.touchscreen.tap(x, y);
		const way = page.locator(`.mark-card[data-mark="${incident}"] a`);
		await way.waitFor();
		expect(await way.getAttribute('href')).toMatch(new RegExp(`incidents/${incident}/$`));
		const card = await page.locator('.mark-card').boundingBox();
		expect(card && card.x >= 0 && card.x + card.width <= 390 && card.y >= 48).toBe(true);
		await page.touchscreen.tap(20, 380);
		await way.waitFor({ state: 'detached' });
	});

	test('where a step has cards, a mark shows its own', async () => {
		const { page } = await site.openPage({ path: '#december-count' });
		await atStep(page, 'december-count');
		await page.locator('.cards[data-focus]').waitFor({ state: 'attached' });
		await page.evaluate(() => {
			const { top, height } = document.getElementById('december-count')?.getBoundingClientRect() ?? { top: 0, height: 0 };
			window.scrollTo({ top: top + scrollY - innerHeight / 2 + height * 0.85, behavior: 'instant' });
		});
		await page.locator('.overlay .m-mark.m-now').nth(1).waitFor();
		await atRest(page);
		const focus = await page.locator('.cards').getAttribute('data-focus');
		const ids = await page.locator('.cards article').evaluateAll((all) => all.map((card) => (card as HTMLElement).dataset.card ?? ''));
		const shown = await page
			.locator('.overlay .m-mark.m-now')
			.evaluateAll((all) => all.map((mark) => (mark as SVGElement).dataset.event ?? ''));
		const other = shown.find((id) => id !== focus && ids.includes(id));
		if (!other) throw new Error('no other mark has a card');
		await page.mouse.move(...(await middleOf(page, other)));
		await page.locator(`.cards article.seen[data-card="${other}"]`).waitFor();
		expect(await page.locator('.mark-card').count()).toBe(0);
	});
});

describe('by keys', () => {
	/** Goes on with the Tab key until the marks have the focus. */
	async function tabToMarks(page: Page): Promise<void> {
		await page.locator('.mark-keys').waitFor({ state: 'attached' });
		await page.locator(':is(a, button, [tabindex="0"]):not(.mark-keys)').first().focus();
		for (let presses = 0; presses < 400; presses++) {
			if (await page.evaluate(() => document.activeElement?.matches('.mark-keys') ?? false)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error('the marks have no stop of the Tab key');
	}
	const at = (page: Page) => page.locator('.mark-card').getAttribute('data-mark');

	test.each([
		['the story', '#fronts-iskp'],
		['an embed', 'embed/fronts/?step=fronts-iskp']
	])('in %s the marks are one stop, with arrows in the order of time', async (_, path) => {
		const { page } = await site.openPage({ path, width: 1280, height: 800 });
		await atStep(page, 'fronts-iskp');
		await page.mouse.move(8, 8);
		await tabToMarks(page);
		const marks = page.locator('.mark-keys');
		const count = Number(await marks.getAttribute('aria-valuemax'));
		const dates = [];
		for (let i = 0; i < count; i++) {
			await page.locator('.mark-card').waitFor();
			const id = (await at(page)) ?? '';
			dates.push(content.events.get(id)?.date ?? '');
			expect(await marks.getAttribute('aria-valuetext')).toContain(content.events.get(id)?.title);
			await page.keyboard.press('ArrowRight');
		}
		expect(dates).toEqual([...dates].sort());
		expect(count).toBeGreaterThan(1);
		expect(await marks.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
		await page.keyboard.press('Enter');
		await page.locator('.mark-card.pressed').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('.mark-card').waitFor({ state: 'detached' });
		await page.locator(`.map-view[data-shown="fronts-iskp"]`).waitFor();
	});
});

test('in an embed a press on a mark gives its card', async () => {
	const { page } = await site.openPage({ path: `embed/chains/?step=${step}`, width: 720, height: 640 });
	await atStep(page, step);
	await page.mouse.click(...(await middleOf(page, incident)));
	const card = page.locator(`.mark-card[data-mark="${incident}"]`);
	await card.waitFor();
	expect(await card.textContent()).toContain(content.events.get(incident)?.title);
});
