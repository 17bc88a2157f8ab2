/** Stills as pages show them: in the shape that the window has room for, and in the colours of the page. */
import sharp from 'sharp';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { steps } from '../content/real.ts';
import { atLife, useSite } from './harness.ts';

const site = useSite();

/** The mean lightness of what a picture shows, 0 to 255. */
async function lightnessOf(picture: Locator): Promise<number> {
	await picture.scrollIntoViewIfNeeded();
	await picture.evaluate((image: HTMLImageElement) => image.decode());
	const { channels } = await sharp(await picture.screenshot())
		.greyscale()
		.stats();
	return channels[0]?.mean ?? NaN;
}

test.each([
	['bannu/', '.still'],
	['embed/bannu/', '.still img']
] as const)(
	'%s shows a narrow window without scripts the upright still, with letters of 12 CSS pixels, and a wide one the wide still',
	async (path, stills) => {
		for (const [width, shape] of [
			[320, '.portrait.svg'],
			[900, '.svg']
		] as const) {
			const { page } = await site.openPage({ path, width, height: 700, js: false });
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			const first = page.locator(stills).first();
			await first.scrollIntoViewIfNeeded();
			const shown = await first.evaluate(async (image: HTMLImageElement) => {
				await image.decode();
				return {
					source: image.currentSrc,
					width: image.clientWidth,
					ratio: image.clientWidth / image.clientHeight,
					own: image.naturalWidth / image.naturalHeight
				};
			});
			expect(shown.source).toMatch(new RegExp(`/[\\w-]+\\${shape}$`));
			expect(shown.ratio).toBeCloseTo(shown.own, 1);
			// It is laid out for 279 CSS pixels, where its least letters have 12.
			if (width === 320) expect(shown.width).toBeGreaterThanOrEqual(279);
			expect(asked.filter((address) => address.endsWith('.svg') && address.endsWith('.portrait.svg') !== (width === 320))).toEqual([]);
		}
	}
);

test('as text with pictures the whole story shows a phone each upright still, at its size before it has come', async () => {
	const { page, troubles } = await site.openPage({ path: '?read=text', width: 390, height: 844, motion: false });
	await atLife(page);
	const stills = page.locator('figure > picture > .still');
	await expect.poll(() => stills.count()).toBe(steps.length);
	const boxes = () =>
		stills.evaluateAll((all) => all.map((image) => ({ width: image.clientWidth, ratio: image.clientWidth / image.clientHeight })));
	const before = await boxes();
	for (const { width } of before) expect(width).toBeGreaterThanOrEqual(345);
	const shown = await stills.evaluateAll((all) =>
		Promise.all(
			all.map(async (image) => {
				if (!(image instanceof HTMLImageElement)) throw new Error('a still is no picture');
				image.loading = 'eager';
				await image.decode();
				return { source: image.currentSrc, ratio: image.naturalWidth / image.naturalHeight };
			})
		)
	);
	expect(shown.map(({ source }) => source)).toEqual(steps.map(({ id }) => site.at(`stills/${id}.portrait.svg`)));
	for (const [i, { ratio }] of shown.entries()) expect(before[i]?.ratio, shown[i]?.source).toBeCloseTo(ratio, 1);
	expect(await boxes()).toEqual(before);
	// Wide windows and paper have room for the wide ones.
	await page.setViewportSize({ width: 900, height: 700 });
	await expect.poll(() => stills.last().evaluate((image: HTMLImageElement) => image.currentSrc)).toMatch(/\/[\w-]+\.svg$/);
	expect((await boxes()).every(({ ratio }) => Math.abs(ratio - 16 / 9) < 0.02)).toBe(true);
	expect(troubles()).toEqual([]);
});

test('a still has the colours of its page: those of the system or those that were chosen, and light ones on paper', async () => {
	const seen = new Map<string, number>();
	for (const scheme of ['light', 'dark'] as const)
		for (const theme of ['', '&theme=light', '&theme=dark']) {
			const { page } = await site.openPage({ path: `embed/the-line/?mode=flat${theme}`, scheme, motion: false });
			const still = page.locator('.still img').first();
			seen.set(`${scheme}${theme}`, await lightnessOf(still));
			if (scheme !== 'dark' || theme) continue;
			await page.emulateMedia({ media: 'print' });
			seen.set('paper', await lightnessOf(still));
		}
	for (const [name, lightness] of seen)
		if (name === 'dark' || name.endsWith('=dark')) expect(lightness, name).toBeLessThan(100);
		else expect(lightness, name).toBeGreaterThan(170);
	expect(seen.size).toBe(7);
});
