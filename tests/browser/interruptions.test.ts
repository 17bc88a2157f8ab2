/** What comes between a reader and the page: print, quick turns of the screen, a frozen tab, a reload, a new release. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { atRest, atStep, slow, useSite } from './harness.ts';
import { close, open } from './steps.ts';
import { mapOf, show, useFaults } from './faultyPage.ts';
import { expectTruth } from './truth.ts';

const site = useSite();
const { closeAfterwards, openWith } = useFaults(site);

declare global {
	interface Window {
		/** The moves that wait for the test. */
		held?: Animation[];
	}
}

/** Holds the next moves of the map in their middle, however slow the machine is. */
const holdMoves = (page: Page) =>
	page.evaluate(() => {
		const held: Animation[] = (window.held = []);
		const begin = Element.prototype.animate;
		Element.prototype.animate = function (...how: Parameters<Element['animate']>) {
			const move = begin.apply(this, how);
			// Once the test has let them go, moves run by themselves.
			if (window.held === held) {
				move.pause();
				held.push(move);
			}
			return move;
		};
	});

test('print in the middle of a move and of a sequence: every step with its own picture, and the screen goes on', async () => {
	const { page, errors } = await openWith(() => Promise.resolve(), `#${open}`, { motion: true });
	await mapOf(page, open);
	await holdMoves(page);
	await show(page, 'december-horizon');
	await page.waitForFunction(() => window.held?.some(({ effect }) => (effect as KeyframeEffect).target?.matches('.camera')));
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
	await page.evaluate(() => {
		for (const move of window.held ?? []) move.play();
		window.held = undefined;
	});
	await show(page, 'december-horizon');
	await expectTruth(page);
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
	await expectTruth(page);
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
	await expectTruth(page);
	expect(errors).toEqual([]);
});

test('scroll that is restored in the middle of a sequence shows that moment, after a reload and after another page', async () => {
	const { page, errors } = await openWith(() => Promise.resolve(), '#december-horizon', { motion: true });
	await mapOf(page, 'december-horizon');
	await page.evaluate(() => {
		const step = document.getElementById('december-horizon');
		scrollBy({ top: (step?.getBoundingClientRect().top ?? 0) - innerHeight / 2 + (step?.offsetHeight ?? 0) * 0.6, behavior: 'instant' });
	});
	await expectTruth(page);
	const progress = () => page.evaluate(() => Number(document.querySelector('main')?.dataset.progress));
	const before = await progress();
	expect(before).toBeGreaterThan(0.5);
	await page.reload();
	await mapOf(page, 'december-horizon');
	await expectTruth(page);
	expect(Math.abs((await progress()) - before)).toBeLessThan(0.02);
	await page.goto(site.at('about/'));
	await page.goBack();
	await mapOf(page, 'december-horizon');
	await expectTruth(page);
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
		closeAfterwards(context);
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
