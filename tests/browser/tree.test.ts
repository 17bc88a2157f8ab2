/**
 * What a screen reader is told of a sequence, of the ledger and of the deck, as committed accounts that people have read.
 * Where one changes, read what it says now before it is written anew with `npx vitest run --config vitest.browser.config.ts tests/browser/tree.test.ts -u`.
 */
import { expect, test } from 'vitest';
import { content } from '../content/real.ts';
import { atRest, atStep, useSite } from './harness.ts';

const site = useSite();

test('the sequence of December 2022', async () => {
	const { page } = await site.openPage({ path: '#december-truce-ends', motion: false });
	await atStep(page, 'december-truce-ends');
	const tree = await page.locator('#december').ariaSnapshot();
	for (const { heading } of content.chapters.find(({ id }) => id === 'december')?.steps ?? []) expect(tree).toContain(heading);
	await expect(`${tree}\n`).toMatchFileSnapshot('trees/december.yml');
});

test('the claims of the ledger that are forecasts', async () => {
	const { page } = await site.openPage({ path: 'ledger/?kind=forecast' });
	await page
		.getByRole('status')
		.filter({ hasText: /^\d+ of \d+ / })
		.waitFor();
	await expect(`${await page.locator('#claim-table').ariaSnapshot()}\n`).toMatchFileSnapshot('trees/ledger.yml');
});

test('a slide of the deck', async () => {
	const { page } = await site.openPage({ path: 'present/#december-truce-ends', width: 1280, height: 720, motion: false });
	await page.waitForURL(/[?&]s=/);
	await atStep(page, 'december-truce-ends');
	await page.keyboard.press('a');
	await atRest(page);
	await expect(`${await page.locator('.deck').ariaSnapshot()}\n`).toMatchFileSnapshot('trees/deck.yml');
});
