/** The story on paper. */
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { atStep } from './states.ts';
import type { Visit } from './visit.ts';

/** The test of paper. */
export function paperTests(visit: Visit): void {
	test(`${visit.name}: every step goes to paper with its picture, from the middle of the story too`, async () => {
		await visit.open('?motion=off#bannu-raid');
		await atStep(visit.leaf, 'bannu-raid');
		// Where the driver cannot print, the rules for paper are put in force on the screen; pictures that wait for the reader are called.
		const seen = await visit.leaf.run(async () => {
			const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
			for (const rule of rules)
				if (rule instanceof CSSMediaRule)
					rule.media.mediaText = rule.media.mediaText.replaceAll(/not print/g, 'not all').replaceAll(/\bprint\b/g, 'all');
			const stills = [...document.querySelectorAll<HTMLImageElement>('img.still')];
			await Promise.all(stills.map((still) => ((still.loading = 'eager'), still.decode())));
			const isSeen = (selector: string) => (document.querySelector<HTMLElement>(selector)?.getClientRects().length ?? 0) > 0;
			return {
				stage: isSeen('.sticky'),
				bar: isSeen('header.bar'),
				pictures: stills.filter((still) => still.getClientRects().length > 0 && still.naturalWidth > 0).length,
				words: [...document.querySelectorAll<HTMLElement>('[data-step] .prose')].filter(({ offsetHeight }) => offsetHeight > 0).length,
				steps: document.querySelectorAll('[data-step]').length
			};
		});
		expect(seen).toEqual({ stage: false, bar: false, pictures: seen.steps, words: seen.steps, steps: seen.steps });
		expect(seen.steps).toBeGreaterThan(40);

		// Once more without what was changed here.
		await visit.leaf.go('about:blank');
		await visit.open('?motion=off#bannu-raid');
		await atStep(visit.leaf, 'bannu-raid');
		await visit.leaf.run(() =>
			Promise.all([...document.querySelectorAll<HTMLImageElement>('img.still')].map((still) => ((still.loading = 'eager'), still.decode())))
		);
		const paper = await visit.leaf.paper();
		if (paper === null) return;
		const pages = await PDFDocument.load(paper);
		const { width, height } = pages.getPage(0).getSize();
		// A4 in points; engines round differently.
		expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(3);
		// Some six steps share a sheet; the notes are not there.
		expect(pages.getPageCount()).toBeGreaterThan(seen.steps / 10);
		expect(pages.getPageCount()).toBeLessThanOrEqual(20);
	});
}
