/** All words can be read: none is cut, lies where nobody can scroll to, or stands on another; in every state, on phones and a laptop, in letters of twice the size. */
import { expect, test } from 'vitest';
import { atRest, useSite } from './harness.ts';
import { reach, states } from './states.ts';
import { unreadable } from './words.ts';

const site = useSite();

const views = [
	{ width: 320, height: 640, letters: '100%' },
	{ width: 390, height: 844, letters: '100%' },
	{ width: 1440, height: 900, letters: '100%' },
	{ width: 390, height: 844, letters: '200%' },
	{ width: 1440, height: 900, letters: '200%' }
] as const;

test.each(states.map((state) => [state.name, state] as const))('all words of %s can be read', async (_, state) => {
	const found: Record<string, string[]> = {};
	for (const { width, height, letters } of views) {
		const page = await reach(state, site.openPage, { width, height, letters });
		await atRest(page);
		const faults = await unreadable(page);
		if (faults.length > 0) found[`${width} px, letters of ${letters}`] = faults;
		await page.context().close();
	}
	expect(found).toEqual({});
});

test.each([320, 360, 390, 412, 430])('both menus fit a phone of %i px', async (width) => {
	for (const [name, box] of [
		['Chapters', '#chapters'],
		['How to read', '#settings']
	] as const) {
		const { page } = await site.openPage({ width, height: 740, touch: true, motion: false });
		await page.locator('main[data-live]').waitFor();
		await page.getByRole('button', { name, exact: true }).tap();
		const { x, right } = await page.locator(`${box}:popover-open`).evaluate((one) => one.getBoundingClientRect());
		expect(x).toBeGreaterThanOrEqual(0);
		expect(right).toBeLessThanOrEqual(width);
	}
});
