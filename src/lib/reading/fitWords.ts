/**
 * Fits a stepper into the box that it has: the fullest words that leave the map its room. And the height that it would like to have,
 * which follows from its width and its words alone, never from the height that it has: so nothing can grow for ever.
 */

/**
 * How much is said, most first: all paragraphs, the short wording, one line, the heading alone. With the lens on the statements must be there:
 * each on its own line, one after the other (`close`), or over the map (`over`, and with the heading alone). `least` leaves out the switches as well. The styles show each.
 */
export type Measure = 'full' | 'close' | 'over' | 'plain' | 'line' | 'title' | 'least';

/** The measures in question, most first. */
export function measuresOf({ lens, plain }: { readonly lens: boolean; readonly plain: boolean }): Measure[] {
	if (lens && !plain) return ['full', 'close', 'over', 'title', 'least'];
	return [...(plain ? [] : (['full'] as const)), 'plain', 'line', 'title', 'least'];
}

/** Sets `data-words` of the section to the fullest of some measures with which the content of its grid fits its box. */
export function fitWords({ dataset }: HTMLElement, grid: HTMLElement, measures: readonly Measure[]): void {
	for (const measure of measures) {
		dataset.words = measure;
		if (grid.scrollHeight <= grid.clientHeight && grid.scrollWidth <= grid.clientWidth) return;
	}
}

/** The height in CSS pixels that the grid would take with a measure of words, at the width that it has. */
export function naturalHeight({ dataset }: HTMLElement, grid: HTMLElement, measure: Measure | undefined): number {
	const words = dataset.words;
	dataset.natural = '';
	if (measure !== undefined) dataset.words = measure;
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

/** How long a face is waited for, in milliseconds: a host must learn a height even where a face never comes. */
const patience = 3000;

/** How long a host may take to show itself once all is loaded, in milliseconds. */
const courtesy = 120;

const after = (time: number) => new Promise<void>((done) => setTimeout(done, time));

/** Once the page is loaded, its faces have come or have failed, and a host that listens for the load has had time to speak. */
export async function settled(): Promise<void> {
	const loaded = new Promise<void>((done) => {
		if (document.readyState === 'complete') done();
		else addEventListener('load', () => done(), { once: true });
	});
	const faces = Promise.allSettled([...document.fonts].map((face) => face.load()));
	await Promise.race([Promise.all([loaded, faces]), after(patience)]);
	await after(courtesy);
}
