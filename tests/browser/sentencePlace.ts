/** Where a reader has to be to read a sentence of a step. */
import type { Page } from 'playwright-core';

/**
 * The scroll position at which the middle of a cited sentence is at the reading line: half way through its letters, on the line where that letter stands.
 * @param number of the sentence in the prose of the step, from 0.
 * @param line how far down the window the reading line is, in parts of its height.
 */
export function placeOfSentence(page: Page, step: string, number: number, line: number): Promise<number> {
	return page.evaluate(
		([id, index, part]) => {
			const prose = document.getElementById(id)?.querySelector('.prose');
			const cite = prose?.querySelectorAll('.cite')[index];
			if (!prose || !cite) throw new Error(`no sentence ${index} in ${id}`);
			const boxes = [...cite.getClientRects()];
			let rest = boxes.reduce((sum, box) => sum + box.width, 0) / 2;
			const box = boxes.find((one) => (rest -= one.width) <= 0) ?? boxes[0];
			if (!box) throw new Error(`sentence ${index} of ${id} is not on the page`);
			const column = prose.getBoundingClientRect();
			const pitch = parseFloat(getComputedStyle(prose.querySelector('p') ?? prose).lineHeight);
			const y = (box.top + box.bottom - pitch) / 2 + (pitch * (box.right + rest - column.left)) / column.width;
			return scrollY + y - innerHeight * part;
		},
		[step, number, line] as const
	);
}
