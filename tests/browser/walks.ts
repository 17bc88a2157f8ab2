/** Random walks: a reader who presses, taps, types, scrolls, turns the phone and goes back on one page, by a seed that is kept. */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { atLife, type Site } from './harness.ts';
import { unreadable } from './words.ts';

/** One page of each kind. */
export const walked = [
	'',
	'?read=steps',
	'?read=text',
	'bannu/',
	'explore/',
	'ledger/',
	'sources/',
	'glossary/',
	'teach/',
	'present/',
	'embed/bannu/'
] as const;

type Action =
	| { readonly do: 'press' | 'tap'; readonly which: number }
	| { readonly do: 'type'; readonly which: number; readonly keys: string }
	| { readonly do: 'key'; readonly key: string }
	| { readonly do: 'scroll'; readonly by: number }
	| { readonly do: 'turn' }
	| { readonly do: 'back' | 'forward' };

const keys = ['j', 'k', 'c', 'l', '?', 'Escape', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'];
const which = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);
const action: fc.Arbitrary<Action> = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ do: fc.constantFrom('press' as const, 'tap' as const), which }) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constant('type' as const), which, keys: fc.constantFrom('ban', 'zzzz', 'Guterres', '') }) },
	{
		weight: 3,
		arbitrary: fc.record({ do: fc.constant('key' as const), key: fc.constantFrom(...keys, 'PageDown', 'PageUp', 'Home', 'End') })
	},
	{ weight: 4, arbitrary: fc.record({ do: fc.constant('scroll' as const), by: fc.integer({ min: -1500, max: 2500 }) }) },
	{ weight: 1, arbitrary: fc.constant({ do: 'turn' } as const) },
	{ weight: 1, arbitrary: fc.record({ do: fc.constantFrom('back' as const, 'forward' as const) }) }
);

/**
 * Walks through a page, and after each action expects that all words can be read and that position, map and menu agree; at the end, the
 * address too. What scripts do wrong fails in the harness.
 */
export async function walkAtRandom(site: Site, path: string, actions: number, seed: number): Promise<void> {
	const { page } = await site.openPage({ path, width: 390, height: 844, touch: true, motion: false });
	await atLife(page);
	// What opens a window of its own is another page, and so is what a link leads to: the page itself refuses to leave. An answer without
	// content would not do: once the pages are kept for offline use, their worker answers first.
	page.on('popup', (popup) => void popup.close());
	await page.evaluate(() => {
		const { navigation } = window as unknown as { navigation: EventTarget };
		navigation.addEventListener('navigate', (event) => {
			const { cancelable, destination } = event as Event & { destination: { sameDocument: boolean } };
			if (cancelable && !destination.sameDocument) event.preventDefault();
		});
	});
	const done: string[] = [];
	for (const next of fc.sample(action, { numRuns: actions, seed })) {
		done.push(JSON.stringify(next));
		const trail = `seed ${seed}, after ${done.length} actions, the last: ${done.slice(-6).join(' ')}`;
		await answered(act(page, next), `${trail}: the page did not take it`);
		await answered(expectAgreement(page, trail), `${trail}: the page did not say what it shows`);
		expect(await answered(unreadable(page, 'window'), `${trail}: the page did not say its words`), trail).toEqual([]);
	}
	expect(await unreadable(page), `seed ${seed}, at the end`).toEqual([]);
	const otherStep = () =>
		page.evaluate(() => {
			const position = document.querySelector<HTMLElement>('main[data-live][data-position]')?.dataset.position;
			const named = document.getElementById(location.hash.slice(1));
			const isSaid = !position || location.hash === '' || location.hash === `#${position}` || named?.matches('section, li');
			return isSaid ? '' : `${position} is read, the address names ${location.hash}`;
		});
	await expect.poll(otherStep, { message: `seed ${seed}, at the end, after ${done.slice(-6).join(' ')}`, timeout: 20_000 }).toBe('');
}

/** Fails, by a message that says where, what a page that hangs would leave open until the limit of the whole test. */
async function answered<Answer>(asked: Promise<Answer>, message: string): Promise<Answer> {
	let limit: NodeJS.Timeout | undefined;
	const hung = new Promise<never>((_, fail) => {
		limit = setTimeout(() => fail(new Error(message)), 120_000);
	});
	return Promise.race([asked, hung]).finally(() => clearTimeout(limit));
}

async function act(page: Page, action: Action): Promise<void> {
	if (action.do === 'press' || action.do === 'tap') {
		const at = await spotOf(page, 'button, summary, a, .map-view, label, [data-event]', action.which);
		if (at) await (action.do === 'press' ? page.mouse.click(at.x, at.y) : page.touchscreen.tap(at.x, at.y));
	} else if (action.do === 'type') {
		const at = await spotOf(page, 'input[type="search"], input[type="text"]', action.which);
		if (!at) return;
		await page.mouse.click(at.x, at.y);
		await page.keyboard.press('Control+A');
		await page.keyboard.press('Delete');
		await page.keyboard.type(action.keys);
	} else if (action.do === 'key') await page.keyboard.press(action.key);
	else if (action.do === 'scroll') await page.mouse.wheel(0, action.by);
	else if (action.do === 'turn') {
		// A full screen has the size of the screen.
		await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
		const size = page.viewportSize();
		if (size) await page.setViewportSize({ width: size.height, height: size.width });
	} else {
		// Back to another entry of this page alone, if there is one.
		await page.evaluate((name) => {
			const by = name === 'back' ? -1 : 1;
			const { navigation } = window as unknown as {
				navigation: { entries(): readonly { sameDocument: boolean }[]; currentEntry: { index: number } };
			};
			if (navigation.entries()[navigation.currentEntry.index + by]?.sameDocument) history.go(by);
		}, action.do);
	}
	await page.evaluate(() => new Promise<void>((rest) => requestAnimationFrame(() => requestAnimationFrame(() => rest()))));
}

/** The middle of one of the things in the window that answer a press and do not lead away. */
function spotOf(page: Page, selector: string, which: number): Promise<{ x: number; y: number } | null> {
	return page.evaluate(
		([wanted, part]) => {
			const spots = [...document.querySelectorAll(wanted)].flatMap((element) => {
				const [box] = element.getClientRects();
				if (!box || box.width < 2) return [];
				const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
				const hit = document.elementFromPoint(x, y);
				if (!hit || !element.contains(hit)) return [];
				// The press is the link's that lies at the point: in the middle of a row of a table that is its title.
				const link = hit.closest('a');
				const leads = link !== null && (link.target !== '' || link.pathname !== location.pathname || link.search !== location.search);
				return leads && !link.matches('main[data-live] :is([data-term], .mark)') ? [] : [{ x, y }];
			});
			return spots[Math.floor(part * spots.length)] ?? null;
		},
		[selector, which] as const
	);
}

/** Waits until the page says the step under the reading line, its map shows it and the menu marks its chapter; fails where that never comes. */
async function expectAgreement(page: Page, trail: string): Promise<void> {
	const disagreement = () =>
		page.evaluate(() => {
			const main = document.querySelector<HTMLElement>('main[data-live][data-position]');
			const steps = [...document.querySelectorAll<HTMLElement>('.step[data-step]')];
			if (!main || steps.length === 0 || document.documentElement.dataset.mode) return '';
			const position = main.dataset.position;
			const shown = steps.filter((step) => step.offsetHeight > 0);
			const read = (shown.findLast((one) => one.getBoundingClientRect().top <= innerHeight / 2) ?? shown[0])?.dataset.step;
			if (read !== position) return `${read} is read, the page says ${position}`;
			const map = document.querySelector<HTMLElement>('.map-view');
			// The first picture stands for the map of the first step until the live one comes.
			const drawn = map?.dataset.shown ?? (document.querySelector('.first') ? steps[0]?.dataset.step : undefined);
			if (map && map.offsetHeight > 0 && drawn !== position) return `${position} is read, the map shows ${drawn}`;
			const chapter = document.querySelector(`[data-step="${position}"]`)?.closest('section')?.id;
			const marked = document.querySelector('#chapters [aria-current]')?.getAttribute('href');
			const isFirst = steps[0]?.dataset.step === position;
			return isFirst || marked === `#${chapter}` ? '' : `${chapter} is read, the menu marks ${marked}`;
		});
	await expect.poll(disagreement, { message: trail, timeout: 20_000 }).toBe('');
}
