/** Readers who bring their own measures: a narrow or magnified window, larger letters, wider lines, forced colours, no motion, ears instead of eyes. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { cutWords, sideways, smallTargets } from './audit.ts';
import { atLife, atRest, each, useSite } from './harness.ts';
import { isFirstOfPage, reach, states } from './states.ts';

const site = useSite();
const all = states.map((state) => [state.name, state] as const);
const painted = (page: Page) =>
	page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** Lays a reader's own styles over the page, in the place of the last ones. */
async function restyle(page: Page, styles: string): Promise<void> {
	await page.evaluate((text) => {
		const sheet = document.querySelector('style[data-own]') ?? document.head.appendChild(document.createElement('style'));
		sheet.setAttribute('data-own', '');
		sheet.textContent = text;
	}, styles);
	await painted(page);
}

each(all, ([, state]) => isFirstOfPage(state))(
	'%s: all can be pressed and read, whatever the size of the window and of the letters',
	async (_, state) => {
		const page = await reach(state, site.openPage, { width: 390, height: 844 });
		expect(await smallTargets(page), 'targets on a phone').toEqual([]);
		await page.setViewportSize({ width: 1280, height: 720 });
		await painted(page);
		expect(await smallTargets(page), 'targets on a laptop').toEqual([]);
		const before = await cutWords(page);
		await restyle(page, 'html{font-size:200% !important}');
		expect(await sideways(page), 'letters of 200 %').toEqual([]);
		expect(
			(await cutWords(page)).filter((line) => !before.includes(line)),
			'letters of 200 %'
		).toEqual([]);
		await restyle(page, '');
		// 1280 by 1024 pixels at 400 %.
		await page.setViewportSize({ width: 320, height: 256 });
		await painted(page);
		expect(await sideways(page), '400 %').toEqual([]);
		expect(await cutWords(page), '400 %').toEqual([]);
		await page.setViewportSize({ width: 390, height: 844 });
		// The spacing of SC 1.4.12.
		await restyle(
			page,
			'*{line-height:1.5 !important;letter-spacing:.12em !important;word-spacing:.16em !important}p{margin-bottom:2em !important}'
		);
		expect(await sideways(page), 'spacing').toEqual([]);
		expect(await cutWords(page), 'spacing').toEqual([]);
	}
);

describe('forced colours', () => {
	/** What is painted, as numbers from 0 to 255. */
	const coloursOf = (page: Page, selectors: readonly string[]) =>
		page.evaluate((list) => {
			const numbers = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
			return Object.fromEntries(
				list.map((selector) => {
					const element = document.querySelector(selector);
					if (!element) throw new Error(`no ${selector}`);
					const { fill, stroke } = getComputedStyle(element);
					return [selector, { fill: numbers(fill), stroke: numbers(stroke) }];
				})
			);
		}, selectors);
	const lightness = ([r = 0, g = 0, b = 0]: readonly number[]) => {
		const [x = 0, y = 0, z = 0] = [r, g, b].map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
		return 0.2126 * x + 0.7152 * y + 0.0722 * z;
	};
	const contrast = (a: readonly number[], b: readonly number[]) => {
		const [low = 0, high = 0] = [lightness(a), lightness(b)].sort((x, y) => x - y);
		return (high + 0.05) / (low + 0.05);
	};

	test.each(['light', 'dark'] as const)(
		'in %s the line and the marks stand out from the land, and the focus shows',
		async (colorScheme) => {
			const { page } = await site.openPage({ path: 'explore/', scheme: colorScheme, motion: false });
			await page.emulateMedia({ forcedColors: 'active', colorScheme });
			await page.locator('main[data-live="true"]').waitFor();
			const colours = await coloursOf(page, ['.m-land', '.m-line', '.map .m-least']);
			const land = colours['.m-land']?.fill ?? [];
			expect(contrast(colours['.m-line']?.stroke ?? [], land)).toBeGreaterThanOrEqual(3);
			expect(contrast(colours['.map .m-least']?.stroke ?? [], land)).toBeGreaterThanOrEqual(3);
			await page.keyboard.press('Tab');
			const ring = await page.evaluate(() => {
				const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
				return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
			});
			expect(ring).toBeGreaterThanOrEqual(2);
		}
	);
});

describe('without motion', () => {
	/** The longest that anything on the page would take to change, in seconds. */
	const longest = (page: Page) =>
		page.evaluate(() =>
			[...document.querySelectorAll('*')].reduce((most, element) => {
				const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
				const seconds = [transitionDuration, animationName === 'none' ? '0s' : animationDuration]
					.join(',')
					.split(',')
					.map((one) => Number.parseFloat(one) * (one.trim().endsWith('ms') ? 0.001 : 1));
				return Math.max(most, ...seconds, scrollBehavior === 'smooth' ? 1 : 0);
			}, 0)
		);

	test.each([
		['the story', '', async (page: Page) => page.keyboard.press('j')],
		['an embed', 'embed/bannu/', async (page: Page) => page.getByRole('button', { name: /^Next/ }).click()],
		['the deck', 'present/', async (page: Page) => page.keyboard.press('PageDown')],
		['incidents', 'explore/', async (page: Page) => page.getByRole('button', { name: 'Closer' }).press('Enter')]
	] as const)('nothing of %s is animated when one goes on', async (_, path, act) => {
		const { page } = await site.openPage({ path, motion: false });
		await atLife(page);
		await atRest(page);
		await page.evaluate(() => {
			const seen: number[] = [];
			Object.assign(globalThis, { seen });
			const look = () => {
				seen.push(document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0) > 10).length);
				requestAnimationFrame(look);
			};
			look();
		});
		for (let i = 0; i < 3; i++) {
			await act(page);
			await painted(page);
			await painted(page);
		}
		expect(await page.evaluate(() => Math.max(...(globalThis as unknown as { seen: number[] }).seen))).toBe(0);
		expect(await longest(page)).toBeLessThanOrEqual(0.01);
	});
});

describe('what is said aloud', () => {
	/** Begins to note what live regions say. */
	const listen = (page: Page) =>
		page.evaluate(() => {
			const said: string[] = [];
			Object.assign(globalThis, { said });
			const isLive = (node: Node) =>
				(node instanceof Element ? node : node.parentElement)?.closest(
					'[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]'
				);
			new MutationObserver((changes) => {
				for (const { target } of changes) if (isLive(target)) said.push(isLive(target)?.textContent?.trim() ?? '');
			}).observe(document.body, { subtree: true, childList: true, characterData: true });
		});
	const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
	const scroll = async (page: Page) => {
		for (let i = 0; i < 6; i++) {
			await page.mouse.wheel(0, 700);
			await painted(page);
		}
	};

	test('the story is silent while one scrolls, and says the step that a press leads to', async () => {
		const { page } = await site.openPage({ motion: false });
		await atLife(page);
		await page.mouse.move(700, 500);
		const start = await page.locator('main').getAttribute('data-position');
		await listen(page);
		await scroll(page);
		await page.waitForFunction((first) => document.querySelector('main')?.getAttribute('data-position') !== first, start);
		expect(await heard(page)).toEqual([]);
		await page.keyboard.press('j');
		await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 0);
		expect((await heard(page)).at(-1)).toMatch(/, step \d+ of \d+$/);
	});

	test('the table of incidents is silent while one scrolls, and says how many were found', async () => {
		const { page } = await site.openPage({ path: 'explore/?all=yes', motion: false });
		await page.locator('main[data-live="true"]').waitFor();
		await page.mouse.move(1100, 600);
		await listen(page);
		await scroll(page);
		expect(await heard(page)).toEqual([]);
		await page.getByRole('searchbox', { name: 'Search' }).fill('chaman');
		await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.some((words) => /^\d+ of \d+ events$/.test(words)));
	});

	test('a flat embed is silent while it is read; a stepper says the step that a press leads to', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/?mode=flat', motion: false });
		await page.locator('main[data-mode="flat"]').waitFor();
		await listen(page);
		await scroll(page);
		expect(await heard(page)).toEqual([]);
		const stepper = (await site.openPage({ path: 'embed/bannu/', motion: false })).page;
		await stepper.locator('main[data-words]').waitFor();
		await listen(stepper);
		await stepper.getByRole('button', { name: /^Next/ }).click();
		await stepper.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.some((words) => words !== ''));
	});

	test('the ledger says how many claims are left', async () => {
		const { page } = await site.openPage({ path: 'ledger/' });
		await atLife(page);
		await listen(page);
		await page.getByRole('searchbox').fill('armoured');
		await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.some((words) => /^\d+ of \d+ claims$/.test(words)));
	});
});
