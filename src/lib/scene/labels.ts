/**
 * Where labels stand. Greedy, in order of rank, with the face's own metrics: no label touches another or leaves the stage,
 * and a label stays off the line and the marks where it can. The same for a phone, a projector and a still.
 */
import type { Box, Point } from '../geo/frame.ts';
import { widthOf, type Weight } from './metrics.ts';

/** What a label names; it decides how it is set. */
export type LabelKind =
	'country' | 'province' | 'district' | 'river' | 'kashmir' | 'capital' | 'city' | 'town' | 'crossing' | 'pass' | 'note' | 'arrow';

/** How a kind of label is set: CSS pixels at scale 1, letter spacing in em. */
export interface LabelStyle {
	readonly size: number;
	readonly weight: Weight;
	readonly spacing: number;
	readonly capitals: boolean;
}

/** The table of styles, as on a printed map. */
export const labelStyles: Record<LabelKind, LabelStyle> = {
	country: { size: 17, weight: 600, spacing: 0.28, capitals: true },
	province: { size: 11, weight: 400, spacing: 0.14, capitals: true },
	district: { size: 11, weight: 400, spacing: 0.06, capitals: false },
	river: { size: 12, weight: 400, spacing: 0.04, capitals: false },
	kashmir: { size: 11, weight: 400, spacing: 0.02, capitals: false },
	capital: { size: 14, weight: 600, spacing: 0, capitals: false },
	city: { size: 13, weight: 600, spacing: 0, capitals: false },
	town: { size: 12.5, weight: 400, spacing: 0, capitals: false },
	crossing: { size: 12.5, weight: 600, spacing: 0, capitals: false },
	pass: { size: 11.5, weight: 400, spacing: 0, capitals: false },
	note: { size: 12.5, weight: 600, spacing: 0, capitals: false },
	arrow: { size: 12.5, weight: 400, spacing: 0, capitals: false }
};

/** A label that asks for a place. */
export interface LabelRequest {
	readonly id: string;
	readonly kind: LabelKind;
	/** One line of text, or several. */
	readonly lines: readonly string[];
	/** Points of the stage in CSS pixels, best first: around a dot, or centred on the point with an angle in degrees. */
	readonly at: readonly { readonly point: Point; readonly angle?: number }[];
	/** `around` sets the label beside a dot at the point, `over` centres it there. */
	readonly set: 'around' | 'over';
	/** Must stand, even on the line; others give way. */
	readonly must: boolean;
	/** Distance from the dot's centre to the text, in CSS pixels. */
	readonly gap?: number;
}

/** A label with its place: its anchor, and the box that it covers, in CSS pixels. */
export interface PlacedLabel {
	readonly id: string;
	readonly kind: LabelKind;
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	readonly angle: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly box: Box;
}

/** What labels keep away from. */
export interface Obstacles {
	/** Never covered, not even by a label that must stand. */
	readonly hard: readonly Box[];
	/** Covered only by a label that must stand and has no better place. */
	readonly soft: readonly Box[];
}

/** Room kept between two labels, in CSS pixels. */
const air = 2.5;

/** Half the side of the room that a dot keeps for itself, in CSS pixels. */
const dotRoom = 4;

/** Where a label may stand around its dot, best first: [anchor, dx, dy] with dx, dy as parts of the gap and of the line's height. */
const around: readonly (readonly ['start' | 'middle' | 'end', number, number])[] = [
	['start', 1, 0.34],
	['end', -1, 0.34],
	['middle', 0, -0.62],
	['middle', 0, 1.3],
	['start', 0.8, -0.3],
	['end', -0.8, -0.3],
	['start', 0.8, 0.98],
	['end', -0.8, 0.98],
	['start', 2.2, 0.34],
	['end', -2.2, 0.34],
	['middle', 0, -1.2],
	['middle', 0, 1.9],
	['start', 2, -0.9],
	['end', -2, -0.9],
	['start', 2, 1.6],
	['end', -2, 1.6]
];

/** The text of a line as it is set. */
export function setLine(kind: LabelKind, line: string): string {
	return labelStyles[kind].capitals ? line.toUpperCase() : line;
}

/** The size of a label's block of lines in CSS pixels. */
export function blockOf(kind: LabelKind, lines: readonly string[], scale: number): { width: number; height: number; size: number } {
	const { size, weight, spacing } = labelStyles[kind];
	const width = Math.max(...lines.map((line) => widthOf(setLine(kind, line), size * scale, weight, spacing)));
	return { width, height: lines.length * size * scale * 1.2, size: size * scale };
}

/**
 * Gives places to labels, in the order of the requests.
 * @param safe the part of the stage that labels stay inside; @param scale as in the layout; @param most how many labels there may be beside those that must stand.
 * @returns the labels that found a place, in the same order.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	safe: Box,
	obstacles: Obstacles,
	scale: number,
	most: number
): PlacedLabel[] {
	const placed: PlacedLabel[] = [];
	const dots: Box[] = [];
	let others = 0;
	for (const request of requests) {
		if (!request.must && others >= most) continue;
		const candidates = candidatesOf(request, scale).filter(
			({ box }) =>
				isInside(box, safe) &&
				!obstacles.hard.some((other) => touch(box, other)) &&
				!placed.some((other) => touch(box, other.box)) &&
				!dots.some((other) => touch(box, other))
		);
		const clear = candidates.find(({ box }) => !obstacles.soft.some((other) => touch(box, other)));
		const best = clear ?? (request.must ? leastCovering(candidates, obstacles.soft) : undefined);
		if (!best) continue;
		placed.push(best);
		const dot = request.set === 'around' ? request.at[0]?.point : undefined;
		if (dot) dots.push([dot[0] - dotRoom, dot[1] - dotRoom, dot[0] + dotRoom, dot[1] + dotRoom]);
		if (!request.must) others += 1;
	}
	return placed;
}

function leastCovering(candidates: readonly PlacedLabel[], soft: readonly Box[]): PlacedLabel | undefined {
	const cost = ({ box }: PlacedLabel) => soft.filter((other) => touch(box, other)).length;
	return candidates.reduce<PlacedLabel | undefined>(
		(best, candidate) => (best && cost(best) <= cost(candidate) ? best : candidate),
		undefined
	);
}

function candidatesOf({ id, kind, lines, at, set, gap: asked = 7 }: LabelRequest, scale: number): PlacedLabel[] {
	const gap = asked * Math.max(1, scale);
	const { width, height, size } = blockOf(kind, lines, scale);
	const base = { id, kind, lines, size };
	if (set === 'over')
		return at.map(({ point: [x, y], angle = 0 }) => {
			const [sin, cos] = [Math.abs(Math.sin((angle * Math.PI) / 180)), Math.cos((angle * Math.PI) / 180)];
			const [w, h] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
			return {
				...base,
				x,
				y: y + size * 0.35 - (lines.length - 1) * size * 0.6,
				angle,
				anchor: 'middle' as const,
				box: pad([x - w, y - h, x + w, y + h])
			};
		});
	return at.flatMap(({ point: [px, py] }) =>
		around.map(([anchor, dx, dy]) => {
			const x = px + dx * gap;
			const y =
				py +
				dy * size -
				(dy < 0 ? (lines.length - 1) * size * 1.2 : ((lines.length - 1) * size * 1.2) / 2) +
				(dy > 0.9 ? gap * 0.5 : dy < -0.5 ? -gap * 0.3 : 0);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			return { ...base, x, y, angle: 0, anchor, box: pad([left, y - size * 0.92, left + width, y - size * 0.92 + height]) };
		})
	);
}

const pad = ([left, top, right, bottom]: Box): Box => [left - air, top, right + air, bottom];

const isInside = (box: Box, outer: Box) => box[0] >= outer[0] && box[1] >= outer[1] && box[2] <= outer[2] && box[3] <= outer[3];

/** True where two boxes share a point. */
export function touch(a: Box, b: Box): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
