/** Labels as a browser sets them: none touches another, none is cut, at every step and size. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { atLife, each, firstOf, useSite } from './harness.ts';

const site = useSite();

/** What is wrong with the labels that the map shows now: pairs that touch, and labels that leave it or lie under the card. */
async function faultsOf(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		type Corner = { x: number; y: number };
		const stage = document.querySelector('.map-view')?.getBoundingClientRect();
		const column = innerWidth >= 900 ? (document.querySelector('.step')?.getBoundingClientRect().right ?? 0) : 0;
		const overlay = document.querySelector<SVGSVGElement>('.map-view .overlay');
		if (!stage || !overlay || getComputedStyle(overlay).display === 'none') return [];
		const labels = [...overlay.querySelectorAll<SVGTextElement>('.m-label, .m-scale text')]
			.filter((label) => label.checkVisibility({ opacityProperty: true }))
			.map((label) => {
				const { x, y, width, height } = label.getBBox();
				const matrix = label.getCTM() ?? new DOMMatrix();
				// A line of text is higher than its letters; a tenth less is what is seen.
				const [top, bottom] = [y + height * 0.1, y + height * 0.9];
				const corners: Corner[] = [
					[x, top],
					[x + width, top],
					[x + width, bottom],
					[x, bottom]
				].map(([px = 0, py = 0]) => ({ x: matrix.a * px + matrix.c * py + matrix.e, y: matrix.b * px + matrix.d * py + matrix.f }));
				return { name: label.textContent ?? '', corners };
			});
		const touch = (a: Corner[], b: Corner[]): boolean =>
			[a, b].every((own) =>
				own.every((corner, i) => {
					const next = own[(i + 1) % own.length] ?? corner;
					const normal = { x: corner.y - next.y, y: next.x - corner.x };
					const along = (all: Corner[]) => all.map((point) => point.x * normal.x + point.y * normal.y);
					return Math.max(...along(a)) > Math.min(...along(b)) && Math.max(...along(b)) > Math.min(...along(a));
				})
			);
		const found: string[] = [];
		labels.forEach((label, i) => {
			for (const other of labels.slice(i + 1)) if (touch(label.corners, other.corners)) found.push(`${label.name} touches ${other.name}`);
			if (label.corners.some(({ x, y }) => x < 0 || y < 0 || x > stage.width || y > stage.height)) found.push(`${label.name} is cut`);
			if (label.corners.some(({ x }) => x < column)) found.push(`${label.name} lies under the card`);
		});
		return found;
	});
}

each(
	[
		[390, 844],
		[1440, 900],
		[320, 640],
		[360, 740],
		[768, 1024],
		[1024, 768],
		[1920, 1080]
	] as const,
	firstOf(2)
)('at %i by %i every step has labels that keep apart and are whole', async (width, height) => {
	const { page } = await site.openPage({ width, height, motion: false });
	await atLife(page);
	// The live map comes when the reader stirs.
	await page.mouse.move(8, 8);
	const steps = await page.locator('[data-step]').evaluateAll((all) => all.map((step) => (step as HTMLElement).dataset.step ?? ''));
	const found: string[] = [];
	for (const step of steps) {
		await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), step);
		await page.waitForFunction((id) => document.querySelector<HTMLElement>('.map-view')?.dataset.shown === id, step);
		for (const fault of await faultsOf(page)) found.push(`${step}: ${fault}`);
	}
	expect(found).toEqual([]);
});
