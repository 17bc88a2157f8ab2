/** The story in a real browser: the position is the truth, and the map shows its scene. */
import { describe, expect, it } from 'vitest';
import { atLife, atStep, each, firstOf, useSite } from './harness.ts';
import { close, open } from './steps.ts';
import { expectMap, expectTruth, positionOf, scrollTo } from './truth.ts';

const site = useSite();

const sizes = [
	{ name: 'a phone', width: 360, height: 740 },
	{ name: 'a tablet', width: 768, height: 1024 },
	{ name: 'a laptop', width: 1440, height: 900 },
	{ name: 'a projector', width: 1920, height: 1080 }
];

describe('at every size', () => {
	each(sizes, firstOf(1))(
		'tells the step under the reading line all the way down and all the way up, and its map shows it, on $name',
		async ({ width, height }) => {
			const { page, troubles } = await site.openPage({ width, height, motion: false });
			const places = Array.from({ length: 60 }, (_, i) => i / 59);
			for (const part of [...places, ...places.toReversed()]) {
				await scrollTo(page, part);
				await expectTruth(page);
			}
			await expectMap(page);
			expect(troubles()).toEqual([]);
		}
	);

	each(sizes, firstOf(1))('keeps the truth through resizes, a rotation and zoom, on $name', async ({ width, height }) => {
		const { page, troubles } = await site.openPage({ width, height, motion: false });
		for (const part of [0.1, 0.35, 0.62, 0.9]) {
			await page.setViewportSize({ width, height });
			await scrollTo(page, part);
			await expectTruth(page);
			for (const size of [
				{ width, height: Math.round(height * 0.6) },
				{ width, height: Math.round(height * 0.52) },
				{ width: height, height: width },
				{ width: Math.round(width / 1.25), height: Math.round(height / 1.25) },
				{ width: Math.round(width / 2), height: Math.round(height / 2) }
			]) {
				await page.setViewportSize({ width: Math.max(320, size.width), height: size.height });
				await expectTruth(page);
				await page.evaluate(() => scrollBy({ top: 333, behavior: 'instant' }));
				await expectTruth(page);
			}
		}
		await expectMap(page);
		expect(troubles()).toEqual([]);
	});

	each(sizes, firstOf(1))('does not shift, on $name', async ({ width, height }) => {
		const { page } = await site.openPage({ width, height });
		const shift = await page.evaluate(async () => {
			let sum = 0;
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
					if (!entry.hadRecentInput) sum += entry.value;
			}).observe({ type: 'layout-shift', buffered: true });
			for (let i = 0; i <= 40; i++) {
				window.scrollTo({ top: ((document.documentElement.scrollHeight - innerHeight) * i) / 40, behavior: 'instant' });
				await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
			}
			return sum;
		});
		expect(shift).toBeLessThan(0.001);
	});
});

it('follows flings, jumps and reloads with motion on', async () => {
	const { page, troubles } = await site.openPage({ width: 390, height: 844, touch: true });
	// Chapters that are laid out above what is read move the place by themselves.
	await atLife(page);
	await page.mouse.move(195, 600);
	for (const by of [4000, 12000, -6000, 20000, -15000, 9000]) {
		// A wheel that turns is no scroll yet, and the end of the last one may be told after it: what comes next must not overtake it.
		const before = await page.evaluate(() => scrollY);
		const ended = page.evaluate(() => new Promise<void>((done) => addEventListener('scrollend', () => done(), { once: true })));
		await page.mouse.wheel(0, by);
		await page.waitForFunction((y) => scrollY !== y, before);
		await ended;
		await expectTruth(page);
	}
	// The address follows at rest, and a script that sets the one that it still has moves nothing.
	await page.waitForFunction(() => location.hash.slice(1) === document.querySelector('main')?.dataset.position);
	await page.evaluate((id) => (location.hash = id), close);
	await atStep(page, close);
	await expectMap(page);
	await page.reload();
	await expectTruth(page);
	await atStep(page, close);
	await expectMap(page);
	expect(troubles()).toEqual([]);
});

it('opens a step and a chapter by their address, and goes back and forward between them', async () => {
	const { page } = await site.openPage({ path: '#chaman' });
	const first = await page.locator('#chaman [data-step]').first().getAttribute('data-step');
	await atStep(page, first ?? '');
	await page.keyboard.press('c');
	await page
		.getByRole('navigation', { name: 'Chapters' })
		.getByRole('link', { name: 'It is not one enemy' })
		.or(page.locator('#chapters a[href="#fronts"]'))
		.first()
		.click();
	const second = await page.locator('#fronts [data-step]').first().getAttribute('data-step');
	await atStep(page, second ?? '');
	await page.goBack();
	await atStep(page, first ?? '');
	await page.goForward();
	await atStep(page, second ?? '');
});

it('writes the step into the address without filling the history', async () => {
	const { page } = await site.openPage({ motion: false });
	const before = await page.evaluate(() => history.length);
	for (const part of [0.2, 0.5, 0.8]) {
		await scrollTo(page, part);
		await expectTruth(page);
		const said = await positionOf(page);
		await page.waitForFunction((step) => location.hash === `#${step}`, said);
	}
	expect(await page.evaluate(() => history.length)).toBe(before);
});

it('gives the same picture whichever way one came', async () => {
	const { page } = await site.openPage({ motion: false });
	const picture = async () => {
		await expectMap(page);
		return page.evaluate(() =>
			[
				document.querySelector('.map-view .overlay')?.innerHTML,
				document.querySelector<HTMLElement>('.frame:not(.hidden) .camera')?.style.transform
			]
				.join('\n')
				.replaceAll(/<!--.*?-->/g, '')
		);
	};
	const steps = await page.locator('[data-step]').evaluateAll((all) => all.map((step) => (step as HTMLElement).dataset.step ?? ''));
	const some = steps.filter((_, i) => i % 6 === 2);
	for (const step of some) {
		await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
		await expectTruth(page);
		await atStep(page, step);
		const byJump = await picture();
		await scrollTo(page, 0);
		await expectTruth(page);
		for (let i = 1; i <= steps.indexOf(step); i++) await page.keyboard.press('j');
		await atStep(page, step);
		await expectTruth(page);
		const byKeys = await picture();
		await scrollTo(page, 1);
		await expectTruth(page);
		await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
		await atStep(page, step);
		await expectTruth(page);
		expect(byKeys).toBe(byJump);
		expect(await picture()).toBe(byJump);
	}
});

it('turns a move of the camera round in the middle', async () => {
	const { page, troubles } = await site.openPage();
	const go = (id: string) => page.evaluate((step) => document.getElementById(step)?.scrollIntoView(), id);
	await go(open);
	await expectMap(page);
	await go(close);
	await page.waitForFunction(() => document.querySelector('.camera')?.getAnimations().length === 1);
	await go(open);
	await atStep(page, open);
	await expectMap(page);
	// The map may show the step while the last part of the way back, too short to be seen, is still under way.
	await page.waitForFunction(() => document.querySelector('.camera')?.getAnimations().length === 0);
	expect(troubles()).toEqual([]);
});

it('cuts instead of flying where the reader asks for less motion', async () => {
	const { page } = await site.openPage({ motion: false });
	await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), close);
	await expectMap(page);
	expect(await page.evaluate(() => document.querySelector('.camera')?.getAnimations().length)).toBe(0);
});

it('draws the line as the opening is read', async () => {
	const { page } = await site.openPage({ motion: false });
	await expectMap(page);
	const drawn = () => page.evaluate(() => 1 - Number(document.querySelector('use.m-line')?.getAttribute('stroke-dashoffset') ?? 0));
	const early = await drawn();
	await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
	await page.waitForFunction(
		(before) => 1 - Number(document.querySelector('use.m-line')?.getAttribute('stroke-dashoffset') ?? 0) > before + 0.05,
		early
	);
	await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
	await page.waitForFunction(
		(before) => Math.abs(1 - Number(document.querySelector('use.m-line')?.getAttribute('stroke-dashoffset') ?? 0) - before) < 0.01,
		early
	);
});
