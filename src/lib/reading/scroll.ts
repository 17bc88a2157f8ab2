/**
 * Scroll to position. The only file that knows scrollama, and its traps: it must be told of every change of the viewport's height,
 * it keeps a scroll listener for each set-up, and it asks every step for its height. So it is set up for the steps of one chapter at a time.
 */
import scrollama from 'scrollama';
import { whenScrollEnds } from './scrollEnd.ts';
import { chapterAt, stepAt, type ChapterElements } from './stepAt.ts';

/** The line at which steps change: half the height of the viewport. */
export const readingLine = 0.5;

/** What is told whenever the position changes. */
export type OnMove = (step: string, progress: number) => void;

/**
 * Follows the reader's scrolling through steps. Whatever may have moved them, they are measured once, at the beginning of the next frame:
 * nothing has been written in it yet, so the browser need not lay the page out for the answer, and what is told may write as it likes.
 * @param isSequence true for a step whose progress matters; for others no scroll event is answered.
 * @param onLayout called when texts may stand elsewhere than before, before the position is told anew.
 * @returns stops following.
 */
export function followScroll(
	chapters: readonly ChapterElements[],
	isSequence: (step: string) => boolean,
	onMove: OnMove,
	onLayout: () => void
): () => void {
	const scroller = scrollama();
	let followed: ChapterElements | undefined;
	let current: HTMLElement | undefined;
	let frame: number | undefined;

	const measure = () => {
		frame = undefined;
		const line = window.innerHeight * readingLine;
		const chapter = chapterAt(chapters, line);
		current = chapter && stepAt(chapter, line);
		if (!chapter || !current) return;
		if (chapter !== followed) watch(chapter);
		const { top, height } = current.getBoundingClientRect();
		onMove(current.dataset.step ?? '', Math.min(1, Math.max(0, (line - top) / height)));
	};
	const locate = () => {
		frame ??= requestAnimationFrame(measure);
	};
	/** Whoever leaves a chapter leaves its first or last step, and that is told. */
	const watch = (chapter: ChapterElements) => {
		followed = chapter;
		scroller.destroy();
		// It asks the container at every scroll how far it is, for a direction that nobody wants here; of the page that would force a layout.
		const container = document.createElement('div');
		scroller
			.setup({ step: [...chapter.steps], offset: readingLine, container })
			.onStepEnter(locate)
			.onStepExit(locate);
	};
	const onScroll = () => {
		if (current && isSequence(current.dataset.step ?? '')) locate();
	};

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
