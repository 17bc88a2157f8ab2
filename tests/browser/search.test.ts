/** The search of every page with a bar: it opens by button and key, finds a name in any spelling, leads to it, and gives the focus back. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOfStops, walk } from './audit.ts';
import { atLife, atStep, each, firstOf, useSite } from './harness.ts';

const site = useSite();
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const fieldOf = (page: Page) => page.getByRole('searchbox', { name: 'Search the story and the record' });
const buttonOf = (page: Page) => page.getByRole('button', { name: 'Search', exact: true });
const linkOf = (page: Page, name: string) => dialogOf(page).getByRole('link', { name });

/** Opens the search by its key and asks for words. */
async function ask(page: Page, words: string): Promise<void> {
	await page.keyboard.press('/');
	await fieldOf(page).fill(words);
	await dialogOf(page).getByRole('status').filter({ hasText: /found/i }).waitFor();
}

each(
	['', 'explore/', 'bannu/', 'ledger/', 'teach/', 'about/', 'sources/', 'incidents/bannu-ctd-siege-2022/', 'glossary/', 'downloads/'],
	firstOf(2)
)('/%s has it: nothing of it comes before it is opened, and all it needs is allowed', async (path) => {
	const { page, troubles } = await site.openPage({ path, motion: false });
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await buttonOf(page).click();
	await fieldOf(page).fill('Qila Abdullah');
	await linkOf(page, 'Killa Abdullah').waitFor();
	expect(asked.filter((one) => one.endsWith('/search.json'))).toHaveLength(1);
	expect(asked.some((one) => /openSearch-[\w-]+\.js$/.test(one))).toBe(true);
	expect(troubles()).toEqual([]);
});

test('a page that leads nowhere has it too', async () => {
	const { page } = await site.openPage({ path: 'no/such/page/', motion: false });
	await buttonOf(page).click();
	await fieldOf(page).fill('fence');
	await linkOf(page, 'Gates and a fence').click();
	await page.waitForURL(/#the-line-/);
	await atStep(page, new URL(page.url()).hash.slice(1));
});

test('without scripts there is no button', async () => {
	const { page } = await site.openPage({ js: false });
	expect(await buttonOf(page).count()).toBe(0);
});

test('what is found stands by kind, with what tells one name from another', async () => {
	const { page } = await site.openPage({ motion: false });
	await atLife(page);
	await ask(page, 'bannu');
	expect(await dialogOf(page).getByRole('heading').allTextContents()).toEqual(
		expect.arrayContaining(['The story', 'Claims of the article', 'Events', 'Glossary', 'Sources'])
	);
	const events = dialogOf(page).getByRole('region', { name: 'Events' });
	const few = await events.getByRole('link').count();
	expect(await events.getByRole('link').first().textContent()).toMatch(/\d{4}/);
	await events.getByRole('button', { name: /^All \d+$/ }).click();
	expect(await events.getByRole('link').count()).toBeGreaterThan(few);
	expect(
		await events
			.getByRole('link')
			.nth(few)
			.evaluate((link) => link === document.activeElement)
	).toBe(true);
});

test.each([
	['a claim', 'c18', /ledger\/#c18$/],
	['an incident', 'detainees seize the counter-terrorism compound', /incidents\/bannu-ctd-siege-2022\/$/],
	['a term', 'haqani network', /glossary\/#haqqani$/],
	['a part of the class pack', 'exit ticket', /teach\/#exit$/]
])('Enter leads to %s', async (_, words, address) => {
	const { page } = await site.openPage({ path: 'about/', motion: false });
	await page.locator('[data-find]').waitFor();
	await ask(page, words);
	await page.keyboard.press('Enter');
	await page.waitForURL(address);
});

each(['?read=steps&theme=dark', '', 'bannu/'], firstOf(1))(
	'on /%s a step is gone to where it stands, with the choices of the reader',
	async (path) => {
		const { page } = await site.openPage({ path, motion: false });
		await atLife(page);
		const before = new URL(page.url());
		await ask(page, 'bannu seizure detainees');
		const step = await page.locator('dialog a[href*="#bannu-"]').first().getAttribute('href');
		await page.locator('dialog a[href*="#bannu-"]').first().click();
		await atStep(page, step?.split('#')[1] ?? '');
		expect(await dialogOf(page).count()).toBe(0);
		expect([new URL(page.url()).pathname, new URL(page.url()).search]).toEqual([before.pathname, before.search]);
	}
);

describe('by keyboard', () => {
	test('arrows go through what was found, Tab stays inside, Escape closes it and gives the focus back', async () => {
		const { page } = await site.openPage({ motion: false });
		await atLife(page);
		await buttonOf(page).focus();
		await page.keyboard.press('Enter');
		await fieldOf(page).waitFor();
		await fieldOf(page).fill('kabul');
		await dialogOf(page).getByRole('link').first().waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		expect(
			await dialogOf(page)
				.getByRole('link')
				.nth(1)
				.evaluate((link) => link === document.activeElement)
		).toBe(true);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await fieldOf(page).evaluate((field) => field === document.activeElement)).toBe(true);
		const { stops } = await walk(page, 12);
		expect(faultsOfStops(stops)).toEqual([]);
		expect(stops.every(({ path }) => path.includes('dialog'))).toBe(true);
		await page.keyboard.press('Escape');
		await dialogOf(page).waitFor({ state: 'hidden' });
		expect(await buttonOf(page).evaluate((button) => button === document.activeElement)).toBe(true);
	});

	test('its key opens it by place on a keyboard of another script, and not where it is typed or switched off', async () => {
		const { page } = await site.openPage({ path: '?keys=off', motion: false });
		await atLife(page);
		await page.keyboard.press('/');
		await buttonOf(page).click();
		await fieldOf(page).waitFor();
		await page.keyboard.type('a/b');
		expect(await fieldOf(page).inputValue()).toBe('a/b');
		const other = await site.openPage({ motion: false });
		await atLife(other.page);
		await other.page.evaluate(() =>
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ظ', code: 'Slash', bubbles: true, cancelable: true }))
		);
		await fieldOf(other.page).waitFor();
	});

	test('the keys of the story rest while it is open', async () => {
		const { page } = await site.openPage({ path: '#bannu-seizure', motion: false });
		await atStep(page, 'bannu-seizure');
		await ask(page, 'kabul');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('j');
		await page.keyboard.press('c');
		expect(await page.locator('#chapters:popover-open').count()).toBe(0);
		expect(await page.locator('main').getAttribute('data-position')).toBe('bannu-seizure');
	});
});

test('nothing found says so and what to try, and what did not load can be asked for again', async () => {
	const { page } = await site.openPage({ motion: false });
	await atLife(page);
	await page.route('**/search.json', (route) => route.fulfill({ contentType: 'application/json', body: '{"cut' }));
	await page.keyboard.press('/');
	await dialogOf(page).getByRole('status').filter({ hasText: 'did not load' }).waitFor();
	await page.keyboard.press('Escape');
	await page.unroute('**/search.json');
	await page.route('**/search.json', (route) => route.abort());
	await page.keyboard.press('/');
	await dialogOf(page).getByRole('status').filter({ hasText: 'did not load' }).waitFor();
	await page.unroute('**/search.json');
	await page.keyboard.press('Escape');
	await dialogOf(page).waitFor({ state: 'hidden' });
	await ask(page, 'zzzzzz');
	expect(await dialogOf(page).getByRole('status').textContent()).toMatch(/^Nothing found\. Try /);
	await fieldOf(page).fill('fence');
	await linkOf(page, 'Gates and a fence').waitFor();
});

test('it still follows the words after a translator has put its own elements around all text', async () => {
	const { page } = await site.openPage({ motion: false });
	await atLife(page);
	await ask(page, 'zzzzzz');
	await page.evaluate(() => {
		const texts = document.createTreeWalker(document.querySelector('dialog') ?? document.body, NodeFilter.SHOW_TEXT);
		const nodes: Node[] = [];
		while (texts.nextNode()) nodes.push(texts.currentNode);
		for (const node of nodes) {
			const font = document.createElement('font');
			node.parentNode?.replaceChild(font, node);
			font.textContent = node.textContent;
		}
	});
	await fieldOf(page).fill('fence');
	await dialogOf(page)
		.getByRole('status')
		.filter({ hasText: /^\d+ found$/ })
		.waitFor();
});

test('a press on an entry of the glossary opens nothing', async () => {
	const { page } = await site.openPage({ path: 'glossary/', motion: false });
	await atLife(page);
	await page.locator('#terms-list dd').first().click();
	await buttonOf(page).click();
	await fieldOf(page).waitFor();
	await page.keyboard.press('Escape');
	await page.locator('#terms-list dd').first().click();
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	expect(await dialogOf(page).count()).toBe(0);
});
