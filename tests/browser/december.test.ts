/** The sequence of December: the same marks, ring, card and strip at a place, however one came there; and the cards lay out nothing while one scrolls. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atRest, atStep, each, firstOf, useSite } from './harness.ts';
import { placeOfSentence } from './sentencePlace.ts';

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
/** Opens a page at a step, in the machine’s own faces: that of the text is optional, and with or without it steps have other heights. */
async function openAt(step: string, size: { readonly width: number; readonly height: number }) {
	const visit = await site.openPage({ ...size, path: `#${step}` });
	await visit.page.addStyleTag({ content: ':root { --serif: serif !important; --sans: sans-serif !important }' });
	return visit;
}
const go = (page: Page, y: number) => page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), y);

/** Turns the wheel, and waits until the page has run on and come to rest. */
async function fling(page: Page, by: number): Promise<void> {
	const rest = page.evaluate(() => new Promise<void>((done) => addEventListener('scrollend', () => done(), { once: true })));
	await page.mouse.wheel(0, by);
	await rest;
}

/** Goes to a place, and again where the page still ran on or came back to what its address names, until it stays there. */
async function stay(page: Page, y: number): Promise<void> {
	await page.evaluate(async (to) => {
		for (let still = 0; still < 12; still++) {
			await new Promise((done) => requestAnimationFrame(done));
			if (Math.abs(scrollY - to) <= 0.5) continue;
			window.scrollTo({ top: to, behavior: 'instant' });
			still = 0;
		}
	}, y);
}

/** Everything that the sequence shows, once it is at rest at a step. */
async function stateOf(page: Page, step: string): Promise<string> {
	// Before the faces have come, steps have other heights.
	await page.evaluate(async () => void (await document.fonts.ready));
	await atStep(page, step);
	await page.waitForFunction((id) => {
		const { top, height } = document.getElementById(id)?.getBoundingClientRect() ?? { top: 0, height: 1 };
		const progress = Math.min(1, Math.max(0, (innerHeight / 2 - top) / height));
		return Math.abs(Number(document.querySelector('main')?.dataset.progress) - progress) < 0.002;
	}, step);
	await page.waitForFunction((id) => document.querySelector<HTMLElement>('.map-view')?.dataset.sequence === id, step);
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

const sizes = [
	['a laptop', { width: 1440, height: 900 }],
	['a phone', { width: 390, height: 844 }]
] as const;

each(
	steps.flatMap((step) => sizes.map(([name, size]) => [step, name, size] as const)),
	firstOf(2)
)('%s on %s looks the same after a jump, a slow scroll, a fling, from below and from anew', async (step, _, size) => {
	const { page, troubles } = await openAt(step, size);
	await stateOf(page, step);
	const y = await placeOf(page, step, 0.62);
	await go(page, 0);
	await atStep(page, 'opening-line');
	await stay(page, y);
	let jumped = await stateOf(page, step);
	await expect.poll(async () => jumped === (jumped = await stateOf(page, step)), { message: 'the picture comes to rest' }).toBe(true);
	expect(JSON.parse(jumped)).toMatchObject({ focus: expect.any(String) as string });

	for (let at = y - 480; at < y; at += 24) await go(page, at);
	await stay(page, y);
	await expect.poll(() => stateOf(page, step)).toBe(jumped);

	await go(page, y - 1500);
	await page.mouse.move(size.width - 60, size.height - 40);
	await fling(page, 1200);
	await stay(page, y);
	await expect.poll(() => stateOf(page, step)).toBe(jumped);

	await go(page, y + 4000);
	for (const at of [y + 1200, y + 500, y + 90]) await go(page, at);
	await stay(page, y);
	await expect.poll(() => stateOf(page, step)).toBe(jumped);

	const again = await openAt(step, size);
	await stateOf(again.page, step);
	await stay(again.page, y);
	await expect.poll(() => stateOf(again.page, step)).toBe(jumped);
	expect([...troubles(), ...again.troubles()]).toEqual([]);
});

describe('the card', () => {
	it('is text with a way to the page of its incident, and says nothing by itself', async () => {
		const { page } = await site.openPage({ path: '#december-horizon' });
		await stateOf(page, 'december-horizon');
		await go(page, Math.round(await placeOfSentence(page, 'december-horizon', 1, 0.5)));
		await stateOf(page, 'december-horizon');
		const card = page.getByRole('complementary', { name: 'The incident at this point in time' });
		await card.getByText('2 or 25 militants, says the army').waitFor();
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

	it('lays out no more when another incident comes into focus than when none does', async () => {
		const { page } = await site.openPage({ path: '#december-horizon' });
		await stateOf(page, 'december-horizon');
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable');
		const layouts = async () =>
			(await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'LayoutCount')?.value ?? 0;
		// All within 19 December, so that day and strip stay as they are; the second incident of that day has the fourth sentence.
		const miranshah = await placeOfSentence(page, 'december-horizon', 2, 0.5);
		const khuzdar = await placeOfSentence(page, 'december-horizon', 3, 0.5);
		const places = [miranshah - 2, miranshah + 2, khuzdar - 2, khuzdar + 2].map(Math.round);
		const passes: { focus: string | null; layouts: number }[] = [];
		for (const y of places) {
			const before = await layouts();
			await stay(page, y);
			await atRest(page);
			const after = await layouts();
			passes.push({ focus: await page.locator('.cards').getAttribute('data-focus'), layouts: after - before });
		}
		const [, same, changed, again] = passes;
		expect(same?.focus).not.toBe(changed?.focus);
		expect(again?.focus).toBe(changed?.focus);
		expect(changed?.layouts).toBeLessThanOrEqual(Math.max(same?.layouts ?? 0, again?.layouts ?? 0));
	});
});
