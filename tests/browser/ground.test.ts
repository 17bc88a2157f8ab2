/** Wherever a map lives, each layer of its ground is on the page, and the line is drawn. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atRest, each, useSite } from './harness.ts';
import { close } from './steps.ts';

const site = useSite();

/** What the live stages of a page point at and do not find, and how wide the line is that they draw, in CSS pixels. */
const groundOf = (page: Page) =>
	page.evaluate(() => {
		const uses = [...document.querySelectorAll<SVGUseElement>('.map-view use')].filter((use) => use.getClientRects().length > 0);
		const lines = uses.filter((use) => use.classList.contains('m-line'));
		return {
			missing: uses.map((use) => use.getAttribute('href') ?? '').filter((href) => !document.querySelector(href)),
			line: Math.max(...lines.map((line) => line.getBoundingClientRect().width))
		};
	});

async function expectGround(page: Page): Promise<void> {
	await page.locator('.map-view[data-shown]').first().waitFor({ state: 'attached' });
	await atRest(page);
	await expect.poll(() => groundOf(page)).toMatchObject({ missing: [] });
	expect((await groundOf(page)).line).toBeGreaterThan(20);
}

const chapters = readdirSync('build/embed').filter((name) => !/\.|^incidents$/.test(name));

each(
	[
		'#opening-december',
		`?read=steps#${close}`,
		'since/',
		`present/#${close}`,
		'present/speaker/#chaman-first-shelling',
		'explore/',
		...chapters.map((id) => `embed/${id}/`),
		'embed/incidents/bannu-ctd-siege-2022/'
	],
	(path) => ['#opening-december', 'explore/', 'embed/bannu/'].includes(path)
)('/%s', async (path) => {
	const { page, troubles } = await site.openPage({ path, width: 1000, height: 640 });
	await expectGround(page);
	// What is fetched for close views comes later, and takes the place of what the page brought.
	await page.waitForLoadState('networkidle');
	await expectGround(page);
	expect(troubles()).toEqual([]);
});

test('the whole story draws the provinces and rivers that its page does not carry, before the finer ground has come', async () => {
	const { page } = await site.openPage({ path: 'about/' });
	const lengthOf = (layer: string) => page.evaluate((id) => document.getElementById(id)?.getAttribute('d')?.length ?? 0, layer);
	await page.route('**/geo/close.json', () => {});
	await page.goto(site.at('#opening-december'));
	await expectGround(page);
	for (const layer of ['region-provinces', 'region-smallRivers', 'region-greatRivers'])
		expect(await lengthOf(layer), layer).toBeGreaterThan(0);
	expect(await page.locator('.map-view use[href="#region-provinces"]').count()).toBe(1);
});

test('a section in every step', async () => {
	const { page } = await site.openPage({ path: 'embed/bannu/', width: 640, height: 520 });
	const next = page.getByRole('button', { name: 'Next' });
	await expectGround(page);
	while (await next.isEnabled()) {
		const step = await page.locator('main').getAttribute('data-position');
		await next.click();
		await page.locator(`main:not([data-position="${step}"])`).waitFor({ state: 'attached' });
		await expectGround(page);
	}
});

test('the deck of the one file', async () => {
	const context = await site.browser().newContext();
	const page = await context.newPage();
	await page.goto(`${pathToFileURL('build/downloads/strategic-depth.html').href}?view=deck#${close}`);
	await expectGround(page);
	await context.close();
});
