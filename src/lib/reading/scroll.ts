/**
 * Scroll to position. The only file that knows scrollama, and its traps: it must be told of every change of the viewport's height,
 * and it keeps a scroll listener for each set-up, so it is set up once a page.
 */
import scrollama from 'scrollama';
import { whenScrollEnds } from './scrollEnd.ts';

/** The line at which steps change: half the height of the viewport. */
export const readingLine = 0.5;

/** What is told whenever the position changes. */
export type OnMove = (step: string, progress: number) => void;

/**
 * The step that the reading line is in: the last whose box begins above it; above the first step, the first.
 * @param steps elements in the order of the page.
 */
function stepAt(steps: readonly HTMLElement[], line: number): HTMLElement | undefined {
	let low = 0;
	let high = steps.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((steps[middle]?.getBoundingClientRect().top ?? Infinity) <= line) low = middle;
		else high = middle;
	}
	return steps[low];
}

/**
 * Follows the reader's scrolling through steps. Whatever may have moved them, they are measured once, at the beginning of the next frame:
 * nothing has been written in it yet, so the browser need not lay the page out for the answer, and what is told may write as it likes.
 * @param isSequence true for a step whose progress matters; for others no scroll event is answered.
 * @param onLayout called when texts may stand elsewhere than before, before the position is told anew.
 * @returns stops following.
 */
export function followScroll(
	steps: readonly HTMLElement[],
	isSequence: (step: string) => boolean,
	onMove: OnMove,
	onLayout: () => void
): () => void {
	let current: HTMLElement | undefined;
	let frame: number | undefined;

	const measure = () => {
		frame = undefined;
		const line = window.innerHeight * readingLine;
		current = stepAt(steps, line);
		if (!current) return;
		const { top, height } = current.getBoundingClientRect();
		onMove(current.dataset.step ?? '', Math.min(1, Math.max(0, (line - top) / height)));
	};
	const locate = () => {
		frame ??= requestAnimationFrame(measure);
	};
	const onScroll = () => {
		if (current && isSequence(current.dataset.step ?? '')) locate();
	};

	const scroller = scrollama();
	scroller
		// It asks the container at every scroll how far it is, for a direction that nobody wants here; of the page that would force a layout.
		.setup({ step: [...steps], offset: readingLine, container: document.createElement('div') })
		.onStepEnter(locate)
		.onStepExit(locate);
	const onGrowth = () => {
		onLayout();
		locate();
	};
	const onResize = () => {
		scroller.resize();
		onGrowth();
	};
	// What grows or shrinks above the reading line moves the steps; scrollama itself watches the height of each.
	const observer = new ResizeObserver(onGrowth);
	observer.observe(document.documentElement);
	window.addEventListener('resize', onResize);
	// A browser that comes back to a page may scroll it after the script has begun, in one leap that crosses no boundary for scrollama.
	const stop = whenScrollEnds(locate);
	window.addEventListener('pageshow', locate);
	window.addEventListener('load', locate);
	document.addEventListener('scroll', onScroll, { passive: true });
	measure();

	return () => {
		scroller.destroy();
		observer.disconnect();
		window.removeEventListener('resize', onResize);
		stop();
		window.removeEventListener('pageshow', locate);
		window.removeEventListener('load', locate);
		if (frame !== undefined) cancelAnimationFrame(frame);
		document.removeEventListener('scroll', onScroll);
	};
}
