/** The budgets of scripts/budgets.ts: what pages weigh, and what a step costs. Counts alone: times depend on the machine. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { pageBudgets, stepBudget, storyHtml } from '../../scripts/budgets.ts';
import { counters, countersOf, firstLoad, openOnPhone, styledBy } from '../../scripts/measures.ts';
import { atRest, layOutAll, useSite } from './harness.ts';

const site = useSite();

describe('the first load', () => {
	it.each(pageBudgets.map((budget) => [budget.path, budget] as const))('of /%s keeps its budget', async (path, budget) => {
		const load = await firstLoad(site.browser(), site.at(path));
		const list = load.files.map(([file, size]) => `${file} ${size.toFixed(1)}`).join('\n');
		expect(load.kilobytes, list).toBeLessThanOrEqual(budget.kilobytes);
		expect(load.requests, list).toBeLessThanOrEqual(budget.requests);
		expect(load.elements).toBeLessThanOrEqual(budget.elements);
		expect(load.sheets).toBeLessThanOrEqual(budget.sheets);
		expect(load.shift).toBeLessThanOrEqual(budget.shift);
	});
});

test('the HTML of the story keeps its budget', () => {
	const html = readFileSync('build/index.html');
	expect(html.length / 1000).toBeLessThanOrEqual(storyHtml.plain);
	expect(brotliCompressSync(html).length / 1000).toBeLessThanOrEqual(storyHtml.brotli);
});

describe('faces that come late', () => {
	/** Holds every face back until the page has been painted without it. */
	const late = async (page: Page) => {
		await page.route('**/fonts/**', async (route) => {
			await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
			await route.continue();
		});
	};

	it.each(pageBudgets.map(({ path }) => path))('move nothing of /%s', async (path) => {
		const page = await openOnPhone(site.browser(), site.at(path), late);
		const faces = await page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.fonts].filter(({ status }) => status === 'loaded').length;
		});
		expect(faces).toBeGreaterThan(0);
		await atRest(page);
		expect(await page.evaluate(() => window.seen.shift)).toBeLessThanOrEqual(0.001);
		await page.close();
	});
});

describe('a step of the story', () => {
	/** Steps of every kind, one after the other in the story. */
	const way = [
		'kin-code',
		'kin-scores',
		'talk-fight-kabul-round',
		'chaman-two-accounts',
		'bannu-seizure',
		'bannu-demand',
		'home-politics',
		'home-2014'
	];

	it('styles few elements anew and lays nothing out in a frame', async () => {
		const page = await openOnPhone(site.browser(), site.at('#kin-shared-war'));
		const session = await countersOf(page);
		const arrived = (step: string) => page.waitForSelector(`[data-shown="${step}"]`, { state: 'attached' });
		const go = (step: string) => page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
		await arrived('kin-shared-war');
		// What a chapter takes when it is first laid out is not of a step.
		await layOutAll(page);
		await page.waitForSelector('use[href$="-far"], use[href$="-near"]', { state: 'attached' });
		const all: [step: string, styled: number][] = [];
		for (const step of way) {
			const before = (await counters(session)).LayoutCount ?? 0;
			const styled = await styledBy(session, async () => {
				await go(step);
				await arrived(step);
			});
			all.push([step, styled]);
			expect.soft(((await counters(session)).LayoutCount ?? 0) - before, step).toBeLessThanOrEqual(stepBudget.layouts);
		}
		const mean = all.reduce((sum, [, styled]) => sum + styled, 0) / all.length;
		expect(mean, all.join('\n')).toBeLessThanOrEqual(stepBudget.styled);
		// Inside a step: a few pixels a frame.
		await go('home-politics');
		await arrived('home-politics');
		await atRest(page);
		const before = await counters(session);
		await page.evaluate(async () => {
			for (let i = 0; i < 20; i++) {
				scrollBy({ top: 2, behavior: 'instant' });
				await new Promise((done) => requestAnimationFrame(done));
			}
		});
		const after = await counters(session);
		expect((after.LayoutCount ?? 0) - (before.LayoutCount ?? 0)).toBe(stepBudget.layoutsInFrames);
		expect((after.RecalcStyleCount ?? 0) - (before.RecalcStyleCount ?? 0)).toBeLessThanOrEqual(stepBudget.stylesInFrames);
		const { shift, moved } = await page.evaluate(() => window.seen);
		expect(shift, moved.join('\n')).toBe(0);
		await page.close();
	});
});
