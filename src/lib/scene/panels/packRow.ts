/** Packs the things of a timeline's row into lanes, each with its label beside it or in it, so that nothing touches. */
import type { Anchor } from '../drawing.ts';
import { widthOf } from '../metrics.ts';
import { wrapTo } from './text.ts';

/** A stretch or an event with the room it takes on the axis, in CSS pixels. */
export interface Thing {
	readonly label: string;
	readonly left: number;
	readonly right: number;
	/** A stretch, whose label may stand in it; an event of a known day; or one of which only month or year are known. */
	readonly mark: 'band' | 'day' | 'vague';
}

/** A thing with its lane (0 the upper one) and where its label's lines stand. */
export interface Placed {
	readonly thing: Thing;
	readonly lane: number;
	readonly lines: readonly string[];
	readonly textX: number;
	readonly anchor: Anchor;
}

interface Candidate extends Omit<Placed, 'lane' | 'thing'> {
	readonly from: number;
	readonly to: number;
}

/** Most lines that a label is broken into. */
const mostLines = 3;

/** The ways in which a thing can carry its label, best first. */
function candidatesOf(
	{ label, left, right, mark }: Thing,
	[start, end]: readonly [number, number],
	size: number,
	scale: number
): Candidate[] {
	const gap = 5 * scale;
	const whole = widthOf(label, size);
	const candidates: Candidate[] = [];
	if (mark === 'band' && whole + 2 * gap <= right - left)
		candidates.push({ lines: [label], textX: left + gap, anchor: 'start', from: left, to: right });
	for (let parts = 1; parts <= mostLines; parts++) {
		const lines = inParts(label, parts, size);
		if (lines.length !== parts) continue;
		const width = Math.max(...lines.map((words) => widthOf(words, size)));
		if (right + gap + width <= end) candidates.push({ lines, textX: right + gap, anchor: 'start', from: left, to: right + gap + width });
		if (left - gap - width >= start) candidates.push({ lines, textX: left - gap, anchor: 'end', from: left - gap - width, to: right });
	}
	if (candidates.length > 0) return candidates;
	const isRight = end - right >= left - start;
	const room = (isRight ? end - right : left - start) - gap;
	return [
		{
			lines: wrapTo(label, room, size),
			textX: isRight ? right + gap : left - gap,
			anchor: isRight ? 'start' : 'end',
			from: isRight ? left : start,
			to: isRight ? end : right
		}
	];
}

/** A label in at most so many lines, as even as its words allow. */
function inParts(label: string, parts: number, size: number): string[] {
	const whole = widthOf(label, size);
	let width = whole / parts;
	while (width < whole && wrapTo(label, width, size).length > parts) width += 2;
	return wrapTo(label, Math.min(width, whole), size);
}

/** Gives each thing the highest lane where it and its label fit, stretches first, then events by time. */
export function packRow(
	things: readonly Thing[],
	axis: readonly [number, number],
	size: number,
	scale: number
): { placed: Placed[]; lanes: number } {
	const air = 7 * scale;
	const taken: { lane: number; from: number; to: number }[] = [];
	const isFree = (lane: number, { from, to, lines }: Candidate) =>
		lines.every((_, i) => !taken.some((other) => other.lane === lane + i && other.from < to + air && from < other.to + air));
	const placed = [...things]
		.sort((a, b) => Number(b.mark === 'band') - Number(a.mark === 'band') || a.left - b.left)
		.map((thing): Placed => {
			const fits = candidatesOf(thing, axis, size, scale).map((candidate) => {
				let lane = 0;
				while (!isFree(lane, candidate)) lane++;
				return { candidate, lane };
			});
			const best = fits.reduce((one, other) =>
				other.lane + other.candidate.lines.length < one.lane + one.candidate.lines.length ? other : one
			);
			best.candidate.lines.forEach((_, i) => taken.push({ lane: best.lane + i, from: best.candidate.from, to: best.candidate.to }));
			const { lines, textX, anchor } = best.candidate;
			return { thing, lane: best.lane, lines, textX, anchor };
		});
	return { placed, lanes: Math.max(1, ...taken.map(({ lane }) => lane + 1)) };
}
