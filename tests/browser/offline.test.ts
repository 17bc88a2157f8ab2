/** The site without a network: what is kept on the device, and the one file. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/release.ts';
import { serve } from '../../scripts/serve.ts';
import { deckData } from '../../src/lib/present/deckData.ts';
import { content, steps } from '../content/real.ts';
import { atStep, slow, useSite } from './harness.ts';

const site = useSite();
const deck = deckData(content);
const path = resolve('build/downloads/strategic-depth.html');
const file = pathToFileURL(path).href;

describe('the one file', () => {
	let context: BrowserContext | undefined;
	const requests: string[] = [];
	const troubles: string[] = [];

	/** Opens the file from the disk, as a double click does. */
	async function open(query = ''): Promise<Page> {
		context ??= await site.browser().newContext({ viewport: { width: 1280, height: 720 } });
		const page = await context.newPage();
		page.on('request', (request) => requests.push(request.url()));
		page.on('pageerror', (error) => troubles.push(error.message));
		page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
		await page.goto(`${file}${query}`, { waitUntil: 'load' });
		return page;
	}
	afterEach(async () => {
		await context?.close();
		context = undefined;
		expect(requests.filter((url) => !url.startsWith(file) && !url.startsWith('data:'))).toEqual([]);
		expect(troubles).toEqual([]);
		requests.length = 0;
	});

	test('is small', () => {
		expect(statSync(path).size).toBeLessThan(2_000_000);
	});
	test('has the whole story with a picture for each step, and the class pack', async () => {
		const page = await open();
		for (const { id } of steps) expect(await page.locator(`.tale #${id}`).count(), id).toBe(1);
		await page.locator(`#still-${steps.at(-1)?.id}`).waitFor({ state: 'attached' });
		expect(await page.locator('.tale .still use').count()).toBe(steps.length);
		const missing = await page.evaluate(() =>
			[...document.querySelectorAll('use')]
				.map((use) => use.getAttribute('href') ?? '')
				.filter((href) => !document.getElementById(href.slice(1)))
		);
		expect(missing).toEqual([]);
		await page.locator(`input[name="${content.lesson?.quiz[0]?.id}"]`).first().check();
		expect(await page.locator('.feedback:visible').count()).toBe(1);
		await page.getByLabel('Plain words').check();
		await page.locator(`#${steps[0]?.id} .plain`).waitFor({ state: 'visible' });
	});
	test('no link of it leads to a page that is not there', async () => {
		const page = await open();
		const links = await page.locator('a[href]').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
		const dead = await page.evaluate(
			(all) =>
				all.filter((href) =>
					href.startsWith('#') ? !document.getElementById(decodeURIComponent(href.slice(1))) : !/^(https?:|\?view=)/.test(href)
				),
			links
		);
		expect(dead).toEqual([]);
	});
	test('its deck and speaker’s window keep in step, and print', async () => {
		const first = deck.slides[0]?.id ?? '';
		const wall = await open(`?view=deck&s=fromdisk#${first}`);
		await atStep(wall, first);
		await wall.keyboard.press('End');
		const last = deck.slides.at(-1)?.id ?? '';
		const speaker = await open('?view=speaker&s=fromdisk');
		await atStep(speaker, last);
		await speaker.keyboard.press('PageUp');
		await atStep(wall, deck.slides.at(-2)?.id ?? '');
		await wall.keyboard.press('z');
		await speaker.locator('main[data-frozen="yes"]').waitFor();
		await wall.keyboard.press('o');
		expect(await wall.locator('dialog li svg use').count()).toBe(deck.slides.length);
		await speaker.locator('.next svg use').first().waitFor({ state: 'attached' });
		await wall.reload();
		await wall.locator('main[data-frozen="yes"]').waitFor();
		// The class keeps its picture; the teacher goes on, closes the window, and opens it again in the middle.
		await speaker.keyboard.press('Home');
		await atStep(speaker, first);
		await atStep(wall, deck.slides.at(-2)?.id ?? '');
		await speaker.close({ runBeforeUnload: true });
		await wall.getByText('Speaker’s window open').waitFor({ state: 'detached' });
		const late = await open('?view=speaker&s=fromdisk');
		await atStep(late, first);
		await late.keyboard.press('z');
		await atStep(wall, first);
	});
	test('its deck has the second pictures and the lens', async () => {
		const slide = deck.slides.find(({ second }) => second !== null && second !== 'drawing');
		const wall = await open(`?view=deck&s=words1#${slide?.id}`);
		await atStep(wall, slide?.id ?? '');
		if (!slide?.opens) await wall.keyboard.press('i');
		await wall.locator('.slide[data-over="second"] .columns').waitFor();
		await wall.keyboard.press('k');
		await wall.locator('.slide[data-over="lens"] .statement').first().waitFor();
	});
});

describe('kept on the device', () => {
	test('nothing is kept before the reader asks; then the story, the deck and the pack are there without a network', async () => {
		const { page, troubles } = await site.openPage({ path: 'teach/' });
		const button = page.getByRole('button', { name: /^Keep for offline use \(\d+\.\d MB\)$/ });
		await button.waitFor();
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length)).toBe(
			0
		);
		await button.click();
		await page.locator('[data-kept="yes"]').waitFor();
		expect(troubles()).toEqual([]);

		await page.context().setOffline(true);
		const step = steps[5]?.id ?? '';
		await page.goto(site.at(`?words=plain#${step}`));
		await atStep(page, step);
		await page.locator(`#${step} .plain`).waitFor({ state: 'visible' });
		await page.goto(site.at(`present/?minutes=15#${deck.slides[0]?.id}`));
		await page.keyboard.press('End');
		await page.locator(`main[data-position]:not([data-position="${deck.slides[0]?.id}"])`).waitFor();
		await page.keyboard.press('o');
		await page.waitForFunction(() => {
			const picture = document.querySelector<HTMLImageElement>('dialog img');
			return picture?.complete === true && picture.naturalWidth > 0;
		});
		await page.goto(site.at('teach/'));
		await page.getByRole('heading', { name: 'Class pack', level: 1 }).waitFor();

		await page.context().setOffline(false);
		await page.getByRole('button', { name: 'Remove' }).click();
		await button.waitFor();
		expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length)).toBe(
			0
		);
	}, 120_000);
	test('a page that is not kept says so without a network, and leads to what is', async () => {
		const { page } = await site.openPage({ path: 'teach/' });
		await page.getByRole('button', { name: /^Keep for offline use/ }).click();
		await page.locator('[data-kept="yes"]').waitFor();
		await page.context().setOffline(true);
		const heading = page.getByRole('heading', { name: 'This page is not kept on this device', level: 1 });
		const chapter = content.chapters.at(-2);
		for (const path of [`${chapter?.id}/`, 'explore/?event=bannu', 'incidents/chaman-shelling-2022-12-15/', 'plain/']) {
			await page.goto(site.at(path));
			await heading.waitFor();
		}
		// What it leads to is kept: the links that it calls kept, and the words of the search.
		const kept = await page.locator('main a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		for (const address of new Set(kept.map((href) => href.replace(/#.*/, '')))) {
			expect(address).toContain(site.at(''));
			await page.goto(address);
			expect(await page.getByRole('heading', { level: 1 }).first().textContent(), address).not.toMatch(/not kept/);
		}
		await page.goto(site.at('plain/'));
		await page.locator('main').getByRole('link', { name: chapter?.title }).click();
		await page.waitForURL(`${site.at('')}#${chapter?.id}`);
		await atStep(page, chapter?.steps[0]?.id ?? '');
	}, 120_000);
	test('a newer version is kept beside the old one, and taken when the reader asks; open pages go on', slow, async () => {
		const root = mkdtempSync(join(tmpdir(), 'release-'));
		cpSync('build', root, { recursive: true });
		const served = await serve({ root, port: 0, base: basePath() });
		const context = await site.browser().newContext();
		try {
			const page = await context.newPage();
			const errors: string[] = [];
			page.on('pageerror', (error) => errors.push(error.message));
			await page.goto(`${served.url}teach/`);
			await page.getByRole('button', { name: /^Keep for offline use/ }).click();
			await page.locator('[data-kept="yes"]').waitFor();
			const deckPage = await context.newPage();
			await deckPage.goto(`${served.url}present/#${deck.slides[0]?.id}`);
			await atStep(deckPage, deck.slides[0]?.id ?? '');

			// A new release: another version, another page.
			const worker = join(root, 'service-worker.js');
			writeFileSync(worker, readFileSync(worker, 'utf8').replace(/const version = '[^']*'/, "const version = 'newer'"));
			const teach = join(root, 'teach/index.html');
			writeFileSync(teach, readFileSync(teach, 'utf8').replace('Class pack</h1>', 'Class pack, anew</h1>'));
			await page.reload();
			await page.getByRole('heading', { name: 'Class pack, anew', level: 1 }).waitFor();
			await page.locator('[data-newer="yes"]').waitFor();
			// Nobody is hurried: the old one serves until it is asked for.
			expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)).toBe(true);

			const reloaded = page.waitForEvent('load');
			await page.getByRole('button', { name: 'Use it now' }).click();
			await reloaded;
			await page.locator('[data-kept="yes"]:not([data-newer])').waitFor();
			await deckPage.keyboard.press('End');
			await atStep(deckPage, deck.slides.at(-1)?.id ?? '');

			await context.setOffline(true);
			await page.reload();
			await page.getByRole('heading', { name: 'Class pack, anew', level: 1 }).waitFor();
			await context.setOffline(false);
			expect(errors).toEqual([]);
			await page.getByRole('button', { name: 'Remove' }).click();
			await page.getByRole('button', { name: /^Keep for offline use/ }).waitFor();
			expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
		} finally {
			await context.close();
			await served.close();
			rmSync(root, { recursive: true });
		}
	});
});
