/** What axe finds in each state of the story; it should find nothing. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './harness.ts';

const site = useSite();

/** The violations of a page as it is, one line each. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { axe: runner } = globalThis as unknown as {
			axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> };
		};
		const { violations: found } = await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
		return found.flatMap(({ id, nodes }) =>
			nodes.slice(0, 3).map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
		);
	});
}

describe.each(['light', 'dark'] as const)('in %s colours', (scheme) => {
	it.each([
		['scrolling', '', 1440, 900],
		['scrolling on a phone', '', 360, 740],
		['in steps', '?read=steps', 390, 844],
		['as text', '?read=text', 390, 844],
		['in plain words', '?words=plain', 1440, 900]
	])('finds nothing when read %s', async (_, path, width, height) => {
		const { page } = await site.openPage({ path, width, height, scheme, motion: false });
		expect(await violations(page)).toEqual([]);
	});

	it('finds nothing with the chapters, the settings, the help or a note open', async () => {
		const { page } = await site.openPage({ scheme, motion: false });
		await page.getByRole('button', { name: 'Chapters' }).click();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'How to read' }).click();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: 'Keyboard help' }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.press('Escape');
		await page.locator('.mark').nth(3).click();
		await page.getByRole('dialog', { name: /^Note/ }).waitFor();
		expect(await violations(page)).toEqual([]);
	});

	it.each(['ledger/', 'glossary/'])('finds nothing on /%s', async (path) => {
		const { page } = await site.openPage({ path, scheme });
		expect(await violations(page)).toEqual([]);
	});
});
