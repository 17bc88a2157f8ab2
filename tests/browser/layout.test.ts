/** The story is laid out as it is read: a chapter when the reader comes near it, and all before it. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atLife, atRest, useSite } from './harness.ts';
import { expectKept, read } from './readPlace.ts';
import { expectTruth, scrollTo } from './truth.ts';

const site = useSite();
const phone = { width: 390, height: 844, motion: false };

/** For each chapter whether the browser has laid it out: a chapter out of sight shows nothing. */
const laidOut = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('article.story > section .step:first-child .heading')].map((heading) =>
			heading.checkVisibility({ contentVisibilityAuto: true })
		)
	);
/** Waits until all chapters are laid out. */
const allLaidOut = (page: Page) => expect.poll(async () => (await laidOut(page)).every(Boolean)).toBe(true);

/** Where a step's heading begins, in CSS pixels from the top of the window. */
const topOf = (page: Page, step: string) => page.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? NaN, step);

test('whoever opens the story gets its first chapters laid out, and the others on the way down', async () => {
	const { page, troubles } = await site.openPage(phone);
	await atLife(page);
	await atRest(page);
	const first = await laidOut(page);
	expect(first[0]).toBe(true);
	expect(first.filter(Boolean).length).toBeLessThan(first.length / 2);
	await scrollTo(page, 1);
	await allLaidOut(page);
	await expectTruth(page);
	expect(troubles()).toEqual([]);
});

test('whoever arrives in the middle has what is before it laid out, and not what is after it', async () => {
	const { page } = await site.openPage({ ...phone, path: '#bannu-seizure' });
	await atLife(page);
	await atRest(page);
	const laid = await laidOut(page);
	expect(laid.lastIndexOf(true)).toBe(laid.indexOf(false) - 1);
	expect(laid.at(-1)).toBe(false);
	expect(Math.abs((await topOf(page, 'bannu-seizure')) - 0.33 * phone.height)).toBeLessThan(2);
});

test('a link to a step far down lands at its place and stays there', async () => {
	const { page } = await site.openPage(phone);
	await atLife(page);
	await page.getByRole('button', { name: 'Chapters', exact: true }).click();
	const link = page.locator('#chapters a[href^="#"]').last();
	const step = ((await link.getAttribute('href')) ?? '').slice(1);
	await link.click();
	const margin = () => page.evaluate((id) => parseFloat(getComputedStyle(document.getElementById(id)!).scrollMarginTop), step);
	const offset = async () => Math.abs((await topOf(page, step)) - (await margin()));
	await expect.poll(offset).toBeLessThan(2);
	await atRest(page);
	expect(await offset()).toBeLessThan(2);
	await expectTruth(page);
});

test('the key End goes to the end of the whole page', async () => {
	const { page } = await site.openPage(phone);
	await atLife(page);
	await page.keyboard.press('End');
	// The foot may grow by a line’s edge as its buttons come.
	await expect
		.poll(() => page.evaluate(() => (scrollY > 0 ? document.documentElement.scrollHeight - innerHeight - scrollY : Infinity)))
		.toBeLessThan(20);
	await atRest(page);
	expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY)).toBeLessThan(20);
	await expectTruth(page);
});

test('a change of the whole page is made for what is in sight, then for the rest, and the place stays', async () => {
	const { page } = await site.openPage({ ...phone, path: '#bannu-seizure' });
	await atLife(page);
	await scrollTo(page, 1);
	await allLaidOut(page);
	await page.evaluate(() => document.getElementById('bannu-seizure')?.scrollIntoView({ behavior: 'instant' }));
	await expectTruth(page);
	const before = await read(page);
	const inFirstTask = await page.evaluate(() => {
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true }));
		return [document.documentElement.dataset.lens, document.querySelectorAll('article.story > section[data-laid]').length] as const;
	});
	expect(inFirstTask[0]).toBe('on');
	expect(inFirstTask[1]).toBeLessThan(6);
	await expectKept(page, before, 'the lens on');
	await expect.poll(() => page.locator('article.story > section:not([data-laid])').count()).toBe(0);
	await expectKept(page, before, 'all with the lens');
});
