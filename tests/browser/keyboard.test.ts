/** The pages by keyboard alone: each stop of the focus shows and is not covered, the order is that of the words, nothing holds the focus, Escape gives it back. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOfStops, stopOf, walk } from './audit.ts';
import { atStep, each, firstOf, slow, useSite } from './harness.ts';

const site = useSite();
const live = (page: Page) => page.locator('main[data-live]').waitFor();
const focused = async (page: Page) => (await stopOf(page))?.name ?? '';

describe('the story', () => {
	test('the first stop leads past the bar to the text', async () => {
		const { page } = await site.openPage({ motion: false });
		await live(page);
		await page.keyboard.press('Tab');
		expect(await focused(page)).toBe('a To the text');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(await page.evaluate(() => document.activeElement?.closest('[data-step]') !== null)).toBe(true);
	});

	test('a chapter from its first link to its last, and back', slow, async () => {
		const { page } = await site.openPage({ path: 'bannu/', width: 1280, height: 720, motion: false });
		await live(page);
		const on = await walk(page, 400);
		expect(faultsOfStops(on.stops)).toEqual([]);
		expect(on.end).toBe('round');
		expect(on.stops.length).toBeGreaterThan(40);
		const steps = await page.evaluate(() => [...document.querySelectorAll('[data-step]')].map(({ id }) => id));
		const order = on.stops.flatMap(({ path }) => steps.findIndex((id) => path.includes(`#${id}:`))).filter((at) => at >= 0);
		expect(order).toEqual([...order].sort((a, b) => a - b));
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		const back = await walk(page, 400, 'Shift+Tab');
		expect(faultsOfStops(back.stops)).toEqual([]);
		expect(back.stops.length).toBeGreaterThan(on.stops.length - 3);
	});

	each(
		[
			['scrolling', '', 1280, 720],
			['on a phone', '#bannu-seizure', 390, 700],
			['at 400 %', '', 320, 256],
			['with the lens', '?lens=on#chaman-first-shelling', 1280, 720],
			['as text', '?read=text#kin', 1280, 720]
		] as const,
		firstOf(2)
	)('%s, the next forty stops show', async (_, path, width, height) => {
		const { page } = await site.openPage({ path, width, height, motion: false });
		await live(page);
		const { stops, end } = await walk(page, 40);
		expect(faultsOfStops(stops)).toEqual([]);
		expect(end).toBe('on');
	});

	test('in steps, one step has all its stops and the buttons', async () => {
		const { page } = await site.openPage({ path: '?read=steps#chaman-first-shelling', width: 1280, height: 720, motion: false });
		await live(page);
		const { stops, end } = await walk(page, 60);
		expect(faultsOfStops(stops)).toEqual([]);
		expect(end).toBe('round');
		expect(stops.map(({ name }) => name)).toEqual(expect.arrayContaining(['button Back', 'button Next']));
	});

	test.each([
		['Chapters', '#chapters'],
		['How to read', '#settings']
	])('%s opens by Enter, is walked through, closes by Escape and gives the focus back', async (name, box) => {
		const { page } = await site.openPage({ motion: false });
		await live(page);
		const button = page.getByRole('button', { name, exact: true });
		await button.focus();
		await page.keyboard.press('Enter');
		await page.locator(`${box}:popover-open`).waitFor();
		await page.keyboard.press('Tab');
		expect(await page.evaluate((selector) => document.activeElement?.closest(selector) !== null, box)).toBe(true);
		expect((await stopOf(page))?.fault).toBe('');
		await page.keyboard.press('Escape');
		await page.locator(`${box}:popover-open`).waitFor({ state: 'detached' });
		expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test('a note opens by Enter with the focus in it, and gives it back to its mark', async () => {
		const { page } = await site.openPage({ motion: false });
		await live(page);
		const mark = page.locator('.mark').nth(3);
		await mark.focus();
		await page.keyboard.press('Enter');
		await page.locator('#note-box:popover-open').waitFor();
		expect(await page.evaluate(() => document.activeElement?.closest('#note-box') !== null)).toBe(true);
		await page.keyboard.press('Escape');
		await page.locator('#note-box:popover-open').waitFor({ state: 'detached' });
		expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test('a term tells itself when the focus comes to it, and Escape sends that away without moving', async () => {
		const { page } = await site.openPage({ motion: false });
		await live(page);
		const term = page.locator('.term').first();
		for (let i = 0; i < 60 && !(await term.evaluate((one) => one === document.activeElement)); i++) await page.keyboard.press('Tab');
		await page.locator('#term-tip:popover-open').waitFor();
		expect(await term.getAttribute('aria-describedby')).toBe('term-tip');
		await page.keyboard.press('Escape');
		await page.locator('#term-tip:popover-open').waitFor({ state: 'detached' });
		expect(await term.evaluate((one) => one === document.activeElement)).toBe(true);
	});
});

describe('the deck', () => {
	const open = async (step = 'chaman-first-shelling') => {
		const { page } = await site.openPage({ path: `present/#${step}`, width: 1280, height: 720, motion: false });
		await page.waitForURL(/[?&]s=/);
		await atStep(page, step);
		return page;
	};

	test('its bar shows when the focus comes to it; all controls follow the button that opens them', async () => {
		const page = await open();
		const { stops, end } = await walk(page, 40);
		expect(faultsOfStops(stops)).toEqual([]);
		expect([stops.map(({ name }) => name), end]).toEqual([['button Back', 'button Next', 'button All controls'], 'round']);
		await page.getByRole('button', { name: 'All controls' }).focus();
		await page.keyboard.press('Enter');
		await page.locator('#controls').waitFor();
		const controls = await walk(page, 60);
		expect(faultsOfStops(controls.stops)).toEqual([]);
		expect(controls.end).toBe('round');
		expect(controls.stops.length).toBeGreaterThan(20);
	});

	test.each([
		['o', 'the overview'],
		['?', 'the keys'],
		['g', 'a number']
	])('%s opens %s; Tab stays in it, Escape closes it', async (key) => {
		const page = await open();
		await page.keyboard.press(key);
		await page.locator('dialog').waitFor();
		const { stops } = await walk(page, 12);
		expect(faultsOfStops(stops)).toEqual([]);
		expect(stops.every(({ path }) => path.includes('dialog:'))).toBe(true);
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
		await atStep(page, 'chaman-first-shelling');
	});

	test('a dialog that a button opened gives the focus back to it', async () => {
		const page = await open();
		await page.getByRole('button', { name: 'All controls' }).focus();
		await page.keyboard.press('Enter');
		const button = page.locator('#controls [data-action="route"]');
		await button.focus();
		await page.keyboard.press('Enter');
		await page.locator('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
		expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true);
	});
});

describe('the pages beside the story', () => {
	each(
		[
			['explore/', 60, 'main[data-live="true"]'],
			['explore/?q=zzzz&type=attack', 60, '.empty'],
			['embed/', 120, 'textarea, input[readonly]'],
			['ledger/', 60, '#claim-table'],
			['ledger/?kind=forecast#argument', 60, '#claim-table'],
			['incidents/bannu-ctd-siege-2022/', 60, 'main'],
			['downloads/', 60, 'main'],
			['teach/#quiz', 30, '[data-quiz]'],
			['embed/bannu/', 40, '.map-view[data-shown]']
		] as const,
		([path]) => ['explore/', 'ledger/', 'embed/bannu/'].includes(path)
	)('%s: every stop shows, and none holds the focus', async (path, most, ready) => {
		const { page } = await site.openPage({ path, width: 1280, height: 720, motion: false });
		// The live map of a stepper comes with the first input, and takes the place of buttons that could have the focus.
		await page.mouse.move(1, 1);
		await page.locator(ready).first().waitFor();
		const { stops, end } = await walk(page, most);
		expect(faultsOfStops(stops)).toEqual([]);
		expect(end).not.toBe('trapped');
		expect(stops.length).toBeGreaterThan(4);
	});

	test('the quiz is answered with arrows and tells how it went', async () => {
		const { page } = await site.openPage({ path: 'teach/#quiz', motion: false });
		const first = page.locator('[data-quiz] input[type="radio"]').first();
		await first.focus();
		await page.keyboard.press('Space');
		expect(await first.isChecked()).toBe(true);
		await page.keyboard.press('ArrowDown');
		expect(await first.isChecked()).toBe(false);
		expect(await page.locator('.feedback:visible').count()).toBe(1);
	});

	test('the table of incidents is put in order by Enter, and says by what', async () => {
		const { page } = await site.openPage({ path: 'explore/', motion: false });
		await page.locator('main[data-live="true"]').waitFor();
		await page.getByRole('columnheader', { name: 'Killed' }).getByRole('button').focus();
		await page.keyboard.press('Enter');
		await page.locator('th.killed[aria-sort]').waitFor();
		expect(await focused(page)).toMatch(/^button Killed/);
	});
});
