/** The place is kept: what was read stands where it stood after the window, the letters or the way to read have changed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atLife, atRest, each, firstOf, useSite } from './harness.ts';
import { expectKept, now, read, type Place } from './readPlace.ts';

const site = useSite();

/** Opens a step and reads on until a sentence of it is where the eye rests, the first or another. */
async function open(step: string, width: number, height: number, touch = false, which = 0): Promise<{ page: Page; before: Place }> {
	const { page } = await site.openPage({ path: `#${step}`, width, height, touch, motion: false });
	await atLife(page);
	await page.evaluate(
		([id, nth]) => {
			const sentence = document.querySelectorAll(`[data-step="${id}"] .prose .statement`).item(nth);
			window.scrollBy({ top: (sentence.getClientRects()[0]?.top ?? 0) - innerHeight * 0.62, behavior: 'instant' });
		},
		[step, which] as const
	);
	await atRest(page);
	return { page, before: await read(page) };
}

each(['december-new-names', 'home-police', 'the-line-south', 'chaman-second-shelling'], firstOf(1))(
	'a phone that is turned and turned back keeps %s',
	async (step) => {
		const { page, before } = await open(step, 390, 844, true);
		for (const turn of ['lying', 'upright', 'lying again']) {
			await page.setViewportSize(turn === 'upright' ? { width: 390, height: 844 } : { width: 844, height: 390 });
			await expectKept(page, before, turn);
		}
	}
);

test('a window of another size keeps the sentence', async () => {
	const { page, before } = await open('chaman-second-shelling', 1280, 800);
	for (const [width, height] of [
		[1280, 700],
		[1280, 600],
		[640, 600],
		[1440, 900]
	] as const) {
		await page.setViewportSize({ width, height });
		await expectKept(page, before, `${width} by ${height}`);
	}
});

test('larger letters keep the sentence', async () => {
	const { page, before } = await open('chaman-second-shelling', 1280, 800);
	for (const size of ['200%', '150%', '100%']) {
		await page.evaluate((letters) => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(`html { font-size: ${letters} !important; }`);
			document.adoptedStyleSheets = [sheet];
		}, size);
		await expectKept(page, before, `letters of ${size}`);
	}
});

describe('another way to read', () => {
	test.each([
		['Text with pictures', 'radio'],
		['Lens: what kind each sentence is', 'checkbox']
	] as const)('%s keeps the sentence', async (name, role) => {
		// Where nothing stands between the steps, a step's first sentences cannot be far under the reading line.
		const { page, before } = await open('chaman-second-shelling', 1280, 800, false, 2);
		await page.getByRole('button', { name: 'How to read' }).click();
		await page.getByRole(role, { name }).check();
		await expectKept(page, before, name);
	});

	test('plain words and back keep the step', async () => {
		const { page, before } = await open('chaman-second-shelling', 1280, 800);
		await page.getByRole('button', { name: 'How to read' }).click();
		const box = page.getByRole('checkbox', { name: 'Plain words' });
		await box.check();
		await atRest(page);
		expect((await now(page)).step).toBe(before.step);
		await box.uncheck();
		await atRest(page);
		expect((await now(page)).step).toBe(before.step);
	});
});

test('plain words are offered where one begins to read', async () => {
	const { page } = await site.openPage({ width: 390, height: 844, touch: true, motion: false });
	await atLife(page);
	await page.getByRole('link', { name: 'Read it shorter, in plain words' }).tap();
	await page.waitForURL(/words=plain/);
	expect(await page.locator('p.plain').first().isVisible()).toBe(true);
	await page.getByRole('link', { name: 'Read the full text, with its notes' }).tap();
	expect(await page.locator('p.plain').first().isVisible()).toBe(false);
});
