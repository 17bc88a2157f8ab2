/** The deck in a real browser: keys, windows in step, paper. */
import { PDFDocument } from 'pdf-lib';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { siteUrl } from '../../scripts/release.ts';
import { keyTable } from '../../src/lib/present/keyTable.ts';
import { deckData } from '../../src/lib/present/deckData.ts';
import { minutesOf, slidesOf } from '../../src/lib/present/deck.ts';
import { entriesOf, pagesOf } from '../../src/lib/present/panelPages.ts';
import { content } from '../content/real.ts';
import { atStep, each, firstOf, slow, useSite } from './harness.ts';

const site = useSite();
const deck = deckData(content);
const ids = deck.slides.map(({ id }) => id);
const first = ids[0] ?? '';
const last = ids.at(-1) ?? '';
/** Slides by what they are. */
const plainIndex = deck.slides.findIndex(({ isSequence, guess }, i) => {
	const [before, after] = [deck.slides[i - 1], deck.slides[i + 1]];
	return (
		before && after && ![isSequence, before.isSequence, after.isSequence].includes(true) && guess === 'none' && before.guess === 'none'
	);
});
const plain = ids[plainIndex] ?? '';
const running = deck.slides.find(({ isSequence, guess }) => isSequence && guess === 'none')?.id ?? '';
const guessing = deck.slides.find(({ guess }) => guess === 'labels')?.id ?? '';
const contested = deck.slides.find(({ counter, isSequence, guess }) => counter && !isSequence && guess === 'none')?.id ?? '';

const main = (page: Page): Locator => page.locator('main[data-position]');
const has = (page: Page, attribute: string, value: string) =>
	page.locator(`main[data-position][data-${attribute}="${value}"]`).waitFor({ state: 'attached' });

/** Opens the deck and waits until it follows keys: it writes its name into the address then. */
async function openDeck(step = first, query = '') {
	const visit = await site.openPage({ path: `present/${query}#${step}`, width: 1280, height: 720 });
	await visit.page.waitForURL(/[?&]s=/);
	await atStep(visit.page, step);
	return visit;
}

/** A second window beside a page, in the same browser. */
async function openBeside(page: Page, path: string): Promise<Page> {
	const other = await page.context().newPage();
	await other.goto(site.at(path), { waitUntil: 'load' });
	await other.waitForURL(/[?&]s=/);
	return other;
}

const nameOf = (page: Page) => new URL(page.url()).searchParams.get('s') ?? '';

describe('keys', () => {
	test('each key that goes on or back does so', async () => {
		const { page, troubles } = await openDeck(plain);
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
		const { page } = await openDeck(plain);
		await page.evaluate(() => (document.documentElement.dir = 'rtl'));
		await page.keyboard.press('ArrowRight');
		await atStep(page, ids[plainIndex - 1] ?? '');
		await page.keyboard.press('Home');
		await page.keyboard.press('End');
		await atStep(page, last);
	});
	test('Home, End, a number with Enter, and the box for a number', async () => {
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck();
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
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck(running);
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
		const { page } = await openDeck(guessing);
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
		const { page } = await openDeck(contested);
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
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck(plain);
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
		const { page } = await openDeck(plain);
		await page.keyboard.press('o');
		expect(await page.locator('dialog li').count()).toBe(ids.length);
		expect(await page.locator('dialog [aria-current]').evaluate((button) => button === document.activeElement)).toBe(true);
		await page.locator('dialog li button').nth(4).click();
		await atStep(page, ids[4] ?? '');
	});
	test('the help tells of every key, and switches single keys off', async () => {
		const { page } = await openDeck(plain);
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
		const byKey = (await openDeck(contested, '?s=bykey')).page;
		const byButton = (await openDeck(contested, '?s=bybutton')).page;
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
		const { page } = await openDeck(plain);
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

/** The words of a slide that are smaller than the back row can read, or that do not fit. */
const unread = (page: Page) =>
	page.locator('.box').evaluate((box) => {
		const found = [...box.querySelectorAll<HTMLElement | SVGElement>('.line, .care, .number, .card, .over :is(h2, h3, p, span, b), text')];
		const small = found
			.filter((element) => element.textContent?.trim() && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
			.map((element) => ({ text: element.textContent, size: Number.parseFloat(getComputedStyle(element).fontSize) }))
			.filter(({ size }) => size < box.clientHeight / 30 - 0.25);
		// A serif's tails hang a little out of a tight line.
		const cut = [...box.querySelectorAll<HTMLElement>('.line, .over .page, .over .drawing')]
			.filter(
				({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
					scrollHeight > clientHeight + box.clientHeight * 0.008 || scrollWidth > clientWidth + 2
			)
			.map((element) => ({ cut: element.className, by: element.scrollHeight - element.clientHeight }));
		return [...small, ...cut];
	});

test.each([
	[1280, 720],
	[1920, 1080]
])(
	'words of the second picture and of the lens are a thirtieth of the picture at least and fit, at %i × %i',
	{ ...slow, timeout: 240_000 },
	async (width, height) => {
		const { page } = await site.openPage({ path: `present/#${first}`, width, height, motion: false });
		await page.waitForURL(/[?&]s=/);
		for (const [step, { id, second, opens }] of deck.slides.entries()) {
			if (step > 0) await page.evaluate((hash) => (location.hash = hash), id);
			await atStep(page, id);
			await page.keyboard.press('r');
			if (second !== null) {
				if (!opens) await page.keyboard.press('i');
				const count = second === 'drawing' ? 1 : pagesOf(second, 1).length;
				for (let number = 0; number < count; number++) {
					await page.locator(`.slide[data-slide="${id}"][data-over="second"][data-page="${number}"]`).waitFor({ state: 'attached' });
					expect(await unread(page), `${id}, page ${number + 1}`).toEqual([]);
					if (number < count - 1) await page.keyboard.press('PageDown');
				}
				await page.keyboard.press('i');
			}
			await page.keyboard.press('k');
			await page.locator('.slide[data-over="lens"]').waitFor({ state: 'attached' });
			expect(await unread(page), `${id}, lens`).toEqual([]);
			await page.keyboard.press('k');
		}
	}
);

test('larger words of the second picture and of the lens fit too', { ...slow, timeout: 240_000 }, async () => {
	const { page } = await openDeck();
	for (const scale of [1.25, 1.5, 2] as const) {
		await page.keyboard.press('+');
		await page.locator(`.slide[data-scale="${scale}"]`).waitFor({ state: 'attached' });
		for (const { id, second, opens } of deck.slides) {
			await page.evaluate((hash) => (location.hash = hash), id);
			await atStep(page, id);
			await page.keyboard.press('k');
			await page.locator('.slide[data-over="lens"]').waitFor({ state: 'attached' });
			expect(await unread(page), `${id}, lens at ${scale}`).toEqual([]);
			await page.keyboard.press('k');
			if (second === null || second === 'drawing') continue;
			if (!opens) await page.keyboard.press('i');
			await page.keyboard.press('r');
			const count = pagesOf(second, scale).length;
			for (let number = 0; number < count; number++) {
				await page.locator(`.slide[data-over="second"][data-page="${number}"]`).waitFor({ state: 'attached' });
				expect(await unread(page), `${id}, page ${number + 1} at ${scale}`).toEqual([]);
				if (number < count - 1) await page.keyboard.press('PageDown');
			}
			await page.keyboard.press('i');
		}
	}
});

test('the lens shows each statement with its letter, counts the chapter, and lets one sort stand out', async () => {
	const { page, troubles } = await openDeck(contested, '?lens=on');
	const slide = deck.slides.find(({ id }) => id === contested);
	const kinds = slide?.statements.flat().flatMap(({ kind }) => kind ?? []) ?? [];
	const statements = page.locator('.box .statement');
	await statements.first().waitFor();
	expect(await statements.evaluateAll((found) => found.map((one) => (one as HTMLElement).dataset.kind))).toEqual(kinds);
	expect(await statements.evaluateAll((found) => found.map((one) => getComputedStyle(one, '::before').content))).not.toContain('none');
	for (const only of ['corroborated', 'contested', 'judgement']) {
		await page.keyboard.press('j');
		await page.waitForURL(new RegExp(`only=${only}`));
		await page.locator(`html[data-lens="on"][data-only="${only}"]`).waitFor({ state: 'attached' });
		expect(await page.locator('.box .sort[aria-current]').count()).toBe(1);
	}
	await page.keyboard.press('k');
	await page.waitForURL((url) => !url.searchParams.has('lens'));
	expect(await statements.count()).toBe(0);
	expect(troubles()).toEqual([]);
});

each(
	[
		[1280, 720],
		[1920, 1080],
		[1024, 768],
		[844, 390],
		[390, 844]
	] as const,
	firstOf(1)
)('the controls leave the note on borders free at %i × %i', async (width, height) => {
	const { page } = await site.openPage({ path: `present/#${plain}`, width, height });
	await page.waitForURL(/[?&]s=/);
	await page.mouse.move(20, 20);
	await page.locator('.deck.awake').waitFor();
	const note = page.locator('.box .m-note-line');
	await note.waitFor({ state: 'attached' });
	const covers = () =>
		page.evaluate(() => {
			const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
			const words = box('.box .m-note-line');
			return ['.bar', '#controls'].filter((selector) => {
				const over = box(selector);
				return over && words && over.left < words.right && over.right > words.left && over.top < words.bottom && over.bottom > words.top;
			});
		});
	expect(await covers()).toEqual([]);
	await page.getByRole('button', { name: 'All controls' }).click();
	await page.locator('#controls').waitFor();
	expect(await covers()).toEqual([]);
});

test('words that must be read are a thirtieth of the picture at least', { ...slow, timeout: 240_000 }, async () => {
	const { page } = await openDeck();
	for (const [i, id] of ids.entries()) {
		if (i > 0) await page.evaluate((step) => (location.hash = step), id);
		await atStep(page, id);
		await page.keyboard.press('r');
		await page.locator(`.map-view[data-shown="${id}"]`).waitFor({ state: 'attached' });
		expect(await unread(page), id).toEqual([]);
	}
});

test('the whole deck is gone through with one key in at most 70 presses', async () => {
	const { page, troubles } = await openDeck();
	const seen = new Set<string>();
	const step = async () => (await main(page).getAttribute('data-position')) ?? '';
	let presses = 0;
	for (let at = await step(); at !== last; at = await step()) {
		seen.add(at);
		await page.keyboard.press('PageDown');
		presses++;
		expect(presses).toBeLessThanOrEqual(70);
	}
	expect(seen.size).toBe(ids.length - 1);
	expect(troubles()).toEqual([]);
}, 120_000);

describe('marks on the wall', () => {
	test('a press on a mark names its incident in both windows, a second press no more', async () => {
		const { page } = await openDeck('since-open-war');
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await page.keyboard.press('r');
		const mark = page.locator('.box .m-mark').last();
		await mark.waitFor();
		const id = (await mark.getAttribute('data-event')) ?? '';
		const bounds = await mark.boundingBox();
		if (!bounds) throw new Error('the mark is nowhere');
		const [x, y] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
		await page.mouse.click(x, y);
		const named = page.locator('.box [data-named]');
		await named.waitFor();
		const chosen = (await named.getAttribute('data-named')) ?? '';
		expect(content.events.has(id)).toBe(true);
		expect(await named.textContent()).toContain(content.events.get(chosen)?.title);
		await speaker.locator(`.now [data-named="${chosen}"]`).waitFor();
		await page.mouse.click(x, y);
		await named.waitFor({ state: 'detached' });
	});
	test('the incidents of a sequence are named as they come, and one after another by a key', async () => {
		const { page } = await openDeck('december-new-names', '');
		const slide = deck.slides.find(({ id }) => id === 'december-new-names');
		const names = new Set<string>();
		const rests = slide?.rests ?? [];
		// The sequence plays from the start: back to its first incident, wherever it is by now.
		for (const _ of rests) await page.keyboard.press('Shift+Y');
		for (const [i, rest] of rests.entries()) {
			if (i > 0) await page.keyboard.press('y');
			await page.waitForFunction((at) => Math.abs(Number(document.querySelector('main')?.dataset.progress) - at) < 0.002, rest);
			const named = page.locator('.box [data-named]');
			await named.waitFor();
			names.add((await named.getAttribute('data-named')) ?? '');
		}
		expect(names.size).toBe(slide?.rests.length);
	});
	test('accounts are told one after another by a key, with their pages', async () => {
		const { page } = await openDeck('bannu-raid');
		const second = deck.slides.find(({ id }) => id === 'bannu-raid')?.second;
		if (!second || second === 'drawing') throw new Error('the slide has no accounts');
		const all = pagesOf(second, 1).flatMap(entriesOf);
		for (const { text } of all) {
			await page.keyboard.press('y');
			await page.locator('.box p.told', { hasText: text }).waitFor();
		}
	});
});

describe('two windows', () => {
	test('keep in step in both directions, with pointer, ink and clock', async () => {
		const { page, troubles } = await openDeck(plain);
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, plain);
		await speaker.keyboard.press('PageDown');
		await atStep(page, ids[plainIndex + 1] ?? '');
		await page.keyboard.press('PageUp');
		await atStep(speaker, plain);
		await speaker.keyboard.press('l');
		const map = await speaker.locator('.now .map').boundingBox();
		if (!map) throw new Error('the speaker’s window shows no map');
		await speaker.mouse.move(map.x + map.width * 0.4, map.y + map.height * 0.5);
		const spot = page.locator('.spot');
		await spot.waitFor({ state: 'attached' });
		const [seen, box] = [await spot.boundingBox(), await page.locator('.box .map').boundingBox()];
		expect(((seen?.x ?? 0) + (seen?.width ?? 0) / 2 - (box?.x ?? 0)) / (box?.width ?? 1)).toBeCloseTo(0.4, 1);
		expect(((seen?.y ?? 0) + (seen?.height ?? 0) / 2 - (box?.y ?? 0)) / (box?.height ?? 1)).toBeCloseTo(0.5, 1);
		await speaker.keyboard.press('l');
		await spot.waitFor({ state: 'detached' });
		await speaker.keyboard.press('d');
		await draw(speaker);
		await page.locator('.ink .stroke').waitFor({ state: 'attached' });
		await speaker.keyboard.press('t');
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
		expect(troubles()).toEqual([]);
	});
	test('the speaker’s window shows notes, question, misconception, the next picture and the plan', async () => {
		const { page } = await openDeck(contested);
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, contested);
		const slide = deck.slides.find(({ id }) => id === contested);
		for (const text of [slide?.say, slide?.ask, slide?.misconception.right, slide?.counter])
			await speaker
				.getByText(text ?? '', { exact: false })
				.first()
				.waitFor();
		const next = ids[ids.indexOf(contested) + 1] ?? '';
		await speaker.locator(`.next [data-slide="${next}"]`).waitFor({ state: 'attached' });
		const planned = `${Math.round(minutesOf(deck.slides))} min`;
		expect(
			await speaker
				.locator('div', { has: speaker.locator('dt', { hasText: /^Planned$/ }) })
				.last()
				.textContent()
		).toContain(planned);
		await page.getByText(`${planned} planned`).waitFor({ state: 'attached' });
		await speaker.keyboard.press('t');
		await speaker.getByText(`Remaining of ${planned}`).waitFor();
	});
	test('the next picture of the speaker is the page or the slide that the class sees after the next press', async () => {
		const { page } = await openDeck('chaman-two-accounts');
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		const of = (window: Page, slide: string) =>
			window.locator(`${slide} .slide`).evaluate(({ dataset: { slide: id, page: at } }) => [id, at ?? null]);
		for (let press = 0; press < 8; press++) {
			const coming = await of(speaker, '.next');
			await page.keyboard.press('PageDown');
			await page.waitForFunction(([id, at]) => {
				const { slide, page: now } = document.querySelector<HTMLElement>('.box .slide')?.dataset ?? {};
				return slide === id && (now ?? null) === at;
			}, coming);
			await atStep(speaker, coming[0] ?? '');
			await speaker.waitForFunction((before) => {
				const { slide, page: at } = document.querySelector<HTMLElement>('.next .slide')?.dataset ?? {};
				return slide !== before[0] || (at ?? null) !== before[1];
			}, coming);
		}
	});
	test('F5 in the speaker’s window starts the clock of the deck and says that full screen is the deck’s own', async () => {
		const { page } = await openDeck(plain);
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, plain);
		await speaker.keyboard.press('F5');
		await atStep(page, first);
		await page.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
		await speaker.getByText('press F there').waitFor();
		expect(await speaker.evaluate(() => document.fullscreenElement)).toBeNull();
		await speaker.keyboard.press('PageDown');
		await speaker.getByText('press F there').waitFor({ state: 'detached' });
	});
	test('freeze: the class keeps its picture while the teacher looks ahead, and catches up', async () => {
		const { page } = await openDeck(plain);
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await atStep(speaker, plain);
		await speaker.keyboard.press('z');
		await has(page, 'frozen', 'yes');
		await speaker.keyboard.press('End');
		await atStep(speaker, last);
		await speaker.getByText('Frozen: the class sees').waitFor();
		await atStep(page, plain);
		await speaker.keyboard.press('z');
		await atStep(page, last);
	});
	test('a window that comes late or is loaded again finds the place, the screen and the clock', async () => {
		const { page } = await openDeck();
		const name = nameOf(page);
		for (const key of ['End', 'b', 't']) await page.keyboard.press(key);
		const speaker = await openBeside(page, `present/speaker/?s=${name}#${first}`);
		await atStep(speaker, last);
		await has(speaker, 'screen', 'black');
		await speaker.keyboard.press('PageUp');
		await speaker.keyboard.press('b');
		await page.reload();
		await has(page, 'screen', 'live');
		await atStep(page, ids.at(-2) ?? '');
		await page.keyboard.press('Home');
		await atStep(speaker, first);
		await speaker.reload();
		await atStep(speaker, first);
		await speaker.waitForFunction(() => document.querySelector('[data-timer]')?.textContent !== '0:00');
	});
	test('a closed window is missed, and the other goes on alone', async () => {
		const { page } = await openDeck(plain);
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await has(speaker, 'partner', 'yes');
		await page.getByText('Speaker’s window open').waitFor({ state: 'attached' });
		await speaker.close({ runBeforeUnload: true });
		await page.getByText('Speaker’s window open').waitFor({ state: 'detached' });
		await page.keyboard.press('PageDown');
		await atStep(page, ids[plainIndex + 1] ?? '');
	});
	test('two presentations do not mix', slow, async () => {
		const { page } = await openDeck(plain);
		const other = await openBeside(page, 'present/?s=another1');
		await other.keyboard.press('End');
		await atStep(other, last);
		await atStep(page, plain);
	});
	test('the link to the speaker’s window is an ordinary one and joins this presentation', async () => {
		const { page } = await openDeck(plain);
		await page.getByRole('button', { name: 'All controls' }).click();
		const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.locator('a[data-action="speaker"]').click()]);
		await atStep(speaker, plain);
		await has(speaker, 'partner', 'yes');
	});
	test('without broadcast channels the storage carries the words, and keeps none', slow, async () => {
		const { page } = await openDeck(plain);
		const context: BrowserContext = page.context();
		await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
		await page.reload();
		const speaker = await openBeside(page, `present/speaker/?s=${nameOf(page)}`);
		await has(speaker, 'partner', 'yes');
		await speaker.keyboard.press('End');
		await atStep(page, last);
		expect(await page.evaluate(() => window.localStorage.length)).toBe(0);
	});
});

describe('routes and paper', () => {
	test('a cut and dropped chapters stand in the address', async () => {
		const { page } = await openDeck(first, '?minutes=15');
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
		const { page } = await openDeck(first, '?minutes=15');
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
		const { page } = await openDeck(first, '?minutes=15&lens=on');
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
	});
});

/** Draws a line across the map of a window that has taken up the pen. */
async function draw(page: Page): Promise<void> {
	const map = await page.locator('.map').first().boundingBox();
	if (!map) throw new Error('there is no map to draw on');
	await page.mouse.move(map.x + map.width * 0.3, map.y + map.height * 0.4);
	await page.mouse.down();
	await page.mouse.move(map.x + map.width * 0.5, map.y + map.height * 0.6, { steps: 4 });
	await page.mouse.up();
}
