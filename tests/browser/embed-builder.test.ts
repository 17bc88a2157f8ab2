/** The builder: the choice lives in the address, and what it gives out says what was chosen. */
import { expect, test } from 'vitest';
import { siteUrl } from '../../scripts/release.ts';
import { useSite } from './harness.ts';

const site = useSite();
const good = (page: import('playwright-core').Page, name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();

test('a range, colours and a form come into the address, the code and the previews, and back again after a reload', async () => {
	const { page, troubles } = await site.openPage({ path: 'embed/' });
	await page.getByLabel('Section').selectOption('bannu');
	await page.getByLabel('First step').selectOption('bannu-demand');
	await page.getByLabel('Last step').selectOption('bannu-raid');
	await page.getByLabel('Colours').selectOption('dark');
	expect(await good(page, 'Frame')).toMatch(
		/embed\/bannu\/\?steps=bannu-demand\.\.bannu-raid&amp;theme=dark" title="[^"]+: 2 map steps with text"/
	);
	await page.waitForURL(/theme=dark/);
	await page.reload();
	expect(await good(page, 'Frame')).toContain('steps=bannu-demand..bannu-raid&amp;theme=dark');
	await page.getByLabel('Form').selectOption('scroll');
	expect(await good(page, 'Element')).toMatch(/^<strategic-depth chapter="bannu" mode="scroll">/);
	expect(await page.getByRole('textbox', { name: 'Frame', exact: true }).count()).toBe(0);
	const phone = await (await page.waitForSelector('iframe[title^="Phone"]')).contentFrame();
	await phone?.locator('main[data-position="bannu-demand"]').waitFor();
	// A preview that is replaced while it loads is broken off; and one preview may run no scripts, which is said.
	expect(troubles().filter((line) => !/ERR_ABORTED|sandboxed/.test(line))).toEqual([]);
});

test('copying works by keyboard and says so', async () => {
	const { page } = await site.openPage({ path: 'embed/?section=kin' });
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy frame', exact: true }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('status').filter({ hasText: 'Frame copied' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await good(page, 'Frame'));
});

test('nonsense in the address is put in order', async () => {
	const { page } = await site.openPage({ path: 'embed/?section=%3Cscript%3E&from=x&to=y&height=1e9&mode=__proto__&theme=constructor' });
	expect(await good(page, 'Frame')).toMatch(/embed\/opening\/" title=.*height="1200"/);
});

test('it fits a page 320 pixels wide', async () => {
	const { page } = await site.openPage({ path: 'embed/?section=bannu', width: 320, height: 700 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('words, lens and motion are chosen too, a language is not while there is one, and incidents have their own goods', async () => {
	const { page } = await site.openPage({ path: 'embed/?section=bannu' });
	await page.getByLabel(/^Words/).selectOption('plain');
	await page.getByLabel(/^Lens/).selectOption('on');
	await page.getByLabel(/^Motion/).selectOption('off');
	expect(await page.getByLabel(/^Language/).count()).toBe(0);
	for (const field of await page.locator('form select').all()) expect(await field.locator('option').count()).toBeGreaterThan(1);
	expect(await good(page, 'Frame')).toContain('embed/bannu/?words=plain&amp;lens=on&amp;motion=off"');
	await page.waitForURL(/[?&]words=plain/);
	await page.getByLabel('Section').selectOption({ index: (await page.locator('optgroup').first().locator('option').count()) + 2 });
	expect(await good(page, 'Still')).toMatch(/<img src="[^"]+\/cards\/incidents\/[a-z0-9-]+\.png"/);
	const address = 'Address for WordPress and other oEmbed readers';
	const local = page.getByText('This copy is at an address that only this machine knows');
	if (siteUrl() === null) {
		expect(await page.getByRole('textbox', { name: address, exact: true }).count()).toBe(0);
		await local.waitFor();
	} else {
		expect(await good(page, address)).toMatch(/^https?:.*\/incidents\/[a-z0-9-]+\/$/);
		expect(await local.count()).toBe(0);
	}
});

test('the still of a step whose second picture is text has its statements in words', async () => {
	const { page } = await site.openPage({ path: 'embed/?section=bannu&start=bannu-count' });
	expect(await good(page, 'Still')).toMatch(/stills\/bannu-count\.png"[^]*<ul><li>[^]*<figcaption>/);
});
