/** The lens and the tips of terms in the story. */
import { describe, expect, test } from 'vitest';
import { atStep, each, firstOf, useSite } from './harness.ts';
import { expectKept, read } from './readPlace.ts';

const site = useSite();
const root = 'html';

describe('the lens', () => {
	test('L puts it on and off, the address tells it, and the place stays', async () => {
		const { page, troubles } = await site.openPage({ path: '#bannu-seizure', motion: false });
		await atStep(page, 'bannu-seizure');
		const before = await read(page);
		await page.keyboard.press('l');
		await page.locator('html[data-lens="on"]').waitFor();
		expect(new URL(page.url()).searchParams.get('lens')).toBe('on');
		await page.getByRole('complementary', { name: 'Lens' }).waitFor();
		await expectKept(page, before, 'the lens on');
		await page.keyboard.press('l');
		await page.locator('html:not([data-lens])').waitFor();
		await expectKept(page, before, 'the lens off');
		expect(troubles()).toEqual([]);
	});

	test('each statement has its letter and its own line, told apart without colour', async () => {
		const { page } = await site.openPage({ path: '?lens=on&read=text', motion: false });
		const seen = new Map(
			await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('.statement')].map((statement): [string, string[]] => {
					const line = getComputedStyle(statement.matches('.cite') ? statement : statement.querySelector('.cite')!);
					const letter = getComputedStyle(statement, '::before').content.split(' ')[0] ?? '';
					return [statement.dataset.kind ?? '', [letter, `${line.textDecorationStyle} ${line.textDecorationThickness}`]];
				})
			)
		);
		expect([...seen.keys()].sort()).toEqual(['attributed', 'forecast', 'opinion', 'recommendation', 'reported-fact']);
		for (const part of [0, 1]) expect(new Set([...seen.values()].map((parts) => parts[part])).size).toBe(5);
	});

	test('the count of a chapter is what stands in it, and a sort that is asked for stands out', async () => {
		const { page } = await site.openPage({ path: '?lens=on#chaman-first-shelling', motion: false });
		await atStep(page, 'chaman-first-shelling');
		const panel = page.getByRole('complementary', { name: 'Lens' });
		const count = async (selector: string) => page.locator(`#chaman .statement${selector}`).count();
		expect(await panel.locator('label', { hasText: 'All' }).textContent()).toContain(String(await count('')));
		expect(await panel.locator('label', { hasText: 'Contested' }).textContent()).toContain(
			String(await count('[data-standing="contested"]'))
		);
		await panel.getByRole('radio', { name: /Contested/ }).check();
		await page.locator('html[data-only="contested"]').waitFor();
		const size = (standing: string) =>
			page.evaluate((wanted) => parseFloat(getComputedStyle(document.querySelector(`#chaman .statement${wanted}`)!).fontSize), standing);
		expect(await size('[data-standing="contested"]')).toBeGreaterThan(await size(':not([data-standing="contested"])'));
		expect(new URL(page.url()).searchParams.get('only')).toBe('contested');
		await panel.getByRole('button', { name: 'Lens off' }).click();
		expect(await page.locator(root).getAttribute('data-lens')).toBeNull();
	});

	each(['contested', 'corroborated', 'judgement'], firstOf(1))(
		'only %s: those statements stand out, all others step back',
		async (only) => {
			const { page } = await site.openPage({ path: `?lens=on&only=${only}&read=text`, motion: false });
			await page.locator(`html[data-only="${only}"]`).waitFor();
			const seen = await page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('main .statement')]
					.filter((statement) => !statement.parentElement?.closest('.statement'))
					.map((statement) => ({
						standing: statement.dataset.standing,
						isSetOff: getComputedStyle(statement).backgroundColor !== 'rgba(0, 0, 0, 0)',
						size: parseFloat(getComputedStyle(statement).fontSize)
					}))
			);
			const largest = Math.max(...seen.map(({ size }) => size));
			expect(seen.filter(({ standing }) => standing === only).length).toBeGreaterThan(10);
			for (const { standing, isSetOff, size } of seen) {
				expect(isSetOff).toBe(standing === only);
				expect(size === largest).toBe(standing === only);
			}
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('.lens-panel .key').textContent()).toContain('Set off: what is');
		}
	);

	test('on paper the letters and their key are printed, the controls are not', async () => {
		const { page } = await site.openPage({ path: '?lens=on', motion: false });
		await page.getByRole('complementary', { name: 'Lens' }).waitFor();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.lens-panel .key').isVisible()).toBe(true);
		expect(await page.locator('.lens-panel fieldset').isVisible()).toBe(false);
		expect(await page.evaluate(() => getComputedStyle(document.querySelector('.statement')!, '::before').content)).toMatch(/"[FAJPR]"/);
	});

	test('on a narrow phone it hides no more than a fifth of the page, and nothing is cut', async () => {
		const { page } = await site.openPage({ path: '?lens=on', width: 320, height: 700, motion: false });
		const box = (await page.getByRole('complementary', { name: 'Lens' }).boundingBox())!;
		expect(box.height).toBeLessThan(140);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});
});

describe('a term', () => {
	const open = async (touch = false) => {
		const visit = await site.openPage({ path: '?read=text', motion: false, touch, width: touch ? 390 : 1440, height: touch ? 844 : 900 });
		const term = visit.page.locator('.step .prose [data-term]').first();
		await term.scrollIntoViewIfNeeded();
		return { ...visit, term, tip: visit.page.locator('#term-tip') };
	};

	test('under the pointer shows its entry, which can be reached and does not go away by itself', async () => {
		const { page, term, tip, troubles } = await open();
		await term.hover();
		await tip.waitFor({ state: 'visible' });
		expect(await term.getAttribute('aria-describedby')).toBe('term-tip');
		await tip.hover();
		expect(await tip.isVisible()).toBe(true);
		await page.mouse.move(1400, 880);
		await tip.waitFor({ state: 'hidden' });
		expect(troubles()).toEqual([]);
	});

	test('with the focus shows it too, and Esc sends it away and leaves the focus', async () => {
		const { page, term, tip } = await open();
		await page.evaluate(() =>
			document.querySelector<HTMLElement>('.step .prose [data-term]')!.focus({ focusVisible: true } as FocusOptions)
		);
		await tip.waitFor({ state: 'visible' });
		await page.keyboard.press('Escape');
		await tip.waitFor({ state: 'hidden' });
		expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('under a finger opens the box, with names in their script and direction', async () => {
		const { page, tip } = await open(true);
		const term = page.locator('.step .prose [data-term="afghan-taliban"]').first();
		await term.scrollIntoViewIfNeeded();
		await term.tap();
		const box = page.locator('#note-box');
		await box.waitFor({ state: 'visible' });
		expect(await tip.isVisible()).toBe(false);
		const names = await box.locator('bdi').evaluateAll((all) => all.map((name) => [name.getAttribute('lang'), name.getAttribute('dir')]));
		expect(names).toEqual([
			['ur', 'rtl'],
			['ps', 'rtl'],
			['fa-AF', 'rtl']
		]);
	});

	each(['finger', 'mouse', 'keys'] as const, firstOf(1))(
		'pressed and closed by %s lets the chapters open, and nothing is thrown',
		async (by) => {
			const { page, term } = await open(by === 'finger');
			for (let i = 0; i < 2; i++) {
				if (by === 'mouse') await term.click();
				else if (by === 'finger') await term.tap();
				else {
					await term.focus();
					await page.keyboard.press('Enter');
				}
				await page.locator('#note-box:popover-open').waitFor();
				await page.keyboard.press('Escape');
				await page.locator('#note-box:popover-open').waitFor({ state: 'detached' });
				await page.getByRole('button', { name: 'Chapters' }).click();
				await page.locator('#chapters:popover-open').waitFor();
				await page.keyboard.press('Escape');
				await page.locator('#chapters:popover-open').waitFor({ state: 'detached' });
			}
		}
	);
});
