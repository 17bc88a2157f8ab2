/**
 * Fits a stepper into the box that it has: the fullest words that leave the map its room. And the height that it would like to have,
 * which follows from its width and its words alone, never from the height that it has: so nothing can grow for ever.
 */

/** How much is said, most first: all paragraphs, the short wording, one line, the heading alone. The styles show each. */
export const measures = ['full', 'plain', 'line', 'title'] as const;

/** Sets `data-words` of the page to the fullest measure with which the grid's content fits its box. */
export function fitWords(grid: HTMLElement): void {
	const { dataset } = document.documentElement;
	for (const measure of measures) {
		dataset.words = measure;
		if (grid.scrollHeight <= grid.clientHeight && grid.scrollWidth <= grid.clientWidth) return;
	}
}

/** The height in CSS pixels that the grid would take with all its words, at the width that it has. */
export function naturalHeight(grid: HTMLElement): number {
	const { dataset } = document.documentElement;
	const words = dataset.words;
	dataset.natural = '';
	dataset.words = 'full';
	const height = Math.ceil(grid.getBoundingClientRect().height);
	delete dataset.natural;
	if (words === undefined) delete dataset.words;
	else dataset.words = words;
	return height;
}

/**
 * Does something whenever the box of an element or the size of its letters has changed, and once at the start.
 * @param probe an element with a few letters in it, whose box follows their size and the room between them. @returns stops it.
 */
export function whenResized(element: HTMLElement, probe: HTMLElement, act: () => void): () => void {
	const observer = new ResizeObserver(act);
	observer.observe(element);
	observer.observe(probe);
	document.fonts.addEventListener('loadingdone', act);
	return () => {
		observer.disconnect();
		document.fonts.removeEventListener('loadingdone', act);
	};
}
