/** What may go wrong on the way to a reader, one thing at a time: the text stays readable, and the page says what is missing. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { atLife, atRest, atStep, each, firstOf, slow, useSite } from './harness.ts';
import { close, first, open } from './steps.ts';

const site = useSite();
const contexts: BrowserContext[] = [];
afterEach(async () => {
	await Promise.all(contexts.splice(0).map((context) => context.close()));
});

/** Opens a page on which something goes wrong from its first request on. Returns it with the errors that nobody caught. */
async function openWith(
	prepare: (page: Page) => Promise<unknown>,
	path = '',
	options: { width?: number; height?: number; motion?: boolean } = {}
): Promise<{ page: Page; errors: string[] }> {
	const { width = 1440, height = 900, motion = false } = options;
	const context = await site.browser().newContext({ viewport: { width, height }, reducedMotion: motion ? 'no-preference' : 'reduce' });
	contexts.push(context);
	const page = await context.newPage();
	const errors: string[] = [];
	page.on('pageerror', ({ message }) => errors.push(message));
	await prepare(page);
	await page.goto(site.at(path), { waitUntil: 'load' });
	return { page, errors };
}

/** What a route answers where a file is not to be had: nothing, an error, or its first half. */
const failures: Readonly<Record<string, (route: Route) => Promise<void>>> = {
	'is missing': (route) => route.fulfill({ status: 404, body: 'nothing here' }),
	'fails with the network': (route) => route.abort(),
	async 'is cut short'(route) {
		const whole = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) });
	}
};

const show = (page: Page, step: string) =>
	page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
const mapOf = (page: Page, step: string) => page.locator(`.map-view[data-shown="${step}"]`).waitFor({ state: 'attached' });
const lack = (page: Page, kind: string) => page.locator(`.lack.${kind}`);
const prose = (page: Page, step: string) => page.locator(`#${step} .prose`);

/** Waits until the page says the step that the reading line is in, and in a sequence how far. */
const truth = (page: Page) =>
	page.waitForFunction(() => {
		const line = innerHeight / 2;
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const step = steps.findLast((one) => one.getBoundingClientRect().top <= line) ?? steps[0];
		const main = document.querySelector('main');
		if (!step || !main || main.dataset.position !== step.dataset.step) return false;
		const { top, height } = step.getBoundingClientRect();
		return (
			!step.classList.contains('sequence') ||
			Math.abs(Number(main.dataset.progress) - Math.min(1, Math.max(0, (line - top) / height))) < 0.002
		);
	});

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
	test('of a phone comes with the first sign of life, in the place of the first picture', async () => {
		const asked: string[] = [];
		const { page, errors } = await openWith(
			(opened) => {
				opened.on('request', (request) => void (request.url().includes('/chunks/map-') && asked.push(request.url())));
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

	test('does not come: no other step’s picture stands beside the text, a line says so, and it is asked for again', async () => {
		const { page } = await openWith((opened) => opened.route('**/chunks/map-*', (route) => route.abort()));
		await page.locator('main[data-live]').waitFor();
		await show(page, close);
		await atStep(page, close);
		await lack(page, 'map').waitFor({ state: 'visible' });
		expect(await page.locator('.first').isVisible()).toBe(false);
		expect(await prose(page, close).isVisible()).toBe(true);
		await page.unroute('**/chunks/map-*');
		await page.evaluate(() => dispatchEvent(new Event('online')));
		await mapOf(page, close);
		await lack(page, 'map').waitFor({ state: 'hidden' });
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

describe('a script that is blocked', () => {
	test('leaves the story readable, takes away the map that would stay, and says so', async () => {
		const { page } = await openWith((opened) => opened.route('**/scripts/**', (route) => route.abort()), `#${close}`);
		expect(await prose(page, close).isVisible()).toBe(true);
		await lack(page, 'unstarted').waitFor({ state: 'visible' });
		expect(await page.locator('.map-view').isVisible()).toBe(false);
		expect(await page.locator('.first').isVisible()).toBe(false);
		await page.locator(`#${close} summary`, { hasText: 'in words' }).click();
		expect(await page.locator(`#${close}-words`).isVisible()).toBe(true);
	});

	test('leaves every step of an embed to be read', async () => {
		const { page } = await openWith((opened) => opened.route('**/scripts/**', (route) => route.abort()), 'embed/bannu/', {
			width: 700,
			height: 600
		});
		const last = page.locator('[data-step]').last();
		await last.locator('h2').waitFor({ state: 'visible' });
		await last.scrollIntoViewIfNeeded();
		const { y } = (await last.boundingBox()) ?? { y: -1 };
		expect(y).toBeGreaterThanOrEqual(0);
		expect(y).toBeLessThan(600);
		expect(await page.locator('[data-step] :is(.line, .full):visible').count()).toBe(await page.locator('[data-step]').count());
	});

	each(['explore/', 'ledger/', 'sources/', 'glossary/', 'teach/', 'about/'], firstOf(1))('leaves %s to be read', async (path) => {
		const { page } = await openWith((opened) => opened.route('**/scripts/**', (route) => route.abort()), path);
		expect((await page.locator('main').innerText()).length).toBeGreaterThan(2000);
	});
});

test('scripts off: the text, and each step with its picture and its words', async () => {
	const { page } = await site.openPage({ js: false, path: `#${close}`, width: 390, height: 844 });
	expect(await prose(page, close).isVisible()).toBe(true);
	expect(await page.locator(`#${close} .still`).isVisible()).toBe(true);
	expect(await page.locator('.sticky').isVisible()).toBe(false);
	expect(await page.locator('.lack:visible').count()).toBe(0);
});

describe('pictures off', () => {
	const without = (page: Page) =>
		page.route('**/*', (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()));

	test('the map keeps its lines and its names', async () => {
		const { page, errors } = await openWith(without);
		await show(page, close);
		await mapOf(page, close);
		expect(await page.locator('.overlay .m-label').count()).toBeGreaterThan(3);
		expect(errors).toEqual([]);
	});
	test('as text, each picture is its description', async () => {
		const { page } = await openWith(without, '?read=text');
		const still = page.locator(`#${close} .still`);
		await still.scrollIntoViewIfNeeded();
		expect((await still.getAttribute('alt'))?.length).toBeGreaterThan(40);
		expect((await still.boundingBox())?.height).toBeGreaterThan(16);
	});
});

each(['', 'present/', 'explore/', 'teach/', 'ledger/'], firstOf(2))('storage that is denied goes unnoticed at /%s', async (path) => {
	const { page, errors } = await openWith(
		(opened) =>
			opened.addInitScript(() => {
				const deny = () => {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				};
				for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: deny });
				Object.defineProperty(Document.prototype, 'cookie', { get: deny, set: deny });
				for (const name of ['register', 'getRegistration', 'getRegistrations'])
					Object.defineProperty(ServiceWorkerContainer.prototype, name, {
						value: () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
					});
			}),
		path
	);
	if (path === '') {
		await page.mouse.wheel(0, 900);
		await truth(page);
	}
	await page.keyboard.press('End');
	await atRest(page);
	expect(errors).toEqual([]);
	expect(await page.locator('main').first().isVisible()).toBe(true);
	expect(await page.locator('[data-keep]:visible').count()).toBe(0);
});

test('print in the middle of a move and of a sequence: every step with its own picture, and the screen goes on', async () => {
	const { page, errors } = await openWith(() => Promise.resolve(), `#${open}`, { motion: true });
	await mapOf(page, open);
	await show(page, 'december-horizon');
	await page.waitForFunction(() => document.querySelector('.camera')?.getAnimations().length === 1);
	const count = await page.locator('[data-step]').count();
	await page.evaluate(() => {
		for (const still of document.querySelectorAll<HTMLImageElement>('img.still')) still.loading = 'eager';
	});
	const paper = await PDFDocument.load(await page.pdf({ preferCSSPageSize: true }));
	// Some six steps share a sheet; without the notes it is half of what the whole story takes.
	expect(paper.getPageCount()).toBeGreaterThan(count / 10);
	expect(paper.getPageCount()).toBeLessThanOrEqual(20);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('img.still:visible').count()).toBe(count);
	expect(await page.locator('.sticky').isVisible()).toBe(false);
	await page.emulateMedia({ media: 'screen' });
	await show(page, 'december-horizon');
	await truth(page);
	await mapOf(page, 'december-horizon');
	expect(errors).toEqual([]);
});

test('fifty quick resizes and rotations leave one map, at its size, and the truth', slow, async () => {
	const { page, errors } = await openWith(() => Promise.resolve(), `#${close}`, { width: 390, height: 844, motion: true });
	await mapOf(page, close);
	const elements = () => page.locator('.sticky *').count();
	await page.setViewportSize({ width: 844, height: 390 });
	for (let i = 0; i < 50; i++) {
		const [long, short] = [844 - (i % 7) * 31, 390 + (i % 5) * 47];
		await page.setViewportSize(i % 2 === 0 ? { width: short, height: long } : { width: long, height: short });
		if (i % 10 === 0) await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), i % 20 === 0 ? 900 : -900);
	}
	await page.setViewportSize({ width: 390, height: 844 });
	await truth(page);
	await show(page, close);
	await atStep(page, close);
	await mapOf(page, close);
	await atRest(page);
	const { stage, drawn } = await page.evaluate(() => {
		const { width, height } = document.querySelector('.map-view')?.getBoundingClientRect() ?? { width: 0, height: 0 };
		return {
			stage: [width, height].map(Math.round),
			drawn: document.querySelector('.overlay')?.getAttribute('viewBox')?.split(' ').slice(2).map(Number)
		};
	});
	expect(drawn).toEqual(stage);
	expect(await page.locator('.map-view').count()).toBe(1);
	const fresh = await openWith(() => Promise.resolve(), `#${close}`, { width: 390, height: 844, motion: true });
	await mapOf(fresh.page, close);
	await fresh.page.locator('.contours').waitFor({ state: 'attached' });
	expect(await elements()).toBe(await fresh.page.locator('.sticky *').count());
	expect(errors).toEqual([]);
});

test('a tab that is frozen in the middle of a move goes on when it is shown again', async () => {
	const { page, errors } = await openWith(() => Promise.resolve(), `#${open}`, { motion: true });
	await mapOf(page, open);
	const session = await page.context().newCDPSession(page);
	await show(page, close);
	await page.waitForFunction(() => document.querySelector('.camera')?.getAnimations().length === 1);
	await session.send('Page.setWebLifecycleState', { state: 'frozen' });
	await session.send('Page.setWebLifecycleState', { state: 'active' });
	await atStep(page, close);
	await mapOf(page, close);
	await truth(page);
	expect(errors).toEqual([]);
});

test('scroll that is restored in the middle of a sequence shows that moment, after a reload and after another page', async () => {
	const { page, errors } = await openWith(() => Promise.resolve(), '#december-horizon', { motion: true });
	await mapOf(page, 'december-horizon');
	await page.evaluate(() => {
		const step = document.getElementById('december-horizon');
		scrollBy({ top: (step?.getBoundingClientRect().top ?? 0) - innerHeight / 2 + (step?.offsetHeight ?? 0) * 0.6, behavior: 'instant' });
	});
	await truth(page);
	const progress = () => page.evaluate(() => Number(document.querySelector('main')?.dataset.progress));
	const before = await progress();
	expect(before).toBeGreaterThan(0.5);
	await page.reload();
	await mapOf(page, 'december-horizon');
	await truth(page);
	expect(Math.abs((await progress()) - before)).toBeLessThan(0.02);
	await page.goto(site.at('about/'));
	await page.goBack();
	await mapOf(page, 'december-horizon');
	await truth(page);
	expect(Math.abs((await progress()) - before)).toBeLessThan(0.02);
	expect(errors).toEqual([]);
});

test('an old worker that meets a new release: the new page comes with its own script, and without a network the old one whole', async () => {
	// The release before: the same site with its chunks under other names, and a word of its own in the title.
	const old = mkdtempSync(join(tmpdir(), 'release-'));
	try {
		cpSync('build', old, { recursive: true });
		const chunks = join(old, 'scripts/chunks');
		const renamed = readdirSync(chunks).map((name) => [name, name.replace(/\.js$/, '-before.js')] as const);
		for (const [name, before] of renamed) renameSync(join(chunks, name), join(chunks, before));
		const rename = (path: string) => {
			const text = readFileSync(path, 'utf8');
			writeFileSync(
				path,
				renamed.reduce((all, [name, before]) => all.replaceAll(name, before), text)
			);
		};
		for (const name of readdirSync(chunks)) rename(join(chunks, name));
		for (const name of readdirSync(join(old, 'scripts')).filter((file) => file.endsWith('.js'))) rename(join(old, 'scripts', name));
		rename(join(old, 'service-worker.js'));
		const index = join(old, 'index.html');
		writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<title>Before: '));

		const first = await serve({ root: old, port: 0, base: '' });
		const port = Number(new URL(first.url).port);
		const context = await site.browser().newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
		contexts.push(context);
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		const live = () => page.locator('main[data-live]').waitFor();
		await page.goto(first.url);
		await live();
		await page.mouse.wheel(0, 300);
		await page.getByRole('button', { name: /^Keep for offline use/ }).click();
		await page.locator('[data-kept="yes"]').waitFor();
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		await page.reload();
		await live();
		expect(await page.title()).toMatch(/^Before: /);
		await first.close();

		const second = await serve({ root: 'build', port, base: '' });
		await page.reload();
		await live();
		expect(await page.title()).not.toMatch(/^Before: /);
		await show(page, close);
		await mapOf(page, close);
		// The last thing that the page fetches: what it says of the pages that are kept.
		await page.locator('[data-kept="yes"]').waitFor({ state: 'attached' });
		await second.close();

		await context.setOffline(true);
		await page.reload();
		await live();
		await show(page, close);
		await mapOf(page, close);
		expect(errors).toEqual([]);
	} finally {
		rmSync(old, { recursive: true, force: true });
	}
}, 120_000);
