/** All words can be read: none is cut, lies where nobody can scroll to, or stands on another; in every state, on phones and a laptop, in letters of twice the size. */
import { expect } from 'vitest';
import { atRest, each, firstOf, useSite } from './harness.ts';
import { isFirstOfPage, reach, states } from './states.ts';
import { unreadable } from './words.ts';

const site = useSite();

const views = [
	{ width: 320, height: 640, letters: '100%' },
	{ width: 390, height: 844, letters: '100%' },
	{ width: 1440, height: 900, letters: '100%' },
	{ width: 390, height: 844, letters: '200%' },
	{ width: 1440, height: 900, letters: '200%' }
] as const;

each(
	states.flatMap((state) => views.map((view) => ({ ...state, ...view, state }))),
	({ state, width, letters }) => isFirstOfPage(state) && width === 390 && letters === '100%'
)('all words of $name can be read at $width px, in letters of $letters', async ({ state, width, height, letters }) => {
	const page = await reach(state, site.openPage, { width, height, letters });
	await atRest(page);
	expect(await unreadable(page)).toEqual([]);
});

each([320, 360, 390, 412, 430], firstOf(1))('both menus fit a phone of %i px', async (width) => {
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
