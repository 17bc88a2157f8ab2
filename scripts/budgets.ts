/**
 * What pages may weigh and do. tests/browser/budgets.test.ts holds it; `npm run bench` prints what is measured beside it.
 * Times and Lighthouse's marks depend on the machine and are printed alone.
 */

/** What a page may cost until it rests, before the reader's first touch, on a phone and in one colour scheme. */
export interface PageBudget {
	/** From the site's root. */
	readonly path: string;
	/** Of everything that is fetched, with brotli, in thousands of bytes. */
	readonly kilobytes: number;
	readonly requests: number;
	/** Elements of the document. */
	readonly elements: number;
	/** Sheets that the first paint waits for. */
	readonly sheets: number;
	/** Cumulative layout shift. */
	readonly shift: number;
}

const page = (path: string, kilobytes: number, requests: number, elements: number): PageBudget => ({
	path,
	kilobytes,
	requests,
	elements,
	sheets: 1,
	shift: 0.001
});

/** The pages that are held to a budget. */
export const pageBudgets: readonly PageBudget[] = [
	page('', 135.4, 10, 2490),
	page('bannu/', 121.5, 10, 1230),
	page('embed/december/', 58.4, 6, 345),
	// The heaviest stepper.
	page('embed/since/', 67.1, 6, 605),
	page('embed/bannu/?mode=flat', 83, 9, 398),
	page('present/', 166, 11, 1720),
	page('explore/', 136.3, 11, 1045),
	page('teach/', 113, 10, 2240)
];

/** What going from one step of the story to the next may cost, once all has come. */
export const stepBudget = {
	/** Elements whose style is worked out anew on the way to a step and at its rest, the mean over steps of every kind: the pieces of the paths, and the new labels. */
	styled: 220,
	layouts: 12,
	/** While one scrolls inside a step that has no sequence. */
	layoutsInFrames: 0,
	/** Times that the browser works out styles, for the 20 frames of such a scroll. */
	stylesInFrames: 4
};

/** What the page of the whole story may weigh before anything that it asks for: its HTML, in thousands of bytes. */
export const storyHtml = { plain: 260, brotli: 45 };

/** The goal for the time from a press to the next frame on a phone four times slower than the machine, in milliseconds; printed, not held. */
export const pressGoal = 50;
