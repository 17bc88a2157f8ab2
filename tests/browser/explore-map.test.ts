/** The map of the page of all events: its marks, and how it is moved. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { incidents, live, ownData, searched } from './explorer.ts';
import { each, firstOf, useSite } from './harness.ts';

const site = useSite();

test('a mark that is pressed is set apart in the table, and one of the table on the map', async () => {
	const { page } = await site.openPage({ path: 'explore/?q=karachi', motion: false });
	await live(page);
	await searched(page);
	const only = incidents.filter(({ place }) => place.includes('Karachi'))[0];
	await page.locator('.row .place button').first().click();
	await page.locator('.apart').waitFor();
	await page.locator(`.row.chosen[data-event="${only?.id ?? ''}"]`).waitFor();
	const mark = await page.locator('.apart .halo').boundingBox();
	await page.getByRole('button', { name: 'Close', exact: true }).click();
	await page.locator('.apart').waitFor({ state: 'detached' });
	await page.mouse.click((mark?.x ?? 0) + (mark?.width ?? 0) / 2, (mark?.y ?? 0) + (mark?.height ?? 0) / 2);
	await page.locator(`.row.chosen[data-event="${only?.id ?? ''}"]`).waitFor();
	await page.waitForFunction((id) => location.search.includes(`event=${id}`), only?.id ?? '');
});

test('on a phone the live map comes at the first touch, and takes over the press on a mark', async () => {
	const { page, troubles } = await site.openPage({ path: 'explore/', motion: false, width: 390, height: 844, touch: true });
	await live(page);
	let letCome = () => {};
	const pressed = new Promise<void>((done) => (letCome = done));
	await page.route('**/LiveMap-*.js', async (route) => {
		await pressed;
		await route.continue();
	});
	expect(await page.locator('.map-view').count()).toBe(0);
	const seen = await page
		.locator('.first svg > g')
		.first()
		.evaluate((map, marks) => {
			const toScreen = (map as SVGGElement).getScreenCTM() ?? undefined;
			return marks
				.map(({ id, at: [x, y] }) => ({ id, place: new DOMPoint(x, y).matrixTransform(toScreen) }))
				.filter(({ place }) => document.elementFromPoint(place.x, place.y)?.matches('.first .glass'))
				.map(({ id, place: { x, y } }) => ({ id, x, y }));
		}, ownData().scene.marks);
	// The mark that stands most alone: a finger that is a little off finds no other.
	const gap = (one: (typeof seen)[number]) =>
		Math.min(...seen.filter((other) => other !== one).map(({ x, y }) => Math.hypot(x - one.x, y - one.y)));
	const [mark] = seen.sort((a, b) => gap(b) - gap(a));
	if (!mark) throw new Error('no mark is in sight');
	await page.touchscreen.tap(mark.x, mark.y);
	letCome();
	await page.locator(`.row.chosen[data-event="${mark.id}"]`).waitFor();
	await page.locator('.map-view .apart').waitFor();
	await page.locator('.first').waitFor({ state: 'detached' });
	expect(troubles()).toEqual([]);
});

each(
	[
		['a phone', 390, 'explore/?event=bannu-ctd-siege-2022'],
		['a laptop', 1440, 'explore/'],
		['a phone, closer', 390, 'explore/?map=300_200_500_400'],
		['a phone, with a filter', 390, 'explore/?type=airstrike']
	] as const,
	firstOf(2)
)('the live map comes without a touch on %s %i px wide at /%s', async (_, width, path) => {
	const { page } = await site.openPage({ path, motion: false, width, height: 844 });
	// On a phone it comes with the first input.
	await page.mouse.move(1, 1);
	await page.locator('.map-view .glass').waitFor({ state: 'attached' });
	await page.locator('.first').waitFor({ state: 'detached' });
});

test('the map comes closer and goes back, with buttons and with keys', async () => {
	const { page } = await site.openPage({ path: 'explore/', motion: false });
	await live(page);
	await page.getByRole('button', { name: 'Closer' }).press('Enter');
	await page.waitForFunction(() => location.search.includes('map='));
	const before = page.url();
	await page.getByRole('button', { name: 'Closer' }).press('ArrowRight');
	await page.waitForFunction((old) => location.href !== old, before);
	await page.getByRole('button', { name: 'All', exact: true }).click();
	await page.waitForFunction(() => location.search === '');
});

/** The map's box in the address, in map units; none where it shows everything. */
const boxIn = (page: Page) => page.evaluate(() => new URL(location.href).searchParams.get('map')?.split('_').map(Number) ?? null);
/** The middle of the map, in CSS pixels of the window, once the live map is there. */
const mapOf = async (page: Page) => {
	// On a phone it comes with the first input.
	await page.mouse.move(1, 1);
	await page.locator('.map-view .glass').waitFor({ state: 'attached' });
	await page.locator('.first').waitFor({ state: 'detached' });
	const box = await page.locator('.picture').boundingBox();
	if (!box) throw new Error('there is no map');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

test('the map can be dragged, and a drag chooses nothing', async () => {
	const { page } = await site.openPage({ path: 'explore/', motion: false });
	await live(page);
	const { x, y } = await mapOf(page);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x - 60, y - 20, { steps: 4 });
	await page.mouse.move(x - 120, y - 40, { steps: 4 });
	await page.mouse.up();
	await page.waitForFunction(() => location.search.includes('map='));
	const first = await boxIn(page);
	expect(await page.evaluate(() => new URL(location.href).searchParams.has('event'))).toBe(false);
	expect(await page.locator('.picture').evaluate((element) => getComputedStyle(element).transform)).toBe('none');
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 120, y, { steps: 4 });
	await page.mouse.up();
	await page.waitForFunction((old) => new URL(location.href).searchParams.get('map') !== old, first?.join('_'));
	const second = await boxIn(page);
	expect((second?.[0] ?? 0) < (first?.[0] ?? 0)).toBe(true);
});

test('the wheel comes closer with Ctrl and scrolls the page without it', async () => {
	const { page } = await site.openPage({ path: 'explore/', motion: false });
	await live(page);
	const { x, y } = await mapOf(page);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, 400);
	await page.waitForFunction(() => scrollY > 100);
	expect(await boxIn(page)).toBeNull();
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, -120);
	await page.waitForFunction(() => location.search.includes('map='));
	await page.keyboard.up('Control');
});

test('two fingers come closer, and one scrolls the page', async () => {
	const { page } = await site.openPage({ path: 'explore/', motion: false, width: 390, height: 844, touch: true });
	await live(page);
	const { x, y } = await mapOf(page);
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly [number, number][]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
	const before = await page.evaluate(() => scrollY);
	await touch('touchStart', [[x, y]]);
	for (let i = 1; i <= 8; i++) await touch('touchMove', [[x, y - i * 25]]);
	await touch('touchEnd', []);
	await page.waitForFunction((old) => scrollY > old + 50, before);
	expect(await boxIn(page)).toBeNull();
	const now = await mapOf(page);
	await touch('touchStart', [
		[now.x - 30, now.y],
		[now.x + 30, now.y]
	]);
	for (let i = 1; i <= 8; i++)
		await touch('touchMove', [
			[now.x - 30 - i * 8, now.y],
			[now.x + 30 + i * 8, now.y]
		]);
	await touch('touchEnd', []);
	await page.waitForFunction(() => location.search.includes('map='));
});
