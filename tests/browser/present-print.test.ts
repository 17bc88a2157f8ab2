/** The deck in a real browser: routes through it, on paper, and without scripts. */
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { slidesOf } from '../../src/lib/present/deck.ts';
import { wordsOfStill } from '../../src/lib/scene/scenes.ts';
import { steps } from '../content/real.ts';
import { atStep, each, firstOf, slow, useSite } from './harness.ts';
import { deck, first, ids, openDeck } from './deck.ts';

const site = useSite();

describe('routes and paper', () => {
	test('a cut and dropped chapters stand in the address', async () => {
		const { page } = await openDeck(site, first, '?minutes=15');
		const slides = slidesOf(deck, { minutes: 15, without: [] });
		await page.keyboard.press('End');
		await atStep(page, slides.at(-1)?.id ?? '');
		await page.keyboard.press('u');
		await page.getByRole('radio', { name: 'All' }).check();
		await page.getByRole('checkbox', { name: 'Three days in Bannu' }).uncheck();
		await page.waitForURL(/without=bannu/);
		expect(page.url()).not.toContain('minutes=');
		await page.keyboard.press('Escape');
		await page.keyboard.press('o');
		expect(await page.locator('dialog li').count()).toBe(deck.slides.filter(({ chapter }) => chapter !== 'bannu').length);
	});
	each(['A4', 'Letter'] as const, firstOf(1))('one slide a page, or six, on %s', async (format) => {
		const { page } = await openDeck(site, first, '?minutes=15');
		const count = slidesOf(deck, { minutes: 15, without: [] }).length;
		const pages = async () => (await PDFDocument.load(await page.pdf({ format }))).getPages().map((sheet) => sheet.getSize());
		const slides = await pages();
		expect(slides).toHaveLength(count);
		expect(slides.every(({ width, height }) => width > height)).toBe(true);
		await page.keyboard.press('Control+p');
		await page.getByLabel('six slides').check();
		const sheets = await pages();
		expect(sheets).toHaveLength(Math.ceil(count / 6));
		expect(sheets.every(({ width, height }) => width < height)).toBe(true);
	});
	test('the lens goes to paper with the slides, on as many pages', slow, async () => {
		const { page } = await openDeck(site, first, '?minutes=15&lens=on');
		const count = slidesOf(deck, { minutes: 15, without: [] }).length;
		await page.locator('html[data-lens="on"]').waitFor({ state: 'attached' });
		const pages = async () => (await PDFDocument.load(await page.pdf({ format: 'A4' }))).getPageCount();
		expect(await pages()).toBe(count);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.sheets .statement').first().isVisible()).toBe(true);
		await page.emulateMedia({ media: null });
		await page.keyboard.press('Control+p');
		await page.getByLabel('six slides').check();
		expect(await pages()).toBe(Math.ceil(count / 6));
		// Nothing of a step is cut off in its sixth of the page.
		await page.emulateMedia({ media: 'print' });
		const cut = await page
			.locator('.six article')
			.evaluateAll((found) => found.filter((one) => one.scrollHeight > one.clientHeight + 1).map((one) => one.textContent));
		expect(cut).toEqual([]);
	});
	test('without scripts every slide stands on the page with its picture', async () => {
		const { page } = await site.openPage({ path: 'present/', js: false });
		expect(await page.locator('.sheets article:visible').count()).toBe(ids.length);
		const words = await page.locator('.sheets article img').evaluateAll((all) => all.map((picture) => (picture as HTMLImageElement).alt));
		expect(words).toEqual(steps.map((step) => wordsOfStill(step)));
	});
});
