/** Words drive the marks: as each sentence of a sequence is read, what it names is in focus and nothing later is shown. */
import { describe, expect, it } from 'vitest';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { content } from '../content/real.ts';
import { atLife, atRest, atStep, each, firstOf, useSite } from './harness.ts';
import { placeOfSentence } from './sentencePlace.ts';

const site = useSite();
/** Steps whose incidents or accounts are seen beside the words that name them. */
const sequences = content.chapters
	.flatMap((chapter) => resolveChapter(content, chapter))
	.filter(({ told, panel }) => told.some((ids) => ids.length > 0) && panel?.kind !== 'multiples');

each(
	[
		['a phone', 390, 844],
		['a tablet', 768, 1024],
		['a laptop', 1440, 900]
	] as const,
	firstOf(1)
)('on %s each sentence has what it names in focus at its middle, in sight, and nothing later is shown', async (_, width, height) => {
	/** As the page has it: at the middle of the window, or of what the map above leaves free. */
	const readingLine = width < 900 ? 0.72 : 0.5;
	const { page, troubles } = await site.openPage({ width, height, path: `#${sequences[0]?.step ?? ''}`, motion: false });
	await atLife(page);
	const faults: string[] = [];
	let read = 0;
	for (const { step, told, marks, panel } of sequences) {
		const accounts = panel?.kind === 'moments' ? panel.moments.map(({ id }) => id) : [];
		await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
		await atStep(page, step);
		await page.waitForFunction((id) => document.querySelector<HTMLElement>('.map-view')?.dataset.shown === id, step);
		for (const [i, ids] of told.entries()) {
			const named = accounts.length > 0 ? ids.filter((id) => accounts.includes(id)) : ids;
			if (named.length === 0) continue;
			read += 1;
			const top = await placeOfSentence(page, step, i, readingLine);
			const seen = await page.evaluate(
				async ([y, line]) => {
					window.scrollTo({ top: y, behavior: 'instant' });
					for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
					const map = document.querySelector('.sticky')?.getBoundingClientRect();
					return {
						stop: document.querySelector<HTMLElement>('.map-view')?.dataset.stop ?? '',
						isCovered: (map?.width ?? 0) === innerWidth && innerWidth < 900 && (map?.bottom ?? 0) > innerHeight * line,
						marks: [...document.querySelectorAll<SVGElement>('.overlay .m-mark:not(.m-coming)')].map((mark) => mark.dataset.event ?? '')
					};
				},
				[top, readingLine] as const
			);
			if (!named.includes(seen.stop)) faults.push(`${step}, sentence ${i + 1}: ${seen.stop || 'nothing'} instead of ${named.join(' or ')}`);
			if (seen.isCovered) faults.push(`${step}, sentence ${i + 1} lies under the map`);
			const last = marks.filter(({ id }) => named.includes(id)).at(-1)?.date;
			for (const mark of last === undefined ? [] : marks.filter(({ id, date }) => seen.marks.includes(id) && date > last))
				faults.push(`${step}, sentence ${i + 1}: ${mark.id} is there too early`);
		}
	}
	expect(faults).toEqual([]);
	expect(read).toBeGreaterThan(40);
	expect(troubles()).toEqual([]);
});

describe('accounts', () => {
	it('are stepped on a phone by buttons, by arrows and by swipes, and say which of how many', async () => {
		const { page, troubles } = await site.openPage({ path: '#bannu-demand', width: 390, height: 844, touch: true });
		await atLife(page);
		await page.waitForFunction(() => document.querySelector<HTMLElement>('.map-view')?.dataset.shown === 'bannu-demand');
		const count = () => page.locator('.map-view .panel').textContent();
		const stop = () => page.locator('.map-view').getAttribute('data-stop');
		// The place where one arrives is settled before the first press.
		await expect.poll(stop).not.toBeNull();
		await atRest(page);
		const before = await stop();
		const on = page.getByRole('button', { name: 'One on' });
		await on.click();
		await expect.poll(stop).not.toBe(before);
		await atRest(page);
		expect(await count()).toMatch(/(?<!\d)\d of 9\b/);
		const second = await stop();
		await on.press('ArrowRight');
		await expect.poll(stop).not.toBe(second);
		await atRest(page);
		await page.keyboard.press('ArrowLeft');
		await expect.poll(stop).toBe(second);
		await page.locator('.map-view').evaluate((map) => {
			const touch = (x: number) => new Touch({ identifier: 1, target: map, clientX: x, clientY: 200 });
			map.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], changedTouches: [touch(300)], bubbles: true }));
			map.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(120)], bubbles: true }));
		});
		await expect.poll(stop).not.toBe(second);
		expect(troubles()).toEqual([]);
	});
});
