/** The deck as its tests need it: its slides by what they are, and its windows. */
import type { Locator, Page } from 'playwright-core';
import { deckData } from '../../src/lib/present/deckData.ts';
import { content } from '../content/real.ts';
import { atStep, type Site, type Visit } from './harness.ts';

/** The deck of the story. */
export const deck = deckData(content);

/** The ids of the slides in order. */
export const ids = deck.slides.map(({ id }) => id);

/** The first slide. */
export const first = ids[0] ?? '';

/** The last slide. */
export const last = ids.at(-1) ?? '';

/** The place of a slide among others that show no sequence and hide nothing. */
export const plainIndex = deck.slides.findIndex(({ isSequence, guess }, i) => {
	const [before, after] = [deck.slides[i - 1], deck.slides[i + 1]];
	return (
		before && after && ![isSequence, before.isSequence, after.isSequence].includes(true) && guess === 'none' && before.guess === 'none'
	);
});

/** A slide among others that show no sequence and hide nothing. */
export const plain = ids[plainIndex] ?? '';

/** A slide that plays a sequence. */
export const running = deck.slides.find(({ isSequence, guess }) => isSequence && guess === 'none')?.id ?? '';

/** A slide that begins without its names. */
export const guessing = deck.slides.find(({ guess }) => guess === 'labels')?.id ?? '';

/** A slide with a counter-argument. */
export const contested = deck.slides.find(({ counter, isSequence, guess }) => counter && !isSequence && guess === 'none')?.id ?? '';

/** The element that carries the position. */
export const main = (page: Page): Locator => page.locator('main[data-position]');

/** Waits until the window says something of itself, such as that its screen is black. */
export const has = (page: Page, attribute: string, value: string) =>
	page.locator(`main[data-position][data-${attribute}="${value}"]`).waitFor({ state: 'attached' });

/** Waits until the slides are there as a whole: after the first slide, or the first touch, they are fetched. */
export const whole = (page: Page) => page.locator('main[data-position]:not([data-late])').waitFor({ state: 'attached' });

/** Opens the deck and waits until it follows keys: it writes its name into the address then. */
export async function openDeck(site: Site, step = first, query = ''): Promise<Visit> {
	const visit = await site.openPage({ path: `present/${query}#${step}`, width: 1280, height: 720 });
	await visit.page.waitForURL(/[?&]s=/);
	await atStep(visit.page, step);
	if (step !== first) await whole(visit.page);
	return visit;
}

/** A second window beside a page, in the same browser. */
export async function openBeside(site: Site, page: Page, path: string): Promise<Page> {
	const other = await page.context().newPage();
	await other.goto(site.at(path), { waitUntil: 'load' });
	await other.waitForURL(/[?&]s=/);
	return other;
}

/** The name of the presentation that a window belongs to. */
export const nameOf = (page: Page) => new URL(page.url()).searchParams.get('s') ?? '';

/** Draws a line across the map of a window that has taken up the pen. */
export async function draw(page: Page): Promise<void> {
	const map = await page.locator('.map').first().boundingBox();
	if (!map) throw new Error('there is no map to draw on');
	await page.mouse.move(map.x + map.width * 0.3, map.y + map.height * 0.4);
	await page.mouse.down();
	await page.mouse.move(map.x + map.width * 0.5, map.y + map.height * 0.6, { steps: 4 });
	await page.mouse.up();
}
