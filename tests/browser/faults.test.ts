/** What a page fetches and does not get: the text stays readable, and the page says what is missing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atLife, atStep, each, firstOf, useSite } from './harness.ts';
import { close, first, open } from './steps.ts';
import { failures, lack, mapOf, prose, show, useFaults } from './faultyPage.ts';

declare global {
	interface Window {
		askedOfWorker: string[];
	}
}

const site = useSite();
const { openWith } = useFaults(site);

describe('the scenes of later steps', () => {
	test.each(Object.keys(failures))('%s: the text is there, no other step’s map beside it, and a line says so', async (how) => {
		const { page, errors } = await openWith((opened) => opened.route('**/geo/scenes.json', failures[how] ?? (() => Promise.resolve())));
		await show(page, close);
		await atStep(page, close);
		await lack(page, 'map').waitFor({ state: 'visible' });
		expect(await prose(page, close).isVisible()).toBe(true);
		expect(await page.locator('.map-view').isVisible()).toBe(false);
		// The stage kept the picture of this step, out of sight, all the while.
		await show(page, first);
		await atStep(page, first);
		await page.locator(`.map-view[data-shown="${first}"]`).waitFor({ state: 'visible' });
		expect(errors).toEqual([]);
	});

	test('are late: a line says that they come, and goes when they have come', async () => {
		let release = () => {};
		const held = new Promise<void>((done) => (release = done));
		const { page, errors } = await openWith((opened) => opened.route('**/geo/scenes.json', (route) => held.then(() => route.continue())));
		await show(page, close);
		await lack(page, 'late').waitFor({ state: 'visible' });
		expect(await prose(page, close).isVisible()).toBe(true);
		release();
		await mapOf(page, close);
		await lack(page, 'late').waitFor({ state: 'hidden' });
		expect(errors).toEqual([]);
	});

	test('are asked for again when the network is back', async () => {
		const { page } = await openWith((opened) => opened.route('**/geo/*.json', (route) => route.abort()));
		await show(page, close);
		await lack(page, 'map').waitFor({ state: 'visible' });
		await page.unroute('**/geo/*.json');
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await mapOf(page, close);
		await lack(page, 'map').waitFor({ state: 'hidden' });
	});
});

each(Object.keys(failures), firstOf(1))('the ground for close views %s: the light map stays, and a line says so', async (how) => {
	const { page, errors } = await openWith((opened) => opened.route('**/geo/close.json', failures[how] ?? (() => Promise.resolve())));
	await show(page, close);
	await mapOf(page, close);
	await lack(page, 'detail').waitFor({ state: 'visible' });
	expect(await page.locator('.map-view use.m-line').first().isVisible()).toBe(true);
	expect(errors).toEqual([]);
});

describe('the live map', () => {
	test('of a phone comes with the first input, in the place of the first picture', async () => {
		const asked: string[] = [];
		const { page, errors } = await openWith(
			(opened) => {
				opened.on('request', (request) => void (request.url().match(/chunks\/map-|\/geo\//) && asked.push(request.url())));
				return Promise.resolve();
			},
			'',
			{ width: 390, height: 844 }
		);
		await page.locator('main[data-live]').waitFor();
		expect(asked).toEqual([]);
		expect(await page.locator('.first').isVisible()).toBe(true);
		await page.mouse.move(200, 200);
		await mapOf(page, first);
		await page.locator('.first').waitFor({ state: 'detached' });
		expect(errors).toEqual([]);
	});

	test.each([
		['whose script', '**/chunks/map-*'],
		['whose scenes', '**/geo/first.json']
	])('%s does not come: no other step’s picture stands beside the text, a line says so, and it is asked for again', async (_, files) => {
		const { page } = await openWith((opened) => opened.route(files, (route) => route.abort()));
		await lack(page, 'map').waitFor({ state: 'visible' });
		await show(page, close);
		await atStep(page, close);
		await lack(page, 'map').waitFor({ state: 'visible' });
		expect(await page.locator('.first').isVisible()).toBe(false);
		expect(await prose(page, close).isVisible()).toBe(true);
		await page.unroute(files);
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await mapOf(page, close);
		await lack(page, 'map').waitFor({ state: 'hidden' });
	});
});

describe('the worker that makes layouts', () => {
	const script = '**/chunks/layoutWorker-*';
	/** The steps that the page asked the worker for. */
	const asked = (page: Page) => page.evaluate(() => window.askedOfWorker);

	test('is asked for the steps around the one that is read, and the map shows them', async () => {
		const { page, errors } = await openWith((opened) =>
			opened.addInitScript(() => {
				window.askedOfWorker = [];
				const { postMessage } = Worker.prototype;
				Worker.prototype.postMessage = function (message: { scene: { step: string } }) {
					window.askedOfWorker.push(message.scene.step);
					postMessage.call(this, message);
				};
			})
		);
		await show(page, close);
		await mapOf(page, close);
		const next = await page.evaluate((id) => {
			const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) => dataset.step);
			return steps[steps.indexOf(id) + 1] ?? '';
		}, close);
		await expect.poll(() => asked(page)).toContain(next);
		await show(page, next);
		await mapOf(page, next);
		expect(errors).toEqual([]);
	});

	test.each(Object.keys(failures))('%s: the map shows each step as before', async (how) => {
		const { page, errors } = await openWith((opened) => opened.route(script, failures[how] ?? (() => Promise.resolve())));
		await show(page, close);
		await mapOf(page, close);
		await show(page, open);
		await mapOf(page, open);
		expect(errors).toEqual([]);
	});
});

test('the deck whose scenes do not come shows no other slide’s map, says so, and asks again', async () => {
	const { page, errors } = await openWith((opened) => opened.route('**/geo/scenes.json', (route) => route.abort()), 'present/');
	await page.waitForURL(/[?&]s=/);
	await page.keyboard.press('End');
	await page.getByText('The map of this slide did not load').waitFor({ state: 'attached' });
	expect(await page.locator('.box .map-view').isVisible()).toBe(false);
	const last = (await page.locator('main').getAttribute('data-position')) ?? '';
	await page.unroute('**/geo/scenes.json');
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await mapOf(page, last);
	expect(await page.locator('.box .map-view').isVisible()).toBe(true);
	expect(errors).toEqual([]);
});

test('the deck and the map of all incidents go on without the ground for close views, and say so', async () => {
	const without = (opened: Page) => opened.route('**/geo/close.json', (route) => route.abort());
	const deck = await openWith(without, 'present/');
	await deck.page.keyboard.press('ArrowRight');
	await deck.page.getByText('Some of the finer detail of the maps did not load').waitFor();
	await mapOf(deck.page, (await deck.page.locator('main').getAttribute('data-position')) ?? '');
	const explore = await openWith(without, 'explore/');
	await explore.page.getByRole('button', { name: 'Closer' }).click();
	await explore.page.getByRole('status').getByText('Some of the finer detail of the map did not load.').waitFor();
	expect(await explore.page.locator('.map-view use.m-line').first().isVisible()).toBe(true);
	expect([...deck.errors, ...explore.errors]).toEqual([]);
});

describe('code that is fetched late and does not come', () => {
	/** The script that begins with these words fails with the network. */
	const without = (chunk: RegExp) => (page: Page) => page.route(chunk, (route) => route.abort());
	const said = (page: Page, what: string) => page.getByRole('alert').filter({ hasText: `${what} did not load` });
	const afterwards = async (page: Page) => {
		await page.getByRole('alert').getByRole('button', { name: 'Load the page again' }).waitFor();
		await page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
		expect(await page.getByRole('alert').count()).toBe(0);
	};

	test.each(['', 'explore/', 'ledger/', 'teach/', 'downloads/'])('the search at /%s: says so, and what to do', async (path) => {
		const { page, errors } = await openWith(without(/openSearch/), path);
		// The page of downloads is complete with its load, and has nothing to say so.
		if (path !== 'downloads/') await atLife(page);
		await page.getByRole('button', { name: 'Search', exact: true }).click();
		await said(page, 'The search').waitFor();
		await afterwards(page);
		expect(errors).toEqual([]);
	});

	test('the panel of the lens: the letters stand in the text, and a line says so', async () => {
		const { page, errors } = await openWith(without(/LensDock/), '?lens=on#bannu-seizure');
		await said(page, 'The panel of the lens').waitFor();
		expect(await page.locator('html').getAttribute('data-lens')).toBe('on');
		await afterwards(page);
		expect(errors).toEqual([]);
	});

	test('the live map of all incidents: its first picture stays, and a line says so', async () => {
		const { page, errors } = await openWith(without(/LiveMap/), 'explore/');
		await said(page, 'The map').waitFor();
		expect(await page.locator('.picture .first').isVisible()).toBe(true);
		await afterwards(page);
		expect(errors).toEqual([]);
	});

	test('the offer to keep the pages: its place says so', async () => {
		const { page, errors } = await openWith(without(/offline[^/]*\.js/));
		await atLife(page);
		await page.keyboard.press('Shift');
		await page.locator('[data-keep]').filter({ hasText: 'cannot be kept for offline use just now' }).waitFor();
		expect(errors).toEqual([]);
	});

	test('what fades the marks of a sequence: they change without fading, and the reader misses nothing', async () => {
		const { page, errors } = await openWith(without(/gsap/), '#december-truce-ends', { motion: true });
		await atStep(page, 'december-truce-ends');
		await mapOf(page, 'december-truce-ends');
		await page.mouse.wheel(0, 300);
		await page.locator('.map-view[data-stop]').waitFor({ state: 'attached' });
		expect(await page.getByRole('alert').count()).toBe(0);
		expect(errors).toEqual([]);
	});
});

test('a whole map says nothing of lacks', async () => {
	const { page } = await openWith(() => Promise.resolve());
	await show(page, close);
	await mapOf(page, close);
	await page.locator('.contours').waitFor({ state: 'attached' });
	expect(await page.locator('main').getAttribute('data-lack')).toBeNull();
	expect(await page.locator('.lack:visible').count()).toBe(0);
});

each(['serif', 'sans', 'serif-italic'], firstOf(1))('without the face %s the text and the labels are there', async (face) => {
	const { page, errors } = await openWith((opened) => opened.route(`**/fonts/${face}.woff2*`, (route) => route.abort()));
	await show(page, close);
	await mapOf(page, close);
	const { height, width } = (await prose(page, close).boundingBox()) ?? { height: 0, width: 0 };
	expect(height).toBeGreaterThan(100);
	expect(width).toBeGreaterThan(300);
	expect(await page.locator('.overlay .m-label').count()).toBeGreaterThan(3);
	expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
	expect(errors).toEqual([]);
});
