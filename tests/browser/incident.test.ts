/** The page of an incident. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { basePath, siteUrl } from '../../scripts/release.ts';
import { each, firstOf, useSite } from './harness.ts';

const site = useSite();

describe('the page of an incident', () => {
	test('names the claims that speak of it, each with its row in the ledger', async () => {
		const { page } = await site.openPage({ path: 'incidents/chaman-shelling-2022-12-11/', js: false });
		const links = await page
			.getByRole('heading', { name: 'What the article says of it' })
			.locator('+ ul a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash));
		const claims = JSON.parse(readFileSync('data/claims.json', 'utf8')) as { id: string; events: string[] }[];
		const own = claims.filter(({ events }) => events.includes('chaman-shelling-2022-12-11')).map(({ id }) => `${basePath()}/ledger/#${id}`);
		expect(own.length).toBeGreaterThan(0);
		expect(links).toEqual(own);
	});

	test('has a map in the colours of its scheme', async () => {
		const tints = [];
		for (const scheme of ['light', 'dark'] as const) {
			const { page } = await site.openPage({ path: 'incidents/chaman-shelling-2022-12-11/', scheme, js: false });
			const bands = page.locator('figure > div:visible svg > g').first().locator('> path').first();
			tints.push(await bands.evaluate((band) => getComputedStyle(band).fill));
		}
		expect(tints[0]).not.toBe(tints[1]);
	});

	test('shows one map, who counted, and its own address in the citation', async () => {
		const { page, troubles } = await site.openPage({ path: 'incidents/bannu-ctd-siege-2022/' });
		expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0);
		expect(await page.locator('figure > div:visible').count()).toBe(1);
		expect(await page.locator('figure > div:visible .m-chosen').count()).toBe(1);
		expect(await page.locator('table').count()).toBe(2);
		const apa = await page.locator('#citation-APA').textContent();
		if (siteUrl()) expect(apa).toContain('incidents/bannu-ctd-siege-2022/');
		else expect(await page.locator('dl + p', { hasText: 'an address that only this machine knows' }).count()).toBe(1);
		expect(await page.locator('#citation-BibTeX').textContent()).toMatch(/^@misc\{bannu-ctd-siege-2022,/);
		expect(troubles()).toEqual([]);
	});

	each([320, 390], firstOf(1))('fits %i px', async (width) => {
		const { page } = await site.openPage({ path: 'incidents/bannu-ctd-siege-2022/', width, height: 740 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
});
