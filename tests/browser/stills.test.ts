/** Stills as pages show them: in the shape that the window has room for, and in the colours of the page. */
import sharp from 'sharp';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { useSite } from './harness.ts';

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
