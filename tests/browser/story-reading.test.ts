/** The story in a real browser: the ways to read it, its notes, and what it leaves to the pages of its chapters. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atLife, atStep, useSite } from './harness.ts';
import { first } from './steps.ts';
import { expectMap } from './truth.ts';

const site = useSite();

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
	const fold = (page: Page) => page.locator(`#${step} details[data-rest] > summary`);

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
		await page.locator(`#${step} details[data-rest] a`).click();
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
	await page.locator(`#${first} [data-copy]`).click();
	await page.getByRole('button', { name: 'Copied' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`#${first}$`));
});

it('keeps choices and step in the address when one goes back to an entry with others', async () => {
	const { page } = await site.openPage({ path: '?read=text', motion: false });
	await atLife(page);
	await page.keyboard.press('c');
	await page.locator('#chapters a[href="#chaman"]').click();
	await page.waitForFunction(() => location.hash.startsWith('#chaman-'));
	await page.keyboard.press('l');
	await page.waitForFunction(() => new URL(location.href).searchParams.get('lens') === 'on');
	await page.evaluate(() => history.back());
	await page.waitForFunction(() => {
		const { searchParams, hash } = new URL(location.href);
		const position = document.querySelector('main')?.dataset.position;
		const isFirst = document.querySelector('[data-step]')?.getAttribute('data-step') === position;
		return searchParams.get('lens') === 'on' && (hash === `#${position}` || (isFirst && hash === ''));
	});
});

it('says so where the browser refuses to copy', async () => {
	const { page } = await site.openPage();
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
	});
	await page.locator(`#${first} [data-copy]`).click();
	await page.getByRole('button', { name: 'Not copied: the browser refused' }).waitFor();
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
