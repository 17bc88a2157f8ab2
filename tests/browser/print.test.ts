/** The story on paper: few pages, every step with its picture beside its words, the notes at the end, white whatever scheme was chosen. */
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atLife, each, firstOf, useSite } from './harness.ts';
import { close } from './steps.ts';

const site = useSite();

/** Lays a page out for paper, with all that comes for it. @returns the sheets */
async function printed(page: Page): Promise<PDFDocument> {
	await atLife(page);
	await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
	await page.locator('[data-notes]').waitFor({ state: 'detached' });
	// Pictures that wait for the reader come when they are needed for paper.
	await page.evaluate(() =>
		Promise.all([...document.querySelectorAll<HTMLImageElement>('img.still')].map((image) => ((image.loading = 'eager'), image.decode())))
	);
	return PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
}

test('the whole story, from its middle too, is at most 20 sheets of A4 with all notes', async () => {
	const { page, troubles } = await site.openPage({ path: `#${close}`, motion: false });
	const pdf = await printed(page);
	const steps = await page.locator('[data-step]').count();
	expect(await page.locator('.sticky').isVisible()).toBe(false);
	expect(await page.locator('header.bar').isVisible()).toBe(false);
	expect(await page.locator('img.still:visible').count()).toBe(steps);
	expect(await page.locator('.notes ol > li').count()).toBeGreaterThan(200);
	const { width, height } = pdf.getPage(0).getSize();
	expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
	expect(pdf.getPageCount()).toBeLessThanOrEqual(20);
	expect(troubles()).toEqual([]);
});

test('each picture stands beside the words of its step', async () => {
	const { page } = await site.openPage({ width: 688, motion: false });
	await atLife(page);
	await page.emulateMedia({ media: 'print' });
	const apart = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-step]')].flatMap((step) => {
			const words = step.querySelector('.prose')?.getBoundingClientRect();
			const picture = step.querySelector('.still')?.getBoundingClientRect();
			return words && picture && picture.left >= words.right && picture.top <= words.bottom ? [] : [step.id];
		})
	);
	expect(apart).toEqual([]);
});

// The longest first: it is the one that another source makes too long.
each(
	[
		'since',
		'opening',
		'the-line',
		'depth',
		'chains',
		'kin',
		'talk-fight',
		'december',
		'chaman',
		'bannu',
		'fronts',
		'home',
		'death',
		'reading'
	],
	firstOf(1)
)('the chapter %s is at most three sheets', async (chapter) => {
	const { page } = await site.openPage({ path: `${chapter}/`, motion: false });
	expect((await printed(page)).getPageCount()).toBeLessThanOrEqual(3);
});

each(
	[
		['', 'dark'],
		['?theme=dark', 'light'],
		['bannu/?theme=dark', 'dark'],
		['ledger/?theme=dark', 'dark'],
		['explore/?theme=dark', 'dark'],
		['glossary/', 'dark']
	] as const,
	firstOf(2)
)('/%s in a %s system is dark on white', async (path, scheme) => {
	const { page } = await site.openPage({ path, scheme, motion: false });
	await page.emulateMedia({ media: 'print', colorScheme: scheme });
	const [ink, paper] = await page.evaluate(() => {
		const swatch = document.createElement('p');
		swatch.style.background = 'var(--paper)';
		document.body.append(swatch);
		const colours = [getComputedStyle(document.body).color, getComputedStyle(swatch).backgroundColor];
		swatch.remove();
		return colours;
	});
	expect([ink, paper]).toEqual(['rgb(28, 26, 23)', 'rgb(255, 255, 255)']);
});
