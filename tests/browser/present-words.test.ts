/** The deck in a real browser: its words are large enough, fit, and are covered by nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { slideMapHeights } from '../../scripts/labelViews.ts';
import type { Scale } from '../../src/lib/present/model.ts';
import { pageCounts, type PanelPages } from '../../src/lib/present/panelPages.ts';
import { content } from '../content/real.ts';
import { atStep, each, firstOf, slow, useSite } from './harness.ts';
import { contested, deck, first, ids, openDeck, plain, whole } from './deck.ts';

const site = useSite();
const heights = slideMapHeights(content);

/** The words of a slide that are smaller than the back row can read, or that do not fit. */
const unread = (page: Page) =>
	page.locator('.box').evaluate((box) => {
		const found = [...box.querySelectorAll<HTMLElement | SVGElement>('.line, .care, .number, .card, .over :is(h2, h3, p, span, b), text')];
		const small = found
			.filter((element) => element.textContent?.trim() && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.map((element) => ({ text: element.textContent, size: Number.parseFloat(getComputedStyle(element).fontSize) }))
			.filter(({ size }) => size < box.clientHeight / 30 - 0.25);
		// A serif's tails hang a little out of a tight line.
		const cut = [...box.querySelectorAll<HTMLElement>('.line, .over .page, .over .drawing')]
			.filter(
				({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
					scrollHeight > clientHeight + box.clientHeight * 0.008 || scrollWidth > clientWidth + 2
			)
			.map((element) => ({ cut: element.className, by: element.scrollHeight - element.clientHeight }));
		return [...small, ...cut];
	});

/** Turns the pages of a second picture that is open, then those of its plan, looks at each, and closes it. */
async function turned(page: Page, second: Exclude<PanelPages, null>, scale: Scale, look: (number: number) => Promise<void>): Promise<void> {
	const { pages, all } = pageCounts(second, scale);
	for (let number = 0; number < all; number++) {
		await look(number);
		await page.keyboard.press(number === pages - 1 || number === all - 1 ? 'i' : 'PageDown');
	}
}

test.each([
	[1280, 720],
	[1920, 1080]
])(
	'words of the second picture and of the lens are a thirtieth of the picture at least and fit, at %i × %i',
	{ ...slow, timeout: 240_000 },
	async (width, height) => {
		const { page } = await site.openPage({ path: `present/#${first}`, width, height, motion: false });
		await page.waitForURL(/[?&]s=/);
		for (const [step, { id, second, opens }] of deck.slides.entries()) {
			if (step > 0) await page.evaluate((hash) => (location.hash = hash), id);
			await atStep(page, id);
			await page.keyboard.press('r');
			if (step > 0) await whole(page);
			if (second !== null) {
				if (!opens) await page.keyboard.press('i');
				await turned(page, second, 1, async (number) => {
					await page.locator(`.slide[data-slide="${id}"][data-over="second"][data-page="${number}"]`).waitFor({ state: 'attached' });
					expect(await unread(page), `${id}, page ${number + 1}`).toEqual([]);
				});
			}
			await page.keyboard.press('k');
			await page.locator('.slide[data-over="lens"]').waitFor({ state: 'attached' });
			expect(await unread(page), `${id}, lens`).toEqual([]);
			await page.keyboard.press('k');
		}
	}
);

test('larger words of the second picture and of the lens fit too', { ...slow, timeout: 240_000 }, async () => {
	const { page } = await openDeck(site);
	for (const scale of [1.25, 1.5, 2] as const) {
		await page.keyboard.press('+');
		await page.locator(`.slide[data-scale="${scale}"]`).waitFor({ state: 'attached' });
		for (const { id, second, opens } of deck.slides) {
			await page.evaluate((hash) => (location.hash = hash), id);
			await atStep(page, id);
			await page.keyboard.press('k');
			await page.locator('.slide[data-over="lens"]').waitFor({ state: 'attached' });
			expect(await unread(page), `${id}, lens at ${scale}`).toEqual([]);
			await page.keyboard.press('k');
			if (second === null || second === 'drawing') continue;
			if (!opens) await page.keyboard.press('i');
			await page.keyboard.press('r');
			await turned(page, second, scale, async (number) => {
				await page.locator(`.slide[data-over="second"][data-page="${number}"]`).waitFor({ state: 'attached' });
				expect(await unread(page), `${id}, page ${number + 1} at ${scale}`).toEqual([]);
			});
		}
	}
});

test('the lens shows each statement with its letter, counts the chapter, and lets one sort stand out', async () => {
	const { page, troubles } = await openDeck(site, contested, '?lens=on');
	const slide = deck.slides.find(({ id }) => id === contested);
	const kinds = slide?.statements.flat().flatMap(({ kind }) => kind ?? []) ?? [];
	const statements = page.locator('.box .statement');
	await statements.first().waitFor();
	expect(await statements.evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.kind))).toEqual(kinds);
	expect(await statements.evaluateAll((found) => found.map((one) => getComputedStyle(one, '::before').content))).not.toContain('none');
	for (const only of ['corroborated', 'contested', 'judgement']) {
		await page.keyboard.press('j');
		await page.waitForURL(new RegExp(`only=${only}`));
		await page.locator(`html[data-lens="on"][data-only="${only}"]`).waitFor({ state: 'attached' });
		expect(await page.locator('.box .sort[aria-current]').count()).toBe(1);
	}
	await page.keyboard.press('k');
	await page.waitForURL((url) => !url.searchParams.has('lens'));
	expect(await statements.count()).toBe(0);
	expect(troubles()).toEqual([]);
});

each(
	[
		[1280, 720],
		[1920, 1080],
		[1024, 768],
		[844, 390],
		[390, 844]
	] as const,
	firstOf(1)
)('the controls leave the note on borders free at %i × %i', async (width, height) => {
	const { page } = await site.openPage({ path: `present/#${plain}`, width, height });
	await page.waitForURL(/[?&]s=/);
	await page.mouse.move(20, 20);
	await page.locator('.deck.awake').waitFor();
	const note = page.locator('.box .m-note-line');
	await note.waitFor({ state: 'attached' });
	const covers = () =>
		page.evaluate(() => {
			const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
			const words = box('.box .m-note-line');
			return ['.bar', '#controls'].filter((selector) => {
				const over = box(selector);
				return over && words && over.left < words.right && over.right > words.left && over.top < words.bottom && over.bottom > words.top;
			});
		});
	expect(await covers()).toEqual([]);
	await page.getByRole('button', { name: 'All controls' }).click();
	await page.locator('#controls').waitFor();
	expect(await covers()).toEqual([]);
});

test('words that must be read are a thirtieth of the picture at least', { ...slow, timeout: 240_000 }, async () => {
	const { page } = await openDeck(site);
	for (const [i, id] of ids.entries()) {
		if (i > 0) await page.evaluate((step) => (location.hash = step), id);
		await atStep(page, id);
		await page.keyboard.press('r');
		await page.locator(`.map-view[data-shown="${id}"]`).waitFor({ state: 'attached' });
		expect(await unread(page), id).toEqual([]);
	}
});

test('the plan of Chaman’s crossing is asked for by one key', async () => {
	const { page, troubles } = await openDeck(site, 'chaman-two-accounts');
	const plan = content.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === 'chaman-two-accounts')?.plan;
	await page.keyboard.press('i');
	await page.getByRole('region', { name: plan?.title }).waitFor();
	const bands = page.locator('.over .band');
	expect(await bands.locator('h3').allTextContents()).toEqual(plan?.bands.map(({ name }) => name));
	expect(await bands.locator('p').count()).toBe(plan?.bands.flatMap(({ objects }) => objects).length);
	const boxes = await bands.evaluateAll((all) => all.map((band) => band.getBoundingClientRect().toJSON() as DOMRect));
	for (const [i, { right }] of boxes.entries()) expect(boxes[i + 1]?.left ?? Infinity).toBeGreaterThan(right);
	expect(await unread(page)).toEqual([]);
	await page.keyboard.press('i');
	await page.locator('.slide:not([data-over])').waitFor();
	expect(troubles()).toEqual([]);
});

test('the map of each slide is as high as its labels are tested for', { ...slow, timeout: 120_000 }, async () => {
	const { page } = await openDeck(site, first, '?motion=off');
	const others: string[] = [];
	const overOf = () =>
		page.locator('.slide').evaluate(({ dataset: { over, page: number } }) => (over === undefined ? null : `${over} ${number ?? ''}`));
	for (const [i, id] of ids.entries()) {
		if (i > 0) await page.evaluate((step) => (location.hash = step), id);
		await page.locator(`.slide[data-slide="${id}"]`).waitFor();
		if (i > 0) await whole(page);
		// The second picture goes after its last page.
		for (let over = await overOf(); over !== null; over = await overOf()) {
			await page.keyboard.press('i');
			await expect.poll(overOf).not.toBe(over);
		}
		await page.locator(`.map-view[data-shown="${id}"]`).waitFor({ state: 'attached' });
		const height = await page.locator('.box .map').evaluate(({ clientHeight }) => clientHeight);
		if (Math.abs(height - (heights.get(id) ?? 0)) > 2) others.push(`${id}: ${height} and ${heights.get(id)}`);
	}
	expect(others).toEqual([]);
});
