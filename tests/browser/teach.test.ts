/** The class pack in a real browser: the quiz, paper, files. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseGift } from 'gift-pegjs';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, test } from 'vitest';
import { packParts } from '../../src/lib/content/packParts.ts';
import { content } from '../content/real.ts';
import { each, firstOf, slow, useSite } from './harness.ts';
import { fullness } from './sheets.ts';

const site = useSite();
const quiz = content.lesson?.quiz ?? [];
const sizes = { A4: [595, 842], Letter: [612, 792] } as const;

describe('the quiz', () => {
	test('every answer has its feedback at once, with a link to the step, and nothing is kept or sent', slow, async () => {
		const { page, troubles } = await site.openPage({ path: 'teach/' });
		const requests: string[] = [];
		// A browser asks for the icon of a page whenever it likes.
		page.on('request', (request) => request.url().endsWith('/icon.svg') || requests.push(request.url()));
		for (const { id, options, step } of quiz) {
			for (const [i, { feedback }] of options.entries()) {
				const choice = page.locator(`input[name="${id}"][value="${'ABCDE'[i]}"]`);
				await choice.check();
				const shown = page.locator('.option', { has: choice }).locator('.feedback');
				await shown.waitFor({ state: 'visible' });
				expect(await shown.textContent()).toContain(feedback);
				expect(await shown.locator('a').getAttribute('href')).toMatch(new RegExp(`/#${step}$`));
			}
			await page.locator(`input[name="${id}"][data-right]`).check();
		}
		expect(await page.locator('[data-score]').textContent()).toContain(`${quiz.length} of ${quiz.length} right`);
		await page.getByRole('button', { name: 'Begin again' }).click();
		expect(await page.locator('.feedback:visible').count()).toBe(0);
		expect(requests).toEqual([]);
		expect(await page.evaluate(() => window.localStorage.length + window.sessionStorage.length + document.cookie.length)).toBe(0);
		expect(troubles()).toEqual([]);
	});
	test('works without scripts', async () => {
		const { page } = await site.openPage({ path: 'teach/', js: false });
		await page.locator(`input[name="${quiz[0]?.id}"]`).first().check();
		expect(await page.locator('.feedback:visible').count()).toBe(1);
	});
	test('its files are there and can be read', async () => {
		const { page } = await site.openPage({ path: 'teach/' });
		const textOf = async (name: string) => {
			const href = await page.locator(`a[href$="downloads/${name}"]`).first().getAttribute('href');
			return (await page.request.get(new URL(href ?? '', page.url()).href)).text();
		};
		expect(parseGift(await textOf('quiz.gift'))).toHaveLength(quiz.length);
		expect(parseCsv(await textOf('quiz.csv'), { columns: true })).toHaveLength(quiz.length);
		expect((await textOf('quiz-aiken.txt')).match(/^ANSWER: [A-E]$/gm)).toHaveLength(quiz.length);
	});
});

test('says for whom it is, and retells the article on two pages, as the author’s and with its claims', async () => {
	const { page } = await site.openPage({ path: 'teach/' });
	const pack = content.lesson?.pack;
	for (const line of pack?.for ?? []) await page.getByText(line).waitFor();
	const paragraphs = pack?.account.sections.flatMap((section) => section.paragraphs) ?? [];
	const shown = page.locator('#account .account p');
	expect(await shown.count()).toBe(paragraphs.length);
	for (const [i, { text, of }] of paragraphs.entries()) {
		expect(await shown.nth(i).textContent()).toContain(text);
		expect(await shown.nth(i).locator('a').allTextContents()).toEqual(of);
	}
	await page.evaluate(() => (window.print = () => undefined));
	for (const format of ['A4', 'Letter'] as const) {
		await page.locator('[data-print="account"]').click();
		await page.locator('html[data-printing="account"]').waitFor({ state: 'attached' });
		expect((await PDFDocument.load(await page.pdf({ format }))).getPageCount()).toBe(2);
	}
});

describe('on paper', () => {
	each(['A4', 'Letter'] as const, firstOf(1))('one part alone on %s: the quiz, its key on a page of its own', async (format) => {
		const { page } = await site.openPage({ path: 'teach/' });
		await page.evaluate(() => (window.print = () => undefined));
		await page.locator('[data-print="quiz"]').click();
		await page.locator('html[data-printing="quiz"]').waitFor({ state: 'attached' });
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.key:has(#quiz-key)').evaluate((key) => getComputedStyle(key).breakBefore)).toBe('page');
		expect(await page.locator('.feedback:visible').count()).toBe(0);
		expect(await page.locator('#scene').isVisible()).toBe(false);
		const sheets = (await PDFDocument.load(await page.pdf({ format }))).getPages();
		expect(sheets.length).toBeGreaterThanOrEqual(3);
		expect(sheets.length).toBeLessThanOrEqual(5);
		for (const sheet of sheets) {
			expect(Math.abs(sheet.getWidth() - sizes[format][0])).toBeLessThan(3);
			expect(Math.abs(sheet.getHeight() - sizes[format][1])).toBeLessThan(3);
		}
	});
	each(['A4', 'Letter'] as const, firstOf(1))('the whole pack on %s has no sheet that is mostly empty', async (format) => {
		const { page } = await site.openPage({ path: 'teach/' });
		const sheets = fullness(await PDFDocument.load(await page.pdf({ format })), 15);
		expect(sheets.length).toBeGreaterThan(20);
		expect(sheets.flatMap((share, i) => (share < 0.4 ? [`sheet ${i + 1}: ${Math.round(100 * share)} %`] : []))).toEqual([]);
	});
	test('what is copied alone begins a sheet, and nothing is wider than the paper', async () => {
		const { page } = await site.openPage({ path: 'teach/', width: 680 });
		await page.emulateMedia({ media: 'print' });
		const onSheets = await page
			.locator('.part')
			.evaluateAll((found) => found.map((part) => [part.id, getComputedStyle(part).breakBefore] as const));
		const shares = ['care', 'misconceptions'];
		expect(onSheets).toEqual(packParts.map(([id]) => [id, shares.includes(id) ? 'auto' : 'page']));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(680);
	});
});

test('the pack has all its parts and fits a small phone', async () => {
	const { page } = await site.openPage({ path: 'teach/', width: 320, height: 640 });
	for (const { id } of content.chapters) expect(await page.locator(`#questions a[href$="#${id}"]`).count(), id).toBe(1);
	expect(await page.locator('.cards li').count()).toBe(12);
	expect(await page.locator('#maps svg.paper-map').count()).toBe(2 * (content.lesson?.activities.maps.length ?? 0));
	expect(await page.locator('#conventions svg.paper-map').count()).toBe(content.lesson?.activities.conventions.ways.length);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
