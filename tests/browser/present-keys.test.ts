/** The deck in a real browser: what its keys, its buttons and a finger do. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteUrl } from '../../scripts/release.ts';
import { keyTable } from '../../src/lib/present/keyTable.ts';
import { atStep, slow, useSite } from './harness.ts';
import { contested, deck, draw, first, guessing, has, ids, last, main, openDeck, plain, plainIndex, running } from './deck.ts';

const site = useSite();

describe('keys', () => {
	test('each key that goes on or back does so', async () => {
		const { page, troubles } = await openDeck(site, plain);
		for (const key of ['PageDown', 'n', 'Space', 'ArrowDown', 'ArrowRight']) {
			await page.keyboard.press(key);
			await atStep(page, ids[plainIndex + 1] ?? '');
			await page.keyboard.press('PageUp');
			await atStep(page, plain);
		}
		for (const key of ['PageUp', 'Shift+Space', 'ArrowUp', 'ArrowLeft']) {
			await page.keyboard.press(key);
			await atStep(page, ids[plainIndex - 1] ?? '');
			await page.keyboard.press('PageDown');
			await atStep(page, plain);
		}
		expect(troubles()).toEqual([]);
	});
	test('the side arrows turn round where the page is read from right to left', async () => {
		const { page } = await openDeck(site, plain);
		await page.evaluate(() => (document.documentElement.dir = 'rtl'));
		await page.keyboard.press('ArrowRight');
		await atStep(page, ids[plainIndex - 1] ?? '');
		await page.keyboard.press('Home');
		await page.keyboard.press('End');
		await atStep(page, last);
	});
	test('Home, End, a number with Enter, and the box for a number', async () => {
		const { page } = await openDeck(site, plain);
		await page.keyboard.press('End');
		await atStep(page, last);
		await page.keyboard.press('Home');
		await atStep(page, first);
		for (const key of ['1', '0', 'Enter']) await page.keyboard.press(key);
		await atStep(page, ids[9] ?? '');
		await page.keyboard.press('g');
		await page.getByLabel(/^Number/).fill('4');
		await page.keyboard.press('Enter');
		await atStep(page, ids[3] ?? '');
		await page.keyboard.press('9');
		await page.keyboard.press('9');
		await page.keyboard.press('9');
		await page.keyboard.press('Enter');
		await atStep(page, ids[3] ?? '');
	});
	test('each key that makes the screen black or white does so, and lights it again', async () => {
		const { page } = await openDeck(site);
		const keys = { black: ['b', '.', 'v', ';', ':', '/'], white: ['w', ','] };
		for (const [screen, all] of Object.entries(keys))
			for (const key of all) {
				await page.keyboard.press(key);
				await has(page, 'screen', screen);
				await page.keyboard.press(key);
				await has(page, 'screen', 'live');
			}
	});
	test.each([
		[34, 'next'],
		[33, 'back'],
		[190, 'black'],
		[191, 'black'],
		[116, 'start']
	])('a remote that sends nothing but the code %i: %s', async (keyCode, action) => {
		const { page } = await openDeck(site, plain);
		const taken = await page.evaluate((code) => {
			const event = new KeyboardEvent('keydown', { key: 'Unidentified', keyCode: code, cancelable: true, bubbles: true });
			document.body.dispatchEvent(event);
			return event.defaultPrevented;
		}, keyCode);
		expect(taken).toBe(true);
		if (action === 'black') await has(page, 'screen', 'black');
		else await atStep(page, action === 'start' ? first : (ids[plainIndex + (action === 'next' ? 1 : -1)] ?? ''));
	});
	test('Shift+F5 starts from here and loads no page; F5 while the clock runs keeps slide and clock, else it starts from the first', async () => {
		const { page } = await openDeck(site, plain);
		const clock = page.locator('[data-timer]');
		await page.evaluate(() => (document.body.dataset.same = 'yes'));
		await page.keyboard.press('Shift+F5');
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
		await atStep(page, plain);
		await page.keyboard.press('F5');
		await atStep(page, plain);
		expect(await clock.textContent()).not.toBe('0:00');
		await page.keyboard.press('t');
		await page.keyboard.press('F5');
		await atStep(page, first);
		expect(await page.evaluate(() => document.body.dataset.same)).toBe('yes');
	});
	test.each([
		['Russian', 'т', 'KeyN', 'next'],
		['Urdu', 'ن', 'KeyN', 'next'],
		['Arabic', 'لا', 'KeyB', null],
		['Persian digits', '۲', 'Digit2', null]
	])('letters obey their place on a keyboard with %s layout', async (_, key, code, action) => {
		const { page } = await openDeck(site, plain);
		const taken = await page.evaluate(
			(init) => {
				const event = new KeyboardEvent('keydown', { ...init, cancelable: true, bubbles: true });
				document.body.dispatchEvent(event);
				return event.defaultPrevented;
			},
			{ key, code }
		);
		expect(taken).toBe(true);
		if (action === 'next') await atStep(page, ids[plainIndex + 1] ?? '');
	});
	test('a stray Escape does nothing; otherwise it closes one thing at a time', async () => {
		const { page } = await openDeck(site, plain);
		await page.keyboard.press('Escape');
		await atStep(page, plain);
		await has(page, 'screen', 'live');
		await page.keyboard.press('b');
		await has(page, 'screen', 'black');
		await page.keyboard.press('d');
		await page.keyboard.press('o');
		await page.locator('dialog').waitFor();
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'detached' });
		expect(await page.locator('.ink.pen').count()).toBe(1);
		await page.keyboard.press('Escape');
		await page.locator('.ink.pen').waitFor({ state: 'detached' });
		await has(page, 'screen', 'black');
		await page.keyboard.press('Escape');
		await has(page, 'screen', 'live');
	});
	test('a sequence plays, pauses, and is skipped by the next press', async () => {
		const { page } = await openDeck(site, running);
		await page.waitForFunction(() => Number(document.querySelector<HTMLElement>('main[data-progress]')?.dataset.progress) > 0.02);
		await page.keyboard.press('p');
		const paused = await main(page).getAttribute('data-progress');
		await page.keyboard.press('b');
		await has(page, 'screen', 'black');
		expect(await main(page).getAttribute('data-progress')).toBe(paused);
		await page.keyboard.press('b');
		await page.keyboard.press('PageDown');
		await has(page, 'progress', '1.000');
		await atStep(page, running);
		await page.keyboard.press('PageDown');
		await atStep(page, ids[ids.indexOf(running) + 1] ?? '');
	});
	test('names are hidden and shown; a slide that is to be guessed begins without them', async () => {
		const { page } = await openDeck(site, guessing);
		await has(page, 'hidden', 'labels');
		const label = page.locator('.map .m-label').first();
		await label.waitFor({ state: 'attached' });
		expect(await label.isVisible()).toBe(false);
		await page.keyboard.press('r');
		await has(page, 'hidden', 'none');
		await label.waitFor({ state: 'visible' });
		await page.keyboard.press('h');
		await has(page, 'hidden', 'labels');
	});
	test('question, counter-argument, plain words, code', async () => {
		const { page } = await openDeck(site, contested);
		const slide = deck.slides.find(({ id }) => id === contested);
		await page.keyboard.press('a');
		await page.getByText(slide?.ask ?? '').waitFor();
		await page.keyboard.press('c');
		await page.getByText(slide?.counter ?? '').waitFor();
		await page.keyboard.press('x');
		await page.locator('.line.plain', { hasText: slide?.plain ?? '' }).waitFor();
		await page.keyboard.press('q');
		// Without a public address there is nothing that a phone could open.
		const code = page.getByRole('img', { name: new RegExp(`^Code that opens .*/#${contested}$`) });
		await (siteUrl() === null ? page.getByText('This copy is at an address that only this machine knows') : code).waitFor();
	});
	test('sizes, motion and the clock', async () => {
		const { page } = await openDeck(site, plain);
		const size = () => page.locator('.line').evaluate((line) => Number.parseFloat(getComputedStyle(line).fontSize));
		const usual = await size();
		await page.keyboard.press('+');
		await page.locator('.slide[data-scale="1.25"]').waitFor();
		expect(await size()).toBeCloseTo(usual * 1.25, 0);
		await page.keyboard.press('-');
		await page.keyboard.press('+');
		await page.keyboard.press('+');
		await page.locator('.slide[data-scale="1.5"]').waitFor();
		await page.keyboard.press('0');
		await page.locator('.slide[data-scale="1"]').waitFor();
		await page.keyboard.press('m');
		await page.locator('html[data-motion="off"]').waitFor({ state: 'attached' });
		await page.keyboard.press('t');
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
		await page.keyboard.press('Shift+T');
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent === '0:00');
	});
	test('the pen draws on the map, and what it drew is taken back', async () => {
		const { page } = await openDeck(site, plain);
		await page.keyboard.press('d');
		await draw(page);
		expect(await page.locator('.ink .stroke').count()).toBe(1);
		await draw(page);
		await page.keyboard.press('Control+z');
		expect(await page.locator('.ink .stroke').count()).toBe(1);
		await page.keyboard.press('e');
		expect(await page.locator('.ink .stroke').count()).toBe(0);
	});
	test('the overview shows every slide as a small map and goes to the one that is chosen', async () => {
		const { page } = await openDeck(site, plain);
		await page.keyboard.press('o');
		expect(await page.locator('dialog li').count()).toBe(ids.length);
		expect(await page.locator('dialog [aria-current]').evaluate((button) => button === document.activeElement)).toBe(true);
		await page.locator('dialog li button').nth(4).click();
		await atStep(page, ids[4] ?? '');
	});
	test('the help tells of every key, and switches single keys off', async () => {
		const { page } = await openDeck(site, plain);
		await page.keyboard.press('?');
		for (const { help } of keyTable) expect(await page.locator('dialog dd', { hasText: help }).count(), help).toBeGreaterThan(0);
		await page
			.locator('dialog')
			.getByLabel(/Single-key\s+shortcuts/)
			.uncheck();
		await page.keyboard.press('Escape');
		for (const key of ['b', 'n', 'w', '9']) await page.keyboard.press(key);
		await has(page, 'screen', 'live');
		await atStep(page, plain);
		await page.keyboard.press('PageDown');
		await atStep(page, ids[plainIndex + 1] ?? '');
	});
	test('each button does what its key does', slow, async () => {
		const byKey = (await openDeck(site, contested, '?s=bykey')).page;
		const byButton = (await openDeck(site, contested, '?s=bybutton')).page;
		const look = (page: Page) =>
			page.evaluate(() => {
				const attributes = (selector: string) =>
					Object.entries(document.querySelector<HTMLElement>(selector)?.dataset ?? {})
						.filter(([name]) => !['progress', 'theme'].includes(name))
						.sort();
				return {
					main: attributes('main[data-position]'),
					slide: attributes('.slide'),
					root: attributes('html'),
					dialog: document.querySelector('dialog h2')?.textContent ?? null,
					cards: [...document.querySelectorAll('.cards .card')].map((card) => card.textContent),
					hasCode: document.querySelector('.box figure') !== null,
					tool:
						document
							.querySelector('.ink')
							?.getAttribute('class')
							?.match(/pen|laser/)?.[0] ?? null,
					isTimed: document.querySelector('[data-timer]')?.textContent !== '0:00'
				};
			});
		// These go to full screen or open a tab.
		const elsewhere = ['start', 'start-here', 'full-screen', 'speaker', 'digit', 'enter', 'escape'];
		const press: Record<string, string> = { 'timer-reset': 'Shift+T', undo: 'Control+z', print: 'Control+p' };
		for (const { action, chords } of keyTable.filter((row) => !elsewhere.includes(row.action))) {
			await byKey.keyboard.press(press[action] ?? (chords[0]?.key === ' ' ? 'Space' : (chords[0]?.key ?? '')));
			if (!['next', 'back'].includes(action)) await byButton.getByRole('button', { name: 'All controls' }).click();
			const button = byButton.locator(`[data-action="${action}"]`).first();
			if (await button.isEnabled()) await button.click();
			if (action === 'timer')
				for (const page of [byKey, byButton])
					await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
			if (await byButton.locator('#controls').isVisible()) await byButton.getByRole('button', { name: 'All controls' }).click();
			await expect.poll(async () => JSON.stringify(await look(byButton)), { message: action }).toBe(JSON.stringify(await look(byKey)));
			for (const page of [byKey, byButton]) if (await page.locator('dialog').isVisible()) await page.keyboard.press('Escape');
		}
	});
	test('every action of the keys has a button', async () => {
		const { page } = await openDeck(site, plain);
		await page.getByRole('button', { name: 'All controls' }).click();
		const buttons = await page
			.locator('[data-action]')
			.evaluateAll((found) => found.map((button) => (button as HTMLElement).dataset.action));
		const withoutButton = keyTable.map(({ action }) => action).filter((action) => !buttons.includes(action));
		// A digit and Enter have the box for a number; Escape has the dialogs' own buttons.
		expect(withoutButton).toEqual(['digit', 'enter', 'escape']);
		await page.locator('[data-action="black"]').click();
		await has(page, 'screen', 'black');
	});
});

test('a finger goes on and back', async () => {
	const { page } = await site.openPage({ path: `present/#${plain}`, width: 390, height: 844, touch: true });
	await page.waitForURL(/[?&]s=/);
	const swipe = (by: number) =>
		page.locator('.box').evaluate((box, dx) => {
			const touch = (clientX: number) => new Touch({ identifier: 1, target: box, clientX, clientY: 400 });
			box.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(200)], bubbles: true }));
			box.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(200 + dx)], bubbles: true }));
		}, by);
	await swipe(-120);
	await atStep(page, ids[plainIndex + 1] ?? '');
	await swipe(120);
	await atStep(page, plain);
});
