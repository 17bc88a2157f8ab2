/**
 * `npm run bench`: what the built pages cost on a phone, beside their budgets: the first load of five pages with Lighthouse's marks, a scroll
 * through the story beside the floor (the same page with nothing that moves), and the memory of ten passes. Times are read against the floor of the
 * same run: they depend on the machine.
 */
import { chromium, type Browser, type Page } from 'playwright-core';
import { pageBudgets } from '../budgets.ts';
import { chromiumArgs, obtainChromium } from '../chromium.ts';
import { asCommand } from '../command.ts';
import { categories, marksOf } from './lighthouse.ts';
import { countersOf, firstLoad, openOnPhone, scrolled } from '../measures.ts';
import { basePath } from '../release.ts';
import { serve } from '../serve.ts';

/** How many screens of the story are scrolled through, and how fast, in CSS pixels a second. */
const screens = 30;
const speed = 1500;

/** The sequence whose scrubbing is measured apart, and how many screens it is long. */
const sequence = { step: 'december-truce-ends', screens: 4, speed: 600 };

/** How often the story is passed through for its memory. */
const passes = 10;

const rounded = (value: number) => Math.round(value * 10) / 10;

/** The first load of each page, beside its budget, and what Lighthouse says of it. */
async function loads(browser: Browser, root: string, executable: string): Promise<void> {
	const rows: Record<string, Record<string, string>> = {};
	for (const budget of pageBudgets) {
		const load = await firstLoad(browser, root + budget.path);
		const beside = (key: 'kilobytes' | 'requests' | 'elements' | 'sheets' | 'shift') => `${rounded(load[key])} of ${budget[key]}`;
		const marks = await marksOf(executable, root + budget.path);
		rows[`/${budget.path}`] = {
			KB: beside('kilobytes'),
			requests: beside('requests'),
			elements: beside('elements'),
			'sheets that block': beside('sheets'),
			'layout shift': beside('shift'),
			'largest paint': load.largest.replaceAll(/\.svelte-\w+/g, ''),
			[`Lighthouse: ${categories.join(', ')}`]: marks.join(' ')
		};
		console.log(`/${budget.path}: ${load.files.map(([path, size]) => `${path} ${rounded(size)}`).join(', ')}`);
	}
	console.table(rows);
}

/** The story, or the floor: the same page without its script. */
async function openStory(browser: Browser, root: string, isFloor: boolean): Promise<Page> {
	return openOnPhone(browser, root, async (page) => {
		if (isFloor) await page.route('**/scripts/**', (route) => route.abort());
	});
}

/** Scrolls through the story and through a sequence, as the machine is and four times slower. */
async function scrolls(browser: Browser, root: string): Promise<void> {
	const rows: Record<string, Record<string, number>> = {};
	for (const slowdown of [1, 4])
		for (const isFloor of [true, false]) {
			const page = await openStory(browser, root, isFloor);
			const session = await page.context().newCDPSession(page);
			await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
			const name = `${isFloor ? 'floor' : 'story'} at ${slowdown}x`;
			const start = await page.evaluate((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? 0) + scrollY, sequence.step);
			for (const [what, from, length, rate] of [
				['', 0, screens, speed],
				[' december', start, sequence.screens, sequence.speed]
			] as const) {
				const { slow, long, longest, task, layouts, styles } = await scrolled(page, from, length, rate);
				rows[name + what] = {
					'frames over 33 ms, %': rounded(slow),
					'tasks over 50 ms': long,
					'longest, ms': rounded(longest),
					'main thread, ms a screen': rounded(task),
					'layouts a screen': rounded(layouts),
					'style passes a screen': rounded(styles)
				};
			}
			await page.close();
		}
	console.table(rows);
}

/** Whether memory grows: the heap and the nodes after each of several passes from the top to the end. */
async function memory(browser: Browser, root: string): Promise<void> {
	const page = await openStory(browser, root, false);
	const session = await countersOf(page);
	const rows: Record<string, Record<string, number>> = {};
	const length = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
	for (let pass = 1; pass <= passes; pass++) {
		await scrolled(page, 0, length, 20_000);
		await session.send('HeapProfiler.collectGarbage');
		const found = await session.send('Performance.getMetrics');
		const of = (name: string) => found.metrics.find((metric) => metric.name === name)?.value ?? 0;
		rows[`pass ${pass}`] = {
			'heap, MB': rounded(of('JSHeapUsedSize') / 1e6),
			nodes: of('Nodes'),
			listeners: of('JSEventListeners')
		};
	}
	await page.close();
	console.table(rows);
}

async function bench(): Promise<void> {
	const served = await serve({ root: 'build', port: 0, base: basePath() });
	const executablePath = await obtainChromium();
	const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
	try {
		await loads(browser, served.url, executablePath);
		await scrolls(browser, served.url);
		await memory(browser, served.url);
	} finally {
		await browser.close();
		await served.close();
	}
}

asCommand(import.meta.url, bench);
