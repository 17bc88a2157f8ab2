/** A stepper on a phone begins with the picture that its page has: the live map comes at the first touch, and nothing of it is lost. */
import { readdirSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import type {} from '../../scripts/measures.ts';
import { describe, expect, test } from 'vitest';
import { atLife, each, firstOf, useSite } from './harness.ts';
import { useHost } from './hosts.ts';

const site = useSite();
const host = useHost();

const phone = { width: 390, height: 844, touch: true };
const chapters = readdirSync('build/embed').filter((name) => !/\.|^incidents$/.test(name));
const isMap = ({ href }: URL) => /scripts\/embed(-(all|days|moments|multiples|timeline|years))?\.js/.test(href);

/** Notes every request for the live map that a page or its frames make, and answers it as is said. */
async function watch(context: BrowserContext, answer: (route: Route) => Promise<void> = (route) => route.continue()): Promise<string[]> {
	const asked: string[] = [];
	await context.route(isMap, async (route) => {
		asked.push(route.request().url());
		await answer(route);
	});
	return asked;
}

/** Opens an embed as a phone does. @param styles further ones that the page has from the start */
async function openOnPhone(path: string, answer?: (route: Route) => Promise<void>, styles = ''): Promise<{ page: Page; asked: string[] }> {
	const { page } = await site.openPage({ ...phone, path: 'icon.svg' });
	const asked = await watch(page.context(), answer);
	await page.addInitScript((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, styles);
	await page.addInitScript(() => {
		window.seen = { shift: 0, moved: [], largest: '' };
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) window.seen.shift += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(site.at(path), { waitUntil: 'networkidle' });
	await page.waitForSelector('main[data-words]', { state: 'attached' });
	return { page, asked };
}

/** Opens an embed in a frame of a phone's page. */
async function openFramed(path: string, sandbox = 'allow-scripts'): Promise<{ page: Page; frame: Frame; errors: string[] }> {
	const markup = `<iframe sandbox="${sandbox}" src="${site.at(path)}" width="390" height="640" style="border:0"></iframe>`;
	const visited = await host.open(site.browser(), markup, { width: 420, height: 900, touch: true });
	const frame = await visited.frame();
	await frame.waitForSelector('main[data-words]', { state: 'attached' });
	return { ...visited, frame };
}

const shows = (page: Page | Frame, step: string) => page.locator(`.map-view[data-shown="${step}"]`).waitFor();

each(chapters, firstOf(2))('%s fetches no live map before the first touch, and moves nothing when it comes', async (id) => {
	const { page, asked } = await openOnPhone(`embed/${id}/`);
	expect(asked).toEqual([]);
	expect(await page.locator('.first').isVisible()).toBe(true);
	const second = (await page.locator('[data-step]').nth(1).getAttribute('data-step')) ?? '';
	await page.getByRole('button', { name: 'Next' }).tap();
	await shows(page, second);
	expect(await page.locator('.first').count()).toBe(0);
	expect(asked).toHaveLength(1);
	expect(await page.evaluate(() => window.seen.shift)).toBeLessThanOrEqual(0.001);
});

test.each([
	['a page that is wide', 'embed/bannu/', 1000],
	['an address that asks for another step', 'embed/bannu/?step=bannu-raid', 390],
	['an address that leaves out the first', 'embed/bannu/?steps=bannu-demand..bannu-raid', 390],
	['a box for which it is too large', 'embed/bannu/', 280]
])('%s has the live map at once', async (_, path, width) => {
	const { page } = await site.openPage({ path, width, height: 640 });
	await page.locator('.map-view[data-shown]').waitFor();
	expect(await page.locator('.first').count()).toBe(0);
});

/** Each name, mark, card, button and line of words of the map, and where it stands in CSS pixels. */
const pictureOf = (page: Page) =>
	page.locator('.map').evaluate((map) =>
		[
			...map.querySelectorAll<SVGElement>(
				'.m-label, .m-mark, .m-note-line, .m-scale text, .d-text, .m-head, .player button, .cards article'
			)
		]
			.filter((one) => one.checkVisibility({ checkVisibilityCSS: true }))
			.map((one) => {
				const { left, top, width } = one.getBoundingClientRect();
				const name = one.dataset.label ?? one.dataset.event ?? one.getAttribute('aria-label') ?? one.textContent.trim();
				return { name: `${name} ${getComputedStyle(one).opacity}`, box: [left, top, width] };
			})
			.sort((a, b) => a.name.localeCompare(b.name) || (a.box[1] ?? 0) - (b.box[1] ?? 0) || (a.box[0] ?? 0) - (b.box[0] ?? 0))
	);

each(
	chapters.flatMap((id) => ([312, 383, 430] as const).map((height) => [id, height] as const)),
	(_, index) => index % 10 === 0
)('%s is the same picture before and after, in a place of 390 x %i', async (id, height) => {
	const styles = `.embed .map.map { position: fixed !important; inset: 0 auto auto 0; width: 390px; height: ${height}px }`;
	const { page } = await openOnPhone(`embed/${id}/`, undefined, styles);
	const before = await pictureOf(page);
	await page.touchscreen.tap(380, 8);
	await page.locator('.map-view[data-shown]').waitFor();
	await page.locator('.first').waitFor({ state: 'detached' });
	expect(before.length).toBeGreaterThan(2);
	const after = await pictureOf(page);
	expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
	for (const [i, { name, box }] of after.entries())
		for (const [k, value] of box.entries()) expect(Math.abs(value - (before[i]?.box[k] ?? 0)), name).toBeLessThanOrEqual(1);
});

describe('what is pressed first is done, though the live map has to come', () => {
	test.each([
		['next', '[aria-label="Next"]', 'bannu-demand'],
		['a dot', '.dot >> nth=2', 'bannu-raid']
	])('%s', async (_, selector, step) => {
		const { page, asked } = await openOnPhone('embed/bannu/');
		await page.locator(selector).tap();
		await shows(page, step);
		expect(asked).toHaveLength(1);
	});

	test('play', async () => {
		const { page } = await openOnPhone('embed/opening/');
		await page.getByRole('button', { name: 'Play' }).tap();
		await page.getByRole('button', { name: 'Pause' }).waitFor();
		await page.locator('.map-view[data-shown="opening-line"]').waitFor();
	});

	test('a key', async () => {
		const { page } = await openOnPhone('embed/bannu/');
		await page.keyboard.press('End');
		await shows(page, 'bannu-count');
	});

	test('a swipe', async () => {
		const { page } = await openOnPhone('embed/bannu/');
		await page.locator('main').evaluate((main) => {
			const touch = (x: number) => new Touch({ identifier: 1, target: main, clientX: x, clientY: 100 });
			main.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(220)], bubbles: true }));
			main.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(100)], bubbles: true }));
		});
		await shows(page, 'bannu-demand');
	});

	test('a mark gives its card', async () => {
		const { page } = await openOnPhone('embed/since/');
		const mark = page.locator('.first .fit:visible .m-mark').last();
		const { x, y, width, height } = (await mark.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
		await page.touchscreen.tap(x + width / 2, y + height / 2);
		await page.locator('.map-view[data-shown]').waitFor();
		await page.locator('.mark-card').waitFor();
	});

	test('a button of a sequence goes on, and keeps the focus', async () => {
		const { page } = await openOnPhone('embed/since/');
		const before = await page.locator('main').getAttribute('data-progress');
		await page.locator('.first .fit:visible').getByRole('button', { name: 'One back' }).tap();
		await page.locator('.map-view[data-shown]').waitFor();
		await page.waitForFunction((value) => document.querySelector('main')?.dataset.progress !== value, before);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('One back');
	});

	test('a button that a key came to keeps the focus', async () => {
		const { page } = await openOnPhone('embed/since/');
		const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
		await page.keyboard.press('Tab');
		const before = await focused();
		expect(before).not.toBeNull();
		await page.locator('.first').waitFor({ state: 'detached' });
		await expect.poll(focused).toBe(before);
	});

	test('a message of the page around, in a frame that may do next to nothing', async () => {
		const { page, frame, errors } = await openFramed('embed/bannu/');
		expect(await frame.locator('.first').isVisible()).toBe(true);
		await page.evaluate(() =>
			document
				.querySelector('iframe')
				?.contentWindow?.postMessage({ ns: 'strategic-depth', v: 1, type: 'goto', id: 'bannu-raid', progress: 1 }, '*')
		);
		await shows(frame, 'bannu-raid');
		expect(errors).toEqual([]);
	});
});

test('the words of another step do not wait for the map, and no map of the step before stands beside them', async () => {
	let release = () => {};
	const held = new Promise<void>((done) => (release = done));
	const { page } = await openOnPhone('embed/bannu/', async (route) => {
		await held;
		await route.continue();
	});
	await page.getByRole('button', { name: 'Next' }).tap();
	await page.locator('main[data-position="bannu-demand"]').waitFor();
	expect(await page.locator('[data-step="bannu-demand"] h2').isVisible()).toBe(true);
	expect(await page.locator('.first .m-label:visible').count()).toBe(0);
	release();
	await shows(page, 'bannu-demand');
});

test('where the live map does not come, each step stands with its still, and says so', async () => {
	const { page } = await openOnPhone('embed/bannu/', (route) => route.abort());
	await page.getByRole('button', { name: 'Next' }).tap();
	await page.locator('main[data-mode="flat"]').waitFor();
	await page.getByText('The map did not load').waitFor();
	for (const still of await page.locator('.still img').all()) {
		await still.scrollIntoViewIfNeeded();
		expect(await still.isVisible()).toBe(true);
	}
	for (const words of await page.locator('[data-step] .full').all()) expect(await words.isVisible()).toBe(true);
	expect(await page.locator('[data-home]').isVisible()).toBe(true);
	await atLife(page);
});
