/** The story on paper: every step with its picture, nothing empty, nothing of the screen's furniture. */
import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { useSite } from './harness.ts';
import { close } from './steps.ts';

const site = useSite();

it('prints every step with its picture on A4, from the middle of the story too', async () => {
	const { page, troubles } = await site.openPage({ path: `#${close}`, motion: false });
	await page.emulateMedia({ media: 'print' });
	const steps = await page.locator('[data-step]').count();
	expect(await page.locator('.sticky').isVisible()).toBe(false);
	expect(await page.locator('header.bar').isVisible()).toBe(false);
	expect(await page.locator('img.still:visible').count()).toBe(steps);
	// Pictures that wait for the reader come when they are needed for paper.
	await page.evaluate(() =>
		Promise.all([...document.querySelectorAll<HTMLImageElement>('img.still')].map((image) => ((image.loading = 'eager'), image.decode())))
	);
	const pdf = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
	const { width, height } = pdf.getPage(0).getSize();
	expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
	// Two steps a page at the best, the notes and sources after them; empty pages would make it many more.
	expect(pdf.getPageCount()).toBeGreaterThan(steps / 2);
	expect(pdf.getPageCount()).toBeLessThan(steps + 30);
	expect(troubles()).toEqual([]);
});
