/** Chromium, through Playwright. */
import { chromium, type Frame, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../scripts/chromium.ts';
import type { Doc, Engine } from './engine.ts';

const docOf = (at: Page | Frame): Doc => ({
	run: <T, A>(code: (given: A) => T | Promise<T>, given?: A) => at.evaluate(code as (given: unknown) => unknown, given) as Promise<T>,
	click: (selector) => at.click(selector)
});

/** Starts a Chromium. */
export async function startChromium(): Promise<Engine> {
	const executablePath = findChromium();
	if (!executablePath) throw new Error('There is no Chromium: npm run test:engines says how to get one.');
	const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
	return {
		async open() {
			const context = await browser.newContext();
			const page = await context.newPage();
			const troubles: string[] = [];
			page.on('pageerror', ({ message }) => troubles.push(message));
			page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
			return {
				...docOf(page),
				go: async (address) => void (await page.goto(address, { waitUntil: 'load' })),
				reload: async () => void (await page.reload({ waitUntil: 'load' })),
				turn: async (way) => void (await (way === 'back' ? page.goBack() : page.goForward())),
				press: (key) => page.keyboard.press(key),
				async wheel(by) {
					const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
					await page.mouse.move(width / 2, height / 2);
					await page.mouse.wheel(0, by);
				},
				resize: (width, height) => page.setViewportSize({ width, height }),
				async frame(selector) {
					const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
					if (!frame) throw new Error(`${selector} is no frame`);
					return docOf(frame);
				},
				paper: () => page.pdf({ format: 'A4' }),
				troubles: () => troubles,
				close: () => context.close()
			};
		},
		end: () => browser.close()
	};
}
