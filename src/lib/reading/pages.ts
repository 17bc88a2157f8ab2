/** A box whose text runs on in columns beside it, each as wide as the box: one column is a page, and the box shows one at a time. */

/** From the start of one page to the start of the next, in CSS pixels. */
function stride(box: HTMLElement): number {
	const { columnGap, paddingLeft, paddingRight } = getComputedStyle(box);
	return box.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight) + (Number.parseFloat(columnGap) || 0);
}

/** How many pages a box has. */
export function pagesIn(box: HTMLElement): number {
	return Math.max(1, Math.ceil((box.scrollWidth - box.clientWidth) / stride(box) - 0.02) + 1);
}

/** The page that a box shows, from 0. */
export function pageOf(box: HTMLElement): number {
	return Math.round(box.scrollLeft / stride(box));
}

/** Shows a page of a box. */
export function turnTo(box: HTMLElement, page: number): void {
	box.scrollLeft = page * stride(box);
}
