/** The deck in a real browser: the way through it, and the marks that a teacher names. */
import { describe, expect, test } from 'vitest';
import { entriesOf, pagesOf } from '../../src/lib/present/panelPages.ts';
import { content } from '../content/real.ts';
import { useSite } from './harness.ts';
import { deck, ids, last, main, nameOf, openBeside, openDeck } from './deck.ts';

const site = useSite();

test('the whole deck is gone through with one key in at most 70 presses', async () => {
	const { page, troubles } = await openDeck(site);
	const seen = new Set<string>();
	const step = async () => (await main(page).getAttribute('data-position')) ?? '';
	let presses = 0;
	for (let at = await step(); at !== last; at = await step()) {
		seen.add(at);
		await page.keyboard.press('PageDown');
		presses++;
		expect(presses).toBeLessThanOrEqual(70);
	}
	expect(seen.size).toBe(ids.length - 1);
	expect(troubles()).toEqual([]);
}, 120_000);

describe('marks on the wall', () => {
	test('a press on a mark names its incident in both windows, a second press no more', async () => {
		const { page } = await openDeck(site, 'since-open-war');
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await page.keyboard.press('r');
		const mark = page.locator('.box .m-mark').last();
		await mark.waitFor();
		const id = (await mark.getAttribute('data-event')) ?? '';
		const bounds = await mark.boundingBox();
		if (!bounds) throw new Error('the mark is nowhere');
		const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
		await page.mouse.click(x, y);
		const named = page.locator('.box [data-named]');
		await named.waitFor();
		const chosen = (await named.getAttribute('data-named')) ?? '';
		expect(content.events.has(id)).toBe(true);
		expect(await named.textContent()).toContain(content.events.get(chosen)?.title);
		await speaker.locator(`.now [data-named="${chosen}"]`).waitFor();
		await page.mouse.click(x, y);
		await named.waitFor({ state: 'detached' });
	});
	test('the incidents of a sequence are named as they come, and one after another by a key', async () => {
		const { page } = await openDeck(site, 'december-new-names', '');
		const slide = deck.slides.find(({ id }) => id === 'december-new-names');
		const names = new Set<string>();
		const rests = slide?.rests ?? [];
		// The sequence plays from the start: back to its first incident, wherever it is by now.
		for (const _ of rests) await page.keyboard.press('Shift+Y');
		for (const [i, rest] of rests.entries()) {
			if (i > 0) await page.keyboard.press('y');
			await page.waitForFunction((at) => Math.abs(Number(document.querySelector('main')?.dataset.progress) - at) < 0.002, rest);
			const named = page.locator('.box [data-named]');
			await named.waitFor();
			names.add((await named.getAttribute('data-named')) ?? '');
		}
		expect(names.size).toBe(slide?.rests.length);
	});
	test('the name of an incident of a sequence lies beside the map, whose size it does not change', async () => {
		const { page } = await openDeck(site, 'since-refusal', '');
		const map = page.locator('.box .map');
		const named = page.locator('.box [data-named]');
		await named.waitFor();
		const slide = deck.slides.find(({ id }) => id === 'since-refusal');
		const names = new Set<string>();
		const boxes = new Set<string>();
		for (const _ of slide?.rests ?? []) {
			const [over, ground] = [await named.boundingBox(), await map.boundingBox()];
			if (!over || !ground) throw new Error('the slide is not there');
			expect(over.y + over.height).toBeLessThanOrEqual(ground.y + 1);
			boxes.add(JSON.stringify(ground));
			const before = (await named.getAttribute('data-named')) ?? '';
			names.add(before);
			await page.keyboard.press('Shift+Y');
		}
		expect(boxes.size).toBe(1);
		expect(names.size).toBeGreaterThan(0);
	});
	test('accounts are told one after another by a key, with their pages', async () => {
		const { page } = await openDeck(site, 'bannu-raid');
		const second = deck.slides.find(({ id }) => id === 'bannu-raid')?.second;
		if (!second || second === 'drawing') throw new Error('the slide has no accounts');
		const all = pagesOf(second, 1).flatMap((one) => (one.plan ? [] : entriesOf(one)));
		for (const { text } of all) {
			await page.keyboard.press('y');
			await page.locator('.box p.told', { hasText: text }).waitFor();
		}
	});
	test('keys come to the marks, walk from one to the next and name each; beside them they are the deck’s', async () => {
		const { page } = await openDeck(site, 'fronts-iskp');
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await page.bringToFront();
		const marks = page.locator('.box .mark-keys');
		await marks.waitFor({ state: 'attached' });
		const named = page.locator('.box [data-named]');
		const isAt = () => page.evaluate(() => document.activeElement?.matches('.mark-keys') ?? false);
		expect(await named.count()).toBe(0);
		for (let presses = 0; presses < 20 && !(await isAt()); presses++) await page.keyboard.press('Tab');
		expect(await isAt()).toBe(true);
		const count = Number(await marks.getAttribute('aria-valuemax'));
		const seen = new Set<string>();
		for (let i = 1; i <= count; i++) {
			await page.locator(`.box .mark-keys[aria-valuenow="${i}"]`).waitFor({ state: 'attached' });
			await named.waitFor();
			const id = (await named.getAttribute('data-named')) ?? '';
			seen.add(id);
			expect(await marks.getAttribute('aria-valuetext')).toContain(content.events.get(id)?.title);
			await speaker.locator(`.now [data-named="${id}"]`).waitFor();
			await page.keyboard.press('ArrowRight');
		}
		expect(seen.size).toBe(count);
		expect(count).toBeGreaterThan(1);
		await page.keyboard.press('Escape');
		await named.waitFor({ state: 'detached' });
		await page.keyboard.press('Enter');
		await named.waitFor();
		await page.keyboard.press('PageDown');
		const next = ids[ids.indexOf('fronts-iskp') + 1] ?? '';
		await page.locator(`main[data-position="${next}"]`).waitFor();
		expect(await isAt()).toBe(false);
		await page.keyboard.press('ArrowLeft');
		await page.locator('main[data-position="fronts-iskp"]').waitFor();
	});
});
