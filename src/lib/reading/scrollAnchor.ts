/** Keeps what is being read where it stands on the screen, while the window, the letters or a choice change the lengths of texts. */
import { whenScrollEnds } from './scrollEnd.ts';
import { chapterAt, chaptersOfPage, stepAt } from './stepAt.ts';

/** Where the eye is taken to rest, as a part of the window's height: under the reading line, and clear of the map of a narrow page. */
const eye = 0.6;

/** What may be read: a sentence, or else what stands by itself. A paragraph of sentences begins a little above its first one. */
const parts = ':is(h1, h2, h3, .statement, p:not(:has(.statement)), li, td, summary, figcaption)';

/** Things that were on the screen, the best first, each with the place of its first line as a part of the window's height. */
interface Anchor {
	readonly step: HTMLElement | undefined;
	readonly marks: readonly { readonly element: Element; readonly at: number }[];
}

const topOf = (element: Element): number | undefined => element.getClientRects()[0]?.top;

/** The step under the reading line; where steps are shown one by one, the one that is shown. */
function stepBeingRead(): HTMLElement | undefined {
	if (document.documentElement.dataset.read === 'steps') return document.querySelector<HTMLElement>('.step.current') ?? undefined;
	const chapter = chapterAt(chaptersOfPage(), innerHeight / 2);
	return chapter && stepAt(chapter, innerHeight / 2);
}

/** What is being read now. */
function findAnchor(): Anchor {
	const step = stepBeingRead();
	const isInStep = step !== undefined && step.getBoundingClientRect().bottom > innerHeight / 2;
	let read: Element | undefined;
	for (const part of isInStep ? step.querySelectorAll(parts) : document.querySelectorAll(`.after ${parts}`)) {
		const top = topOf(part);
		if (top === undefined) continue;
		read = part;
		if (top >= innerHeight * eye) break;
	}
	const heading = isInStep ? step.querySelector('.heading') : undefined;
	return {
		step: isInStep ? step : undefined,
		marks: [read, heading].flatMap((element) => (element ? [{ element, at: (topOf(element) ?? 0) / innerHeight }] : []))
	};
}

/** Scrolls until the first thing that is still shown stands where it stood, and the step that was read is under the reading line. */
function restore({ step, marks }: Anchor): void {
	const scroll = (top: number) => window.scrollBy({ top, behavior: 'instant' });
	for (const { element, at } of marks) {
		const top = topOf(element);
		if (top === undefined) continue;
		scroll(top - at * innerHeight);
		break;
	}
	if (!step || document.documentElement.dataset.read === 'steps') return;
	const { top, bottom } = step.getBoundingClientRect();
	const line = innerHeight / 2;
	if (top > line) scroll(top - line);
	else if (bottom <= line) scroll(bottom - line - 1);
}

/** Makes one change after the other, and keeps the same place through all of them until the reader scrolls. */
export function startKeepingPlace(): (change: () => void) => void {
	let anchor = findAnchor();
	let restored = scrollY;
	return (change) => {
		if (scrollY !== restored) anchor = findAnchor();
		change();
		restore(anchor);
		restored = scrollY;
	};
}

/** Makes a change, and keeps the place. */
export const keepPlace = (change: () => void): void => startKeepingPlace()(change);

/** Makes a change, and keeps an element where it stands on the screen. */
export function keepAt(element: Element, change: () => void): void {
	const { top } = element.getBoundingClientRect();
	change();
	window.scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
}

/** At least how long between two looks at what is being read, in milliseconds. */
const pause = 100;

/** Does something when it is called, and where that is often, as it is while a script scrolls evenly, now and then and after the last call. */
function seldom(act: () => void): () => void {
	let done = -Infinity;
	let later: ReturnType<typeof setTimeout> | undefined;
	const call = () => {
		clearTimeout(later);
		const wait = done + pause - performance.now();
		if (wait > 0) later = setTimeout(call, wait);
		else {
			done = performance.now();
			act();
		}
	};
	return call;
}

/** Keeps the place whenever the window or the letters change their size. To be called before anything that answers such a change. */
export function keepPlaceInWindow(): void {
	const measures = () => [innerWidth, innerHeight, getComputedStyle(document.documentElement).fontSize].join();
	let known = measures();
	let anchor = findAnchor();
	let restored: number | undefined;

	/** Scrolling that keeps the place is no reading on: through several changes it is the same sentence that is kept. */
	const note = () => {
		if (scrollY === restored) return;
		restored = undefined;
		anchor = findAnchor();
	};
	const look = () => {
		const now = measures();
		if (now === known) return note();
		known = now;
		restore(anchor);
		restored = scrollY;
	};
	window.addEventListener('resize', look);
	window.addEventListener('load', note);
	// Larger letters let the browser scroll by itself, before it tells of the new size.
	whenScrollEnds(seldom(look));
	// Larger letters alone make the page longer and the window no smaller.
	new ResizeObserver(look).observe(document.documentElement);
}
