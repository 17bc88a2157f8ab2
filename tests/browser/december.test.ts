/** The sequence of December: the same marks, ring, card and strip at a place, however one came there; and the cards lay out nothing while one scrolls. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atRest, atStep, useSite } from './harness.ts';

const site = useSite();
const steps = ['december-truce-ends', 'december-new-names', 'december-horizon', 'december-capital', 'december-count'] as const;

/** The scroll position at which the reading line is so far through a step. */
const placeOf = (page: Page, step: string, part: number) =>
	page.evaluate(
		([id, share]) => {
			const box = document.getElementById(id)?.getBoundingClientRect();
			return Math.round((box?.top ?? 0) + scrollY - innerHeight / 2 + (box?.height ?? 0) * share);
		},
		[step, part] as const
	);
const go = (page: Page, y: number) => page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), y);

/** Everything that the sequence shows, once it is at rest at a step. */
async function stateOf(page: Page, step: string): Promise<string> {
	await atStep(page, step);
	await page.waitForFunction((id) => document.querySelector<HTMLElement>('.stage')?.dataset.sequence === id, step);
	await page.locator('.cards').waitFor({ state: 'attached' });
	await atRest(page);
	return page.evaluate(() => {
		const all = (selector: string) => [...document.querySelectorAll<SVGElement | HTMLElement>(selector)];
		const marks = all('.overlay .m-mark').map((mark) => {
			const fill = mark.querySelector('.m-least') ?? mark;
			return [mark.dataset.event, getComputedStyle(mark).opacity, getComputedStyle(fill).fillOpacity].join(' ');
		});
		const cards = all('.cards article')
			.filter((card) => getComputedStyle(card).visibility === 'visible')
			.map((card) => `${card.dataset.card ?? ''}: ${card.textContent.replaceAll(/\s+/g, ' ')}`);
		const rings = all('.rings circle').filter((ring) => getComputedStyle(ring).visibility === 'visible');
		const strip = all('.panel text, .panel rect').map(
			(item) => `${item.textContent} ${item.getAttribute('class') ?? ''} ${item.getAttribute('x') ?? ''}`
		);
		const focus = all('.cards')[0]?.dataset.focus ?? '';
		return JSON.stringify({ focus, marks, cards, rings: rings.map((ring) => ring.getAttribute('cx')), strip });
	});
}

describe.each([
	['a laptop', { width: 1440, height: 900 }],
	['a phone', { width: 390, height: 844 }]
] as const)('on %s', (_, size) => {
	it.each(steps)('%s looks the same after a jump, a slow scroll, a fling, from below and from anew', async (step) => {
		const { page, troubles } = await site.openPage({ ...size, path: `#${step}` });
		await stateOf(page, step);
		const y = await placeOf(page, step, 0.62);
		await go(page, 0);
		await atStep(page, 'opening-line');
		await go(page, y);
		const jumped = await stateOf(page, step);
		expect(JSON.parse(jumped)).toMatchObject({ focus: expect.any(String) as string });

		for (let at = y - 480; at < y; at += 24) await go(page, at);
		await go(page, y);
		expect(await stateOf(page, step)).toBe(jumped);

		await go(page, y - 1500);
		await page.mouse.move(size.width - 60, size.height - 40);
		await page.mouse.wheel(0, 900);
		await page.mouse.wheel(0, 1700);
		await go(page, y);
		expect(await stateOf(page, step)).toBe(jumped);

		await go(page, y + 4000);
		for (const at of [y + 1200, y + 500, y + 90, y]) await go(page, at);
		expect(await stateOf(page, step)).toBe(jumped);

		const again = await site.openPage({ ...size, path: `#${step}` });
		await stateOf(again.page, step);
		await go(again.page, y);
		expect(await stateOf(again.page, step)).toBe(jumped);
		expect([...troubles(), ...again.troubles()]).toEqual([]);
	});
});

describe('the card', () => {
	it('is text with a way to the page of its incident, and says nothing by itself', async () => {
		const { page } = await site.openPage({ path: '#december-horizon' });
		await stateOf(page, 'december-horizon');
		await go(page, await placeOf(page, 'december-horizon', 0.04));
		await stateOf(page, 'december-horizon');
		const card = page.getByRole('complementary', { name: 'The incident at this point in time' });
		await card.getByText('Militants: army 2, 25; government 33, 6').waitFor();
		expect(await card.getByRole('link').count(), 'only that of the card that is seen').toBe(1);
		expect(await card.getByRole('link').getAttribute('href')).toMatch(/\/incidents\/bannu-ctd-siege-2022\/$/);
		expect(await page.locator('[aria-live] .cards, .cards [aria-live], .cards[aria-live]').count()).toBe(0);
	});

	it('has every word inside it as the browser sets it', async () => {
		for (const width of [360, 390, 1440]) {
			const { page } = await site.openPage({ path: '#december-new-names', width, height: width === 360 ? 740 : 844 });
			await stateOf(page, 'december-new-names');
			const out = await page.evaluate(() =>
				[...document.querySelectorAll('.cards article')].flatMap((card) => {
					const box = card.getBoundingClientRect();
					return [...card.querySelectorAll('.line')].flatMap((line) => {
						const range = document.createRange();
						range.selectNodeContents(line);
						const own = range.getBoundingClientRect();
						return own.right > box.right + 0.5 || own.bottom > box.bottom + 0.5 ? [line.textContent] : [];
					});
				})
			);
			expect(out, `${width}`).toEqual([]);
		}
	});

	it('lays out nothing when another incident comes into focus', async () => {
		const { page } = await site.openPage({ path: '#december-horizon' });
		await stateOf(page, 'december-horizon');
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable');
		const layouts = async () =>
			(await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
		// Two incidents of one day: the strip and the day do not change between them.
		const focusAt = async (part: number) => {
			await go(page, await placeOf(page, 'december-horizon', part));
			await atRest(page);
			return page.locator('.cards').getAttribute('data-focus');
		};
		const first = await focusAt(0.22);
		const before = await layouts();
		const y = await placeOf(page, 'december-horizon', 0.46);
		const asked = await layouts();
		await page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), y);
		await atRest(page);
		const after = await layouts();
		expect(await page.locator('.cards').getAttribute('data-focus')).not.toBe(first);
		expect(after - asked, `${asked - before} for asking`).toBe(0);
	});
});
