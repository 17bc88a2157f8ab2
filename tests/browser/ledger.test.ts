/** The ledger, the sources and the glossary in a browser: filters, addresses, the argument map, nothing beside the page. */
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { content } from '../content/real.ts';
import { each, firstOf, useSite } from './harness.ts';

const site = useSite();
const all = content.claims.size;
const forecasts = [...content.claims.values()].filter(({ kind }) => kind === 'forecast').length;

test('words and choices leave some claims standing, the address remembers them, and all come back', async () => {
	const { page, troubles } = await site.openPage({ path: 'ledger/' });
	const shown = page.locator('#claim-table [data-row]:visible');
	expect(await shown.count()).toBe(all);
	await page.getByRole('searchbox').fill('armoured');
	await page.waitForFunction(() => document.querySelectorAll('#claim-table [data-row]:not([hidden])').length < 5);
	expect(await page.locator('#c22').isVisible()).toBe(true);
	expect(await page.getByRole('status').textContent()).toMatch(new RegExp(`^\\d of ${all} claims$`));
	await page.waitForURL(/[?&]q=armoured/);
	await page.getByRole('button', { name: 'Show all' }).click();
	expect(await shown.count()).toBe(all);
	await page.getByRole('combobox', { name: 'Kind' }).selectOption('forecast');
	expect(await shown.count()).toBe(forecasts);
	await page.waitForURL(/[?&]kind=forecast/);
	await page.reload();
	expect(await shown.count()).toBe(forecasts);
	expect(troubles()).toEqual([]);
});

test('what was searched for in vain is folded under its record, and is all there', async () => {
	const { page } = await site.openPage({ path: 'sources/', width: 360, height: 740 });
	const lists = page.locator('section[aria-labelledby="weak"] details');
	const searches = [...content.weak.values()].map((record) => [...record.searches, ...(record.searchesIn ?? []).map(({ text }) => text)]);
	expect(await lists.count()).toBe(searches.length);
	expect(await lists.locator('li:visible').count()).toBe(0);
	for (const summary of await lists.locator('summary').all()) await summary.click();
	expect((await lists.locator('li:visible bdi').allTextContents()).sort()).toEqual(searches.flat().sort());
});

test('a link to a claim that is filtered away shows it', async () => {
	const { page } = await site.openPage({ path: 'ledger/?kind=forecast#c18' });
	await page.locator('#c18').waitFor({ state: 'visible' });
	expect(await page.locator('#claim-table [data-row]:visible').count()).toBe(all);
});

test('on the argument map a claim brings out what it rests on, by keyboard too', async () => {
	const { page } = await site.openPage({ path: 'ledger/' });
	await page.locator('[data-claim="c60"]').focus();
	await page.locator('svg.chosen').waitFor();
	for (const id of ['c60', 'c36', 'c33', 'c80']) expect(await page.locator(`[data-claim="${id}"].near`).count(), id).toBe(1);
	expect(await page.locator('[data-claim="c88"].near').count()).toBe(0);
	expect(await page.locator('[data-argument-said]').textContent()).toMatch(/^c60, .*rests on \d+ claims and carries 2\.$/);
	await page.keyboard.press('Enter');
	expect(new URL(page.url()).hash).toBe('#c60');
});

test('a finger brings a claim out with its first touch and follows the link with its second', async () => {
	const { page } = await site.openPage({ path: 'ledger/', width: 390, height: 844, touch: true });
	const claim = page.locator('[data-claim="c60"]');
	await claim.tap();
	await page.locator('[data-claim="c60"].self').waitFor();
	expect(new URL(page.url()).hash).toBe('');
	expect(await page.locator('[data-argument-said]').textContent()).toMatch(/^c60, .*Touch it again to go to it\.$/);
	await claim.tap();
	await page.waitForURL(/#c60$/);
});

test('what the focus comes to on the argument map does not lie under the words at its foot', async () => {
	const { page } = await site.openPage({ path: 'ledger/', height: 600 });
	await page.locator('[data-claim]').first().focus();
	for (let i = 0; i < 30; i++) {
		await page.keyboard.press('Tab');
		const [claim, words] = await page.evaluate(() =>
			[document.activeElement!, document.querySelector('[data-argument-said]')!].map((element) => element.getBoundingClientRect())
		);
		expect(claim!.bottom).toBeLessThanOrEqual(words!.top + 1);
	}
});

test('every event of a claim is a link, to its own page or to the record of all events', async () => {
	const { page } = await site.openPage({ path: 'ledger/' });
	const events = page.locator('#c01, #c04').locator('dt:has-text("Events") + dd');
	const addresses = await events.locator('a').evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href)));
	expect(addresses.some(({ pathname }) => /\/incidents\/chaman-shelling-2022-12-11\/$/.test(pathname))).toBe(true);
	expect(addresses.some(({ pathname, search }) => pathname.endsWith('/explore/') && search === '?event=imran-khan-shackles-2021')).toBe(
		true
	);
	expect(await page.locator('#c04 a', { hasText: 'The first shot at Chaman' }).getAttribute('href')).toBe('#view-chaman');
});

test('the face for names in Urdu, Pashto and Dari comes where there are such names, and only there', async () => {
	const { page } = await site.openPage({ path: 'glossary/' });
	const faces = () =>
		page.evaluate(() => [...document.fonts].filter(({ family }) => /Story Naskh/.test(family)).map(({ status }) => status));
	expect(await faces()).toEqual(['loaded']);
	await page.goto(site.at(''), { waitUntil: 'load' });
	await page.evaluate(async () => void (await document.fonts.ready));
	expect(await faces()).toEqual(['unloaded']);
});

test('without scripts everything is there and no form stands idle', async () => {
	const { page } = await site.openPage({ path: 'ledger/', js: false });
	expect(await page.locator('#claim-table [data-row]').count()).toBe(all);
	expect(await page.locator('form').isVisible()).toBe(false);
	expect(await page.locator('#view-chaman').isVisible()).toBe(true);
});

describe('each page behind the story', () => {
	each(['about/', 'ledger/', 'sources/', 'glossary/'], firstOf(1))(
		'%s fits a narrow phone and passes axe in light and dark',
		async (path) => {
			for (const scheme of ['light', 'dark'] as const) {
				const { page, troubles, close } = await site.openPage({ path, width: 320, height: 700, scheme });
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
				expect(troubles()).toEqual([]);
				await page.evaluate(axe.source);
				const faults = await page.evaluate(async () => {
					const { axe: runner } = window as unknown as {
						axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
					};
					const { violations } = await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
					return violations.map(({ id, nodes }) => `${id}: ${nodes.length}, ${nodes[0]?.html.slice(0, 140) ?? ''}`);
				});
				expect(faults, scheme).toEqual([]);
				await close();
			}
		}
	);
});

test('the ledger can be taken away as records', async () => {
	const { page } = await site.openPage({ path: 'ledger/' });
	const answer = await page.request.get(new URL((await page.getByRole('link', { name: 'JSON' }).getAttribute('href'))!, page.url()).href);
	expect(await answer.json()).toHaveLength(all);
});
