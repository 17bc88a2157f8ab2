/**
 * `npm run bench`: what the built story costs on a phone, in one table: first load, requests, frames, long tasks, style and layout work a screen,
 * beside a floor: the same page with nothing that moves. Times are read against the floor of the same run; they depend on the machine.
 */
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { chromiumArgs, obtainChromium } from './chromium.ts';
import { asCommand } from './command.ts';
import { basePath } from './release.ts';
import { serve } from './serve.ts';

const phone = { width: 390, height: 844 };

/** How many screens of the story are scrolled through, and how fast, in CSS pixels a second. */
const screens = 30;
const speed = 1500;

/** What one pass through the page cost. */
interface Pass {
	readonly slow: number;
	readonly long: number;
	readonly longest: number;
	readonly task: number;
	readonly layouts: number;
	readonly styles: number;
}

/** Bytes with brotli and requests until the page rests, before any touch. */
async function firstLoad(browser: Browser, url: string): Promise<{ bytes: number; requests: number; largest: string[] }> {
	const page = await browser.newPage({ viewport: phone });
	const sizes: [string, number][] = [];
	const pending: Promise<void>[] = [];
	page.on('response', (response) => {
		pending.push(
			response.body().then((body) => {
				const packed = /\.(avif|webp|png|woff2)(\?|$)/.test(response.url()) ? body.length : brotliCompressSync(body).length;
				sizes.push([new URL(response.url()).pathname, packed]);
			})
		);
	});
	await page.goto(url, { waitUntil: 'networkidle' });
	await Promise.all(pending);
	await page.close();
	sizes.sort((a, b) => b[1] - a[1]);
	return {
		bytes: sizes.reduce((sum, [, size]) => sum + size, 0),
		requests: sizes.length,
		largest: sizes.map(([path, size]) => `${path} ${(size / 1000).toFixed(1)}`)
	};
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
	const { metrics: list } = await session.send('Performance.getMetrics');
	return Object.fromEntries(list.map(({ name, value }) => [name, value]));
}

/** Scrolls evenly through the story and counts what it takes. */
async function pass(page: Page, slowdown: number): Promise<Pass> {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	const before = await metrics(session);
	const { frames, tasks } = await page.evaluate(
		async ({ distance, rate }) => {
			const found: number[] = [];
			new PerformanceObserver((list) => found.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
			const gaps: number[] = [];
			const start = performance.now();
			let last = start;
			await new Promise<void>((done) => {
				const step = (now: number) => {
					gaps.push(now - last);
					last = now;
					const y = ((now - start) / 1000) * rate;
					scrollTo({ top: y, behavior: 'instant' });
					if (y < distance) requestAnimationFrame(step);
					else done();
				};
				requestAnimationFrame(step);
			});
			return { frames: gaps, tasks: found };
		},
		{ distance: screens * phone.height, rate: speed }
	);
	const after = await metrics(session);
	const per = (name: string) => ((after[name] ?? 0) - (before[name] ?? 0)) / screens;
	await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	return {
		slow: (100 * frames.filter((gap) => gap > 33).length) / frames.length,
		long: tasks.length,
		longest: Math.max(0, ...tasks),
		task: per('TaskDuration') * 1000,
		layouts: per('LayoutCount'),
		styles: per('RecalcStyleCount')
	};
}

/** The story, or the floor: the same page without its script. */
async function measure(browser: Browser, url: string, slowdown: number, isFloor: boolean): Promise<Pass> {
	const page = await browser.newPage({ viewport: phone });
	// The compiler of this script names inner functions with a helper that pages do not have.
	await page.addInitScript('globalThis.__name = (named) => named');
	if (isFloor) await page.route('**/scripts/**', (route) => route.abort());
	await page.goto(url, { waitUntil: 'networkidle' });
	const result = await pass(page, slowdown);
	await page.close();
	return result;
}

async function bench(): Promise<void> {
	const served = await serve({ root: 'build', port: 0, base: basePath() });
	const browser = await chromium.launch({ executablePath: await obtainChromium(), args: [...chromiumArgs] });
	try {
		const load = await firstLoad(browser, served.url);
		console.log(`first load of /: ${(load.bytes / 1000).toFixed(1)} KB with brotli, ${load.requests} requests`);
		for (const line of load.largest) console.log(`  ${line} KB`);
		const rows: Record<string, Record<string, string>> = {};
		for (const slowdown of [1, 4])
			for (const isFloor of [true, false]) {
				const { slow, long, longest, task, layouts, styles } = await measure(browser, served.url, slowdown, isFloor);
				rows[`${isFloor ? 'floor' : 'story'} at ${slowdown}x`] = {
					'frames over 33 ms, %': slow.toFixed(1),
					'tasks over 50 ms': String(long),
					'longest, ms': longest.toFixed(0),
					'task ms a screen': task.toFixed(0),
					'layouts a screen': layouts.toFixed(1),
					'style passes a screen': styles.toFixed(1)
				};
			}
		console.table(rows);
	} finally {
		await browser.close();
		await served.close();
	}
}

asCommand(import.meta.url, bench);
