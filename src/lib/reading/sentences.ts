/** Where the cited sentences of a step are read, measured on the page. */
import type { SentencePlace } from '../scene/sequence.ts';

/** From this width of the window on, in CSS pixels, the map stands beside the text; on narrower ones it stands above it. */
const besideFrom = 900;

/** How far down the window sentences are read, in parts of its height: at its middle, or in the middle of what the map above leaves free. */
function readingLineOf(windowWidth: number): number {
	return windowWidth < besideFrom ? 0.72 : 0.5;
}

/**
 * The places of the cited sentences of a step, in the order of its prose, as parts of its progress; null where its prose is not on the page.
 * A line is read from its left to its right while it crosses the reading line, so sentences that share a line have places of their own.
 * It reads boxes only; to be called when the layout is done.
 * @param stepLine the part of the window's height at which a step's progress is measured.
 */
export function sentencePlaces(step: HTMLElement, stepLine: number): SentencePlace[] | null {
	const prose = step.querySelector<HTMLElement>('.prose');
	const paragraph = prose?.querySelector('p');
	if (!prose || !paragraph || prose.getClientRects().length === 0) return null;
	const { top, height } = step.getBoundingClientRect();
	const { left, width } = prose.getBoundingClientRect();
	const pitch = parseFloat(getComputedStyle(paragraph).lineHeight);
	const shift = (readingLineOf(window.innerWidth) - stepLine) * window.innerHeight;
	const placeOf = (box: DOMRect, x: number) => {
		const y = (box.top + box.bottom - pitch) / 2 + (pitch * (x - left)) / width;
		return Math.min(1, Math.max(0, (y - top - shift) / height));
	};
	return [...prose.querySelectorAll('.cite')].map((cite) => {
		const boxes = [...cite.getClientRects()].filter((box) => box.width > 0);
		const [first, last] = [boxes[0], boxes.at(-1)];
		return first && last ? { start: placeOf(first, first.left), end: placeOf(last, last.right) } : { start: 1, end: 1 };
	});
}
