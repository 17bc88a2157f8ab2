/** The deck and the speaker’s window in a real browser: they stay in step. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { speakerNotes } from '../../src/lib/present/deckData.ts';
import { minutesOf } from '../../src/lib/present/deck.ts';
import { content } from '../content/real.ts';
import { atStep, slow, useSite } from './harness.ts';
import { contested, deck, draw, first, has, ids, last, nameOf, openBeside, openDeck, plain, plainIndex } from './deck.ts';

const site = useSite();

describe('two windows', () => {
	test('keep in step in both directions, with pointer, ink and clock', async () => {
		const { page, troubles } = await openDeck(site, plain);
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, plain);
		await speaker.keyboard.press('PageDown');
		await atStep(page, ids[plainIndex + 1] ?? '');
		await page.keyboard.press('PageUp');
		await atStep(speaker, plain);
		await speaker.keyboard.press('l');
		const map = await speaker.locator('.now .map').boundingBox();
		if (!map) throw new Error('the speaker’s window shows no map');
		await speaker.mouse.move(map.x + map.width * 0.4, map.y + map.height * 0.5);
		const spot = page.locator('.spot');
		await spot.waitFor({ state: 'attached' });
		const [seen, box] = [await spot.boundingBox(), await page.locator('.box .map').boundingBox()];
		expect(((seen?.x ?? 0) + (seen?.width ?? 0) / 2 - (box?.x ?? 0)) / (box?.width ?? 1)).toBeCloseTo(0.4, 1);
		expect(((seen?.y ?? 0) + (seen?.height ?? 0) / 2 - (box?.y ?? 0)) / (box?.height ?? 1)).toBeCloseTo(0.5, 1);
		await speaker.keyboard.press('l');
		await spot.waitFor({ state: 'detached' });
		await speaker.keyboard.press('d');
		await draw(speaker);
		await page.locator('.ink .stroke').waitFor({ state: 'attached' });
		await speaker.keyboard.press('t');
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
		expect(troubles()).toEqual([]);
	});
	test('the speaker’s window shows notes, question, misconception, the next picture and the plan', async () => {
		const { page } = await openDeck(site, contested);
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, contested);
		const slide = deck.slides.find(({ id }) => id === contested);
		const notes = speakerNotes(content)[contested];
		for (const text of [notes?.say, slide?.ask, notes?.misconception.right, slide?.counter])
			await speaker
				.getByText(text ?? '', { exact: false })
				.first()
				.waitFor();
		const next = ids[ids.indexOf(contested) + 1] ?? '';
		await speaker.locator(`.next [data-slide="${next}"]`).waitFor({ state: 'attached' });
		const planned = `${Math.round(minutesOf(deck.slides))} min`;
		expect(
			await speaker
				.locator('div', { has: speaker.locator('dt', { hasText: /^Planned$/ }) })
				.last()
				.textContent()
		).toContain(planned);
		await page.getByText(`${planned} planned`).waitFor({ state: 'attached' });
		await speaker.keyboard.press('t');
		await speaker.getByText(`Remaining of ${planned}`).waitFor();
	});
	test('the next picture of the speaker is the page or the slide that the class sees after the next press', async () => {
		const { page } = await openDeck(site, 'chaman-two-accounts');
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		const of = (window: Page, slide: string) =>
			window.locator(`${slide} .slide`).evaluate(({ dataset: { slide: id, page: at } }) => [id, at ?? null]);
		for (let press = 0; press < 8; press++) {
			const coming = await of(speaker, '.next');
			await page.keyboard.press('PageDown');
			await page.waitForFunction(([id, at]) => {
				const { slide, page: now } = document.querySelector<HTMLElement>('.box .slide')?.dataset ?? {};
				return slide === id && (now ?? null) === at;
			}, coming);
			await atStep(speaker, coming[0] ?? '');
			await speaker.waitForFunction((before) => {
				const { slide, page: at } = document.querySelector<HTMLElement>('.next .slide')?.dataset ?? {};
				return slide !== before[0] || (at ?? null) !== before[1];
			}, coming);
		}
	});
	test('F5 in the speaker’s window starts the clock of the deck and says that full screen is the deck’s own', async () => {
		const { page } = await openDeck(site, plain);
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, plain);
		await speaker.keyboard.press('F5');
		await atStep(page, first);
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
		await speaker.getByText('press F there').waitFor();
		expect(await speaker.evaluate(() => document.fullscreenElement)).toBeNull();
		await speaker.keyboard.press('PageDown');
		await speaker.getByText('press F there').waitFor({ state: 'detached' });
	});
	test('freeze: the class keeps its picture while the teacher looks ahead, and catches up', async () => {
		const { page } = await openDeck(site, plain);
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, plain);
		await speaker.keyboard.press('z');
		await has(page, 'frozen', 'yes');
		await speaker.keyboard.press('End');
		await atStep(speaker, last);
		await speaker.getByText('Frozen: the class sees').waitFor();
		await atStep(page, plain);
		await speaker.keyboard.press('z');
		await atStep(page, last);
	});
	test('a window that comes late or is loaded again finds the place, the screen and the clock', async () => {
		const { page } = await openDeck(site);
		const name = nameOf(page);
		for (const key of ['End', 'b', 't']) await page.keyboard.press(key);
		const speaker = await openBeside(site, page, `present/speaker/?s=${name}#${first}`);
		await atStep(speaker, last);
		await has(speaker, 'screen', 'black');
		await speaker.keyboard.press('PageUp');
		await speaker.keyboard.press('b');
		await page.reload();
		await has(page, 'screen', 'live');
		await atStep(page, ids.at(-2) ?? '');
		await page.keyboard.press('Home');
		await atStep(speaker, first);
		await speaker.reload();
		await atStep(speaker, first);
		await speaker.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
	});
	test('a closed window is missed, and the other goes on alone', async () => {
		const { page } = await openDeck(site, plain);
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await has(speaker, 'partner', 'yes');
		await page.getByText('Speaker’s window open').waitFor({ state: 'attached' });
		await speaker.close({ runBeforeUnload: true });
		await page.getByText('Speaker’s window open').waitFor({ state: 'detached' });
		await page.keyboard.press('PageDown');
		await atStep(page, ids[plainIndex + 1] ?? '');
	});
	test('two presentations do not mix', slow, async () => {
		const { page } = await openDeck(site, plain);
		const other = await openBeside(site, page, 'present/?s=another1');
		await other.keyboard.press('End');
		await atStep(other, last);
		await atStep(page, plain);
	});
	test('the link to the speaker’s window is an ordinary one and joins this presentation', async () => {
		const { page } = await openDeck(site, plain);
		await page.getByRole('button', { name: 'All controls' }).click();
		const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.locator('a[data-action="speaker"]').click()]);
		await atStep(speaker, plain);
		await has(speaker, 'partner', 'yes');
	});
	test('without broadcast channels the storage carries the words, and keeps none', slow, async () => {
		const { page } = await openDeck(site, plain);
		const context: BrowserContext = page.context();
		await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
		await page.reload();
		const speaker = await openBeside(site, page, `present/speaker/?s=${nameOf(page)}`);
		await has(speaker, 'partner', 'yes');
		await speaker.keyboard.press('End');
		await atStep(page, last);
		expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
	});
});
