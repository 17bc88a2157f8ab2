/** The story in a real browser: the position is the truth, the map shows its scene, and nothing is asked of anybody else. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atLife, atStep, each, firstOf, useSite } from './harness.ts';
import { close, first, open } from './steps.ts';

const site = useSite();

/** What the page says of its position, and the truth: the step whose box holds the reading line. */
async function positions(page: Page): Promise<{ said: string; truth: string }> {
	return page.evaluate(() => {
		const line = window.innerHeight / 2;
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const above = steps.filter((step) => step.getBoundingClientRect().top <= line);
		return { said: document.querySelector('main')?.dataset.position ?? '', truth: (above.at(-1) ?? steps[0])?.dataset.step ?? '' };
	});
}

/** Waits until the page says the truth, of the progress in a sequence too; fails where it never does. */
async function expectTruth(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const line = window.innerHeight / 2;
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const step = steps.findLast((one) => one.getBoundingClientRect().top <= line) ?? steps[0];
		const main = document.querySelector('main');
		if (!step || !main || main.dataset.position !== step.dataset.step) return false;
		const { top, height } = step.getBoundingClientRect();
		const progress = Math.min(1, Math.max(0, (line - top) / height));
		return !step.classList.contains('sequence') || Math.abs(Number(main.dataset.progress) - progress) < 0.002;
	});
	const { said, truth } = await positions(page);
	expect(said).toBe(truth);
}

/** Waits until the map has arrived at the position. */
async function expectMap(page: Page): Promise<void> {
	await page.waitForFunction(
		() => document.querySelector<HTMLElement>('.map-view')?.dataset.shown === document.querySelector('main')?.dataset.position
	);
}

const scrollTo = (page: Page, part: number) =>
	page.evaluate((to) => window.scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * to, behavior: 'instant' }), part);

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
		const { said } = await positions(page);
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
	expect(await page.evaluate(() => document.querySelector('.camera')?.getAnimations().length)).toBe(0);
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

describe('the three ways to read', () => {
	it('shows one step at a time with buttons, and remembers it in the address', async () => {
		const { page } = await site.openPage({ path: '?read=steps', motion: false });
		const next = page.getByRole('button', { name: 'Next' });
		const first = await page.locator('main').getAttribute('data-position');
		await next.click();
		await page.waitForFunction((before) => document.querySelector('main')?.dataset.position !== before, first);
		expect(await page.locator('[data-step]:visible').count()).toBe(1);
		await expectMap(page);
		await page.getByRole('button', { name: 'How to read' }).click();
		await page.getByLabel('Scroll', { exact: true }).check();
		await page.waitForFunction(() => !new URL(location.href).searchParams.has('read'));
	});

	it('shows text with pictures, every picture with words', async () => {
		const { page, troubles } = await site.openPage({ path: '?read=text', motion: false });
		const stills = page.locator('img.still');
		expect(await stills.count()).toBe(await page.locator('[data-step]').count());
		const last = stills.last();
		await last.scrollIntoViewIfNeeded();
		await page.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('img.still')].at(-1)?.complete);
		expect(await last.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
		expect(await page.locator('.sticky').isVisible()).toBe(false);
		expect(troubles()).toEqual([]);
	});
});

it('reads without scripts: all text, each step with its still', async () => {
	const { page } = await site.openPage({ js: false, width: 390, height: 844 });
	expect(await page.locator('[data-step] .prose').first().isVisible()).toBe(true);
	expect(await page.locator('img.still').first().isVisible()).toBe(true);
	expect(await page.locator('[data-step]').count()).toBeGreaterThan(40);
});

it('has the plain words without scripts, on a page of their own', async () => {
	const { page } = await site.openPage({ js: false });
	await page.getByRole('link', { name: 'Read it shorter, in plain words' }).click();
	await page.waitForURL('**/plain/');
	expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(40);
	await page.getByRole('link', { name: 'Gates and a fence' }).click();
	await page.waitForURL('**/#the-line-fence');
});

describe('what the story leaves to the pages of its chapters', () => {
	const step = 'december-truce-ends';
	const fold = (page: Page) => page.locator(`details[data-rest="${step}"] > summary`);

	it('comes under a step when it is unfolded', async () => {
		const { page, troubles } = await site.openPage({ path: `#${step}`, motion: false });
		await atStep(page, step);
		await fold(page).click();
		await page.locator(`#${step} details.data summary`).click();
		expect(await page.locator(`#${step} table tbody tr`).count()).toBeGreaterThan(3);
		const links = await page.locator(`#${step} .rests a`).evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		for (const link of links) expect(link.startsWith(site.at(''))).toBe(true);
		expect((await page.request.get(links[0] ?? '')).ok()).toBe(true);
		expect(troubles()).toEqual([]);
	});

	it('is on the page of the chapter, at the right place, without scripts', async () => {
		const { page } = await site.openPage({ js: false });
		await fold(page).click();
		await page.locator(`details[data-rest="${step}"] a`).click();
		await page.waitForURL(`**/december/#${step}-more`);
		expect(await page.locator(`#${step} table`).count()).toBe(1);
		await page.goBack();
		const note = (await page.locator(`#${step} .mark`).first().getAttribute('href')) ?? '';
		await page.goto(new URL(note, page.url()).href);
		expect(await page.locator(`.notes li${new URL(page.url()).hash}`).count()).toBe(1);
	});

	it('shows its panels of words without a press', async () => {
		const { page, troubles } = await site.openPage({ motion: false });
		const panels = page.locator('main section figure.panel');
		expect(await panels.count()).toBeGreaterThan(0);
		await panels.first().scrollIntoViewIfNeeded();
		expect(await panels.first().isVisible()).toBe(true);
		expect(troubles()).toEqual([]);
	});

	it('has what a panel of words rests on when its step is unfolded, and what was pressed stays where it was', async () => {
		const { page, troubles } = await site.openPage({ motion: false });
		const panel = page.locator('main .step:has(figure.panel dl)').first();
		const summary = panel.locator('details[data-rest] > summary');
		await summary.scrollIntoViewIfNeeded();
		const before = await panel.locator('figure.panel').textContent();
		expect(await panel.locator('figure.panel a').count()).toBe(0);
		const { y } = (await summary.boundingBox())!;
		await summary.click();
		await panel.locator('figure.panel a[href*="/sources/#"]').first().waitFor();
		expect(((await panel.locator('figure.panel').textContent()) ?? '').length).toBeGreaterThan(before?.length ?? 0);
		expect(await panel.locator('figure.panel').count()).toBe(1);
		expect(Math.abs((await summary.boundingBox())!.y - y)).toBeLessThan(2);
		expect(troubles()).toEqual([]);
	});

	it.each([
		['before the page is printed by its key', '', (page: Page) => page.keyboard.press('Control+p')],
		['for the text with pictures', '?read=text', async () => {}],
		['for whoever asks', '', (page: Page) => page.getByRole('button', { name: /^Show all notes/ }).click()]
	])('comes whole %s', async (how, path, act) => {
		const { page, troubles } = await site.openPage({ path, motion: false });
		await page.evaluate(() => void (window.print = () => (document.documentElement.dataset.printed = 'yes')));
		await act(page);
		await page.locator('.notes ol > li').nth(200).waitFor({ state: 'attached' });
		const found = await page.evaluate(() => ({
			closed: document.querySelectorAll('details[data-rest]:not([open][data-filled])').length,
			sources: document.querySelectorAll('.notes ul > li').length,
			twice: [...document.querySelectorAll('[id]')].filter(({ id }, i, all) => all.findIndex((other) => other.id === id) < i).length
		}));
		// What is folded away is not on paper, where only the notes are added.
		if (!how.includes('printed')) expect(found.closed).toBe(0);
		expect(found.sources).toBeGreaterThan(200);
		expect(found.twice).toBe(0);
		if (how.includes('printed')) await page.locator('html[data-printed]').waitFor({ state: 'attached' });
		expect(troubles()).toEqual([]);
	});

	it('says so where it does not come, and asks again', async () => {
		const { page } = await site.openPage({ motion: false });
		await page.route('**/fragments/since.html', (route) => route.abort());
		const button = page.getByRole('button', { name: /^Show all notes/ });
		await button.click();
		await page.getByText('Not all of it came.').waitFor();
		await page.unroute('**/fragments/since.html');
		await button.click();
		await page.locator('.notes ol > li').nth(200).waitFor({ state: 'attached' });
	});

	it('is found by the address of a note', async () => {
		const { page } = await site.openPage({ path: '#note-76', motion: false });
		await page.locator('#note-76').waitFor({ state: 'visible' });
		await page.waitForFunction(() => (document.getElementById('note-76')?.getBoundingClientRect().top ?? -1) > 0);
	});
});

describe('a note', () => {
	it.each([
		['a press', async (page: Page) => page.locator('.mark').nth(3).click()],
		['the keyboard', async (page: Page) => page.locator('.mark').nth(3).press('Enter')]
	])('opens by %s, says what kind of statement it is and its sources, and gives the focus back', async (_, open) => {
		const { page, troubles } = await site.openPage();
		await open(page);
		const note = page.getByRole('dialog', { name: /^Note \d+:/ });
		await note.waitFor();
		expect(await note.getByRole('link').count()).toBeGreaterThan(0);
		await page.keyboard.press('Escape');
		await note.waitFor({ state: 'hidden' });
		expect(await page.evaluate(() => document.activeElement?.classList.contains('mark'))).toBe(true);
		expect(troubles()).toEqual([]);
	});

	it('leads to the notes of its chapter where it cannot be fetched', async () => {
		const { page } = await site.openPage();
		await page.route('**/notes.json', (route) => route.abort());
		const mark = page.locator('.mark').nth(3);
		const target = await mark.evaluate((link: HTMLAnchorElement) => link.href);
		expect(target).toMatch(/#note-\d+$/);
		await mark.click();
		await page.waitForURL(target);
		expect(await page.locator(new URL(target).hash).isVisible()).toBe(true);
	});
});

it('copies the address of a step', async () => {
	const { page } = await site.openPage();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.locator(`[data-copy="${first}"]`).click();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`#${first}$`));
});

it('leaves single keys alone when they are switched off, and with a modifier', async () => {
	const { page } = await site.openPage({ path: '?keys=off', motion: false });
	const at = () => page.locator('main').getAttribute('data-position');
	const first = await at();
	await page.keyboard.press('j');
	await page.keyboard.press('Control+j');
	expect(await at()).toBe(first);
	await page.getByRole('button', { name: 'How to read' }).click();
	await page.getByLabel('Single-key shortcuts').check();
	await page.keyboard.press('Escape');
	await page.keyboard.press('j');
	await page.waitForFunction((before) => document.querySelector('main')?.dataset.position !== before, first);
});

describe('a sequence', () => {
	const progress = (page: Page) => page.evaluate(() => Number(document.querySelector('main')?.dataset.progress));

	it('plays, pauses, and is taken over by a scroll', async () => {
		const { page, troubles } = await site.openPage({ path: '#december-horizon' });
		await expectMap(page);
		const start = await progress(page);
		await page.getByRole('button', { name: 'Play', exact: true }).click();
		await page.waitForFunction((before) => Number(document.querySelector('main')?.dataset.progress) > before + 0.02, start);
		await page.getByRole('button', { name: 'Pause' }).press(' ');
		await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
		await page.evaluate(() => window.scrollBy({ top: 60, behavior: 'instant' }));
		await expectTruth(page);
		expect(troubles()).toEqual([]);
	});

	it('goes an incident on and back by the arrows, only while its controls have the focus', async () => {
		const { page } = await site.openPage({ path: '#december-horizon', motion: false });
		await expectMap(page);
		await expectTruth(page);
		const first = await progress(page);
		const isAt = (wanted: number) =>
			page.waitForFunction((at) => Math.abs(Number(document.querySelector('main')?.dataset.progress) - at) < 0.002, wanted);
		await page.getByRole('button', { name: 'One back' }).focus();
		await page.keyboard.press('ArrowLeft');
		await page.waitForFunction((before) => Number(document.querySelector('main')?.dataset.progress) < before - 0.002, first);
		const back = await progress(page);
		await page.keyboard.press('ArrowRight');
		await page.waitForFunction((before) => Number(document.querySelector('main')?.dataset.progress) > before + 0.002, back);
		await page.keyboard.press('ArrowLeft');
		await isAt(back);
		await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await page.keyboard.press('ArrowRight');
		expect(Math.abs((await progress(page)) - back)).toBeLessThan(0.002);
	});

	it('shows the same marks at a place whether one scrolled, jumped, flung or came from below', async () => {
		const { page } = await site.openPage({ path: '#december-horizon' });
		await expectMap(page);
		const top = await page.evaluate(
			() => (document.getElementById('december-horizon')?.getBoundingClientRect().top ?? 0) + scrollY - innerHeight / 2
		);
		const height = await page.evaluate(() => document.getElementById('december-horizon')?.offsetHeight ?? 0);
		const at = Math.round(top + height * 0.6);
		const marks = async () => {
			await expectTruth(page);
			await expectMap(page);
			await page.waitForFunction(() => document.querySelector<HTMLElement>('.map-view')?.dataset.sequence === 'december-horizon');
			return page.evaluate(() =>
				[...document.querySelectorAll<SVGGElement>('.overlay .m-mark')].map((mark) =>
					[mark.dataset.event, getComputedStyle(mark).opacity, getComputedStyle(mark.querySelector('.m-least') ?? mark).fillOpacity].join(
						' '
					)
				)
			);
		};
		const go = (y: number) => page.evaluate((to) => window.scrollTo({ top: to, behavior: 'instant' }), y);
		await go(at);
		const jumped = await marks();
		for (let y = at - 400; y <= at; y += 40) await go(Math.min(y, at));
		expect(await marks()).toEqual(jumped);
		await go(at + 5000);
		await expectTruth(page);
		for (const y of [at + 900, at + 300, at]) await go(y);
		expect(await marks()).toEqual(jumped);
	});
});

it('draws the reading line and the boxes of the steps where the address asks for it', async () => {
	const { page, troubles } = await site.openPage({ path: '?debug' });
	await page.locator('html[data-debug]').waitFor();
	const line = await page.evaluate(() => getComputedStyle(document.documentElement, '::after').borderTopStyle);
	expect(line).toBe('dashed');
	expect(
		await page
			.locator('[data-step]')
			.first()
			.evaluate((step) => getComputedStyle(step, '::before').content)
	).toBe(`"${first}"`);
	expect(troubles()).toEqual([]);
	const asked: string[] = [];
	const plain = await site.openPage();
	plain.page.on('request', (request) => asked.push(request.url()));
	await plain.page.reload();
	expect(await plain.page.evaluate(() => document.documentElement.dataset.debug)).toBeUndefined();
	expect(asked.filter((address) => address.includes('debug'))).toEqual([]);
});
