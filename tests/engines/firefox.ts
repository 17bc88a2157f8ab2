/** Firefox, through Puppeteer and WebDriver BiDi. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Frame, type KeyInput, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/engines.ts';
import type { Doc, Engine } from './engine.ts';

const docOf = (at: Page | Frame): Doc => ({
	run: <T, A>(code: (given: A) => T | Promise<T>, given?: A) => at.evaluate(code as (given: unknown) => unknown, given) as Promise<T>,
	click: (selector) => at.click(selector)
});

/** Starts a Firefox. */
export async function startFirefox(): Promise<Engine> {
	const executablePath = findFirefox();
	if (!executablePath) throw new Error('There is no Firefox: npm run test:engines says how to get one.');
	// As root Firefox wants a home that is its own.
	const home = mkdtempSync(join(tmpdir(), 'firefox-'));
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		env: { ...process.env, HOME: home },
		extraPrefsFirefox: { 'ui.prefersReducedMotion': 0, 'layout.css.prefers-color-scheme.content-override': 1 }
	});
	return {
		async open() {
			const page = await browser.newPage();
			const troubles: string[] = [];
			page.on('pageerror', (error) => troubles.push(error instanceof Error ? error.message : String(error)));
			page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
			return {
				...docOf(page),
				go: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
				reload: async () => void (await page.reload({ waitUntil: 'load' })),
				// A page that Firefox has kept whole comes back without loading, which the driver would wait for.
				turn: (way) => page.evaluate((by) => void setTimeout(() => history.go(by)), way === 'back' ? -1 : 1),
				press: (key) => page.keyboard.press(key as KeyInput),
				async wheel(by) {
					const { width, height } = page.viewport() ?? { width: 0, height: 0 };
					await page.mouse.move(width / 2, height / 2);
					await page.mouse.wheel({ deltaY: by });
				},
				resize: (width, height) => page.setViewport({ width, height }),
				async frame(selector) {
					const frame = await (await page.waitForSelector(selector))?.contentFrame();
					if (!frame) throw new Error(`${selector} is no frame`);
					return docOf(frame);
				},
				paper: () => page.pdf({ format: 'A4' }),
				troubles: () => troubles,
				close: () => page.close()
			};
		},
		async end() {
			await browser.close();
			rmSync(home, { recursive: true, force: true, maxRetries: 5 });
		}
	};
}
