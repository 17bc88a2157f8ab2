/**
 * What axe finds in every page, in every state that a reader can bring it into; it should find nothing. The structure is looked at once:
 * colours are looked at again in the dark, since nothing else changes with them.
 */
import { expect } from 'vitest';
import { violations } from './audit.ts';
import { each, firstOf, useSite } from './harness.ts';
import { isFirstOfPage, reach, states } from './states.ts';

const site = useSite();

each(
	states.map((state) => [state.name, state] as const),
	([, state]) => isFirstOfPage(state)
)('axe finds nothing in %s, in light and in dark', async (_, state) => {
	const page = await reach(state, site.openPage);
	expect(await violations(page, 'all', state.opened)).toEqual([]);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await violations(page, 'colours', state.opened), 'dark').toEqual([]);
});

each(
	[
		['the story on a phone', '', 'light'],
		['the story on a phone in the dark, by its own switch', '?theme=dark', 'light'],
		['incidents on a phone', 'explore/', 'dark'],
		['the deck held upright', 'present/', 'dark']
	] as const,
	firstOf(1)
)('axe finds nothing in %s', async (_, path, scheme) => {
	const { page } = await site.openPage({ path, width: 360, height: 740, scheme, motion: false });
	expect(await violations(page)).toEqual([]);
});
