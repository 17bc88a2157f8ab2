/**
 * Which step stands at a line of the window. Chapters are asked before steps: a chapter out of sight is not laid out (components/story/steps.css),
 * and whoever asks for a box in it lays out all of it.
 */

/** A chapter on the page, with its steps in the order of the page. */
export interface ChapterElements {
	readonly element: HTMLElement;
	readonly steps: readonly HTMLElement[];
}

let found: readonly ChapterElements[] | undefined;

/** The chapters of the story on this page, in its order; none where the page tells no story. They stay the same as long as the page is there. */
export function chaptersOfPage(): readonly ChapterElements[] {
	return (found ??= [...document.querySelectorAll<HTMLElement>('article.story > section')].map((element) => ({
		element,
		steps: [...element.querySelectorAll<HTMLElement>('[data-step]')]
	})));
}

/** The last of some boxes, in the order of the page, that begins above a line; above all of them the first; undefined where there is none. */
function lastAbove<T>(boxes: readonly T[], elementOf: (box: T) => HTMLElement, line: number): T | undefined {
	let low = 0;
	let high = boxes.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		const box = boxes[middle];
		if (box && elementOf(box).getBoundingClientRect().top <= line) low = middle;
		else high = middle;
	}
	return boxes[low];
}

/** The chapter that a line of the window is in: the last that begins above it. @param line in CSS pixels from the top of the window */
export function chapterAt(chapters: readonly ChapterElements[], line: number): ChapterElements | undefined {
	return lastAbove(chapters, ({ element }) => element, line);
}

/** The step of a chapter that a line of the window is in: the last that begins above it. @param line in CSS pixels from the top of the window */
export function stepAt(chapter: ChapterElements, line: number): HTMLElement | undefined {
	return lastAbove(chapter.steps, (step) => step, line);
}
