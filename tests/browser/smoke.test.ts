/** One visit to a page of each kind: its script runs, it does the first thing that a reader does there, and nothing goes wrong. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { content } from '../content/real.ts';
import { atLife, atStep, useSite } from './harness.ts';

const site = useSite();
const chapter = content.chapters[1];
const [first, second] = chapter?.steps ?? [];
const incident = [...content.events.values()].find(({ mapped, killedLow }) => mapped && killedLow !== null);

/** Goes on by a key and waits for the step after the first. */
const on = (key: string) => async (page: Page) => {
	await atLife(page);
	await atStep(page, first?.id ?? '');
	await page.keyboard.press(key);
	await atStep(page, second?.id ?? '');
};

const visits: readonly [path: string, act: (page: Page) => Promise<unknown>][] = [
	['', atLife],
	[`#${first?.id}`, on('j')],
	[`?read=steps#${first?.id}`, on('j')],
	['?read=text', atLife],
	[`${chapter?.id}/`, atLife],
	[`present/#${first?.id}`, on('PageDown')],
	[`present/speaker/#${first?.id}`, on('PageDown')],
	[
		'explore/',
		async (page) => {
			await atLife(page);
			await page.locator('.row .place button').first().click();
			await page.locator('.apart').waitFor({ state: 'attached' });
		}
	],
	[`incidents/${incident?.id}/`, (page) => page.locator('figure svg:visible').first().waitFor()],
	[
		'ledger/',
		async (page) => {
			await atLife(page);
			await page.getByRole('combobox', { name: 'Kind' }).selectOption('forecast');
			await page
				.getByRole('status')
				.filter({ hasText: `of ${content.claims.size}` })
				.waitFor();
		}
	],
	['sources/', (page) => page.locator('h1').waitFor()],
	['glossary/', (page) => page.locator('h1').waitFor()],
	['plain/', (page) => page.locator('h1').waitFor()],
	['about/', (page) => page.locator('h1').waitFor()],
	['downloads/', (page) => page.locator('h1').waitFor()],
	['teach/', (page) => page.getByRole('button', { name: /^Keep for offline use/ }).waitFor()],
	['embed/', (page) => page.getByRole('textbox', { name: 'Frame', exact: true }).waitFor()],
	[
		`embed/${chapter?.id}/`,
		async (page) => {
			await atLife(page);
			await page.getByRole('button', { name: 'Next' }).click();
			await atStep(page, second?.id ?? '');
		}
	],
	[`embed/incidents/${incident?.id}/`, (page) => page.locator('main[data-words]').waitFor()]
];

test.each(visits)('/%s works', async (path, act) => {
	const { page, troubles } = await site.openPage({ path, motion: false });
	await act(page);
	// The builder shows on purpose what an embed is without scripts.
	expect(troubles().filter((line) => !line.includes("'allow-scripts' permission is not set"))).toEqual([]);
});
