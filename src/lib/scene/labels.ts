/**
 * Where labels stand. Greedy, in order of rank, with the face's own metrics: no label touches another or leaves the stage,
 * and a label stays off the line and the marks where it can. The same for a phone, a projector and a still.
 */
import type { Bounds, Point } from '../geo/basemap.ts';
import { minSize, widthOf, type Weight } from './metrics.ts';

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
	province: { size: 12, weight: 400, spacing: 0.14, capitals: true },
	district: { size: 12, weight: 400, spacing: 0.06, capitals: false },
	river: { size: 12, weight: 400, spacing: 0.04, capitals: false },
	kashmir: { size: 12, weight: 400, spacing: 0.02, capitals: false },
	capital: { size: 14, weight: 600, spacing: 0, capitals: false },
	city: { size: 13, weight: 600, spacing: 0, capitals: false },
	town: { size: 12.5, weight: 400, spacing: 0, capitals: false },
	crossing: { size: 12.5, weight: 600, spacing: 0, capitals: false },
	pass: { size: 12, weight: 400, spacing: 0, capitals: false },
	note: { size: 12.5, weight: 600, spacing: 0, capitals: false },
	arrow: { size: 12.5, weight: 400, spacing: 0, capitals: false }
};

/** A way to set a label. */
export interface Setting {
	/** One line of text, or several. */
	readonly lines: readonly string[];
	/** How many of the lines are set in the weight of the kind; the others are lighter. All of them where it is not said. */
	readonly heading?: number;
	/** How much smaller than its kind it is set. */
	readonly shrink?: number;
	/** Distance from the dot's centre to the text, in CSS pixels. */
	readonly gap?: number;
}

/** A label that asks for a place. */
export interface LabelRequest extends Setting {
	readonly id: string;
	readonly kind: LabelKind;
	/** Points of the stage in CSS pixels, best first: around a dot, or centred on the point with an angle in degrees. */
	readonly at: readonly { readonly point: Point; readonly angle?: number }[];
	/** `around` sets the label beside a dot at the point, `over` centres it there. */
	readonly set: 'around' | 'over';
	/** Must stand, even on the line; others give way. */
	readonly required: boolean;
	/** Other ways to set a label that must stand, for where the first finds no room: the next best first. */
	readonly fallbacks?: readonly Setting[];
}

/** A label with its place: its anchor, and the box that it covers, in CSS pixels. */
export interface PlacedLabel {
	readonly id: string;
	readonly kind: LabelKind;
	readonly lines: readonly string[];
	/** How many of the lines are set in the weight of the kind; the others are lighter. */
	readonly heading: number;
	readonly x: number;
	readonly y: number;
	readonly angle: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly size: number;
	readonly bounds: Bounds;
	/** The line that joins it to its dot, where it stands away from it; from the dot's edge to the label. */
	readonly leader?: readonly [Point, Point];
}

/** What labels keep away from. */
export interface Obstacles {
	/** Never covered, not even by a label that must stand. */
	readonly hard: readonly Bounds[];
	/** Covered only by a label that must stand and has no better place. */
	readonly soft: readonly Bounds[];
}

/** Room kept between two labels, in CSS pixels. */
const padding = 2.5;

/** Half the side of the room that a dot keeps for itself, in CSS pixels at scale 1. */
const dotRoom = 4;

/** What must stand and finds no room in a narrow basemap may be a little smaller than all else, in CSS pixels. */
const lastSize = 10.5;

/** How many soft obstacles a label that must stand rather covers than to be set in its next way. */
const worth = 3;

/** How often labels that must stand and did not are given a better turn. */
const rounds = 16;

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

/** The size of a label's block of lines in CSS pixels. @param least the least size of its letters */
export function blockOf(
	kind: LabelKind,
	lines: readonly string[],
	scale: number,
	min = minSize
): { width: number; height: number; size: number } {
	const { weight, spacing } = labelStyles[kind];
	const size = Math.max(min, labelStyles[kind].size * scale);
	const width = Math.max(...lines.map((line) => widthOf(setLine(kind, line), size, weight, spacing)));
	return { width, height: lines.length * size * 1.2, size };
}

/** A place that a label may take, and which of its settings it has there: 0 for the best. */
interface Candidate {
	readonly label: PlacedLabel;
	readonly setting: number;
}

/** A request with the room of its dot and every place where it could stand if it were alone. */
interface Asked {
	readonly request: LabelRequest;
	readonly dot: Bounds | null;
	readonly candidates: readonly Candidate[];
}

/**
 * Gives places to labels, in the order of the requests; where one that must stand finds none, it is asked earlier.
 * @param safe the part of the stage that labels stay inside; @param scale as in the layout; @param most how many labels there may be beside those that must stand.
 * @returns the labels that found a place, in the same order.
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	labelBounds: Bounds,
	obstacles: Obstacles,
	scale: number,
	max: number
): PlacedLabel[] {
	const all = requests.map((request): Asked => {
		const candidates = candidatesOf(request, scale).filter(
			({ label: { bounds } }) => isInside(bounds, labelBounds) && !obstacles.hard.some((other) => intersects(bounds, other))
		);
		return { request, dot: dotOf(request, scale), candidates };
	});
	const countMust = (labels: ReadonlyMap<string, PlacedLabel>) =>
		all.filter(({ request: { id, required } }) => required && labels.has(id)).length;
	let order: readonly Asked[] = all;
	let best = placeInOrder(order, obstacles.soft, max);
	for (let last = best, round = 0; round < rounds; round++) {
		const isLeft = ({ request: { id, required }, candidates }: Asked) => required && candidates.length > 0 && !last.has(id);
		if (!order.some(isLeft)) break;
		order = [...order.filter(isLeft), ...order.filter((one) => !isLeft(one))];
		last = placeInOrder(order, obstacles.soft, max);
		if (countMust(last) > countMust(best)) best = last;
	}
	return requests.flatMap(({ id }) => best.get(id) ?? []);
}

/** Gives each label in turn the best place that the ones before it leave. No label covers a dot: one that must stand keeps its dot free from the beginning, another stands only where its dot is still free. */
function placeInOrder(order: readonly Asked[], soft: readonly Bounds[], max: number): Map<string, PlacedLabel> {
	const placed = new Map<string, PlacedLabel>();
	const taken: Bounds[] = [];
	const dots = order.flatMap(({ request: { id, required }, dot, candidates }) =>
		required && dot && candidates.length > 0 ? [{ id, dot }] : []
	);
	let others = 0;
	for (const { request, dot, candidates } of order) {
		const { id, required } = request;
		if (!required && (others >= max || (dot && taken.some((bounds) => intersects(bounds, dot))))) continue;
		const free = candidates.filter(
			({ label: { bounds } }) =>
				!taken.some((other) => intersects(bounds, other)) && !dots.some((other) => other.id !== id && intersects(bounds, other.dot))
		);
		const clear = free.find(({ label: { bounds }, setting }) => setting === 0 && !soft.some((other) => intersects(bounds, other)));
		const best = (clear ?? (required ? leastCovering(free, soft) : undefined))?.label;
		if (!best) continue;
		placed.set(id, best);
		taken.push(best.bounds);
		if (!required && dot) dots.push({ id, dot });
		if (!required) others += 1;
	}
	return placed;
}

/** The room of what a label stands beside; an arrow's label stands beside no dot. */
function dotOf({ set, kind, at }: LabelRequest, scale: number): Bounds | null {
	const point = at[0]?.point;
	if (set !== 'around' || kind === 'arrow' || !point) return null;
	const half = dotRoom * scale;
	return [point[0] - half, point[1] - half, point[0] + half, point[1] + half];
}

/** The place that covers least, where a label set in its next way counts as covering a little. */
function leastCovering(candidates: readonly Candidate[], soft: readonly Bounds[]): Candidate | undefined {
	const costs = candidates.map(
		({ label: { bounds }, setting }) => setting * worth + soft.filter((other) => intersects(bounds, other)).length
	);
	return candidates[costs.indexOf(Math.min(...costs))];
}

/** Every place that a label may take, in all its settings, best first. */
function candidatesOf(request: LabelRequest, scale: number): Candidate[] {
	const settings: readonly Setting[] = [request, ...(request.required ? (request.fallbacks ?? []) : [])];
	return settings.flatMap((one, setting) => candidatesAs(one, request, scale).map((label) => ({ label, setting })));
}

function candidatesAs(
	{ lines, heading = lines.length, shrink = 1, gap: asked = 7 }: Setting,
	{ id, kind, at, set }: LabelRequest,
	scale: number
): PlacedLabel[] {
	const gap = asked * Math.max(1, scale);
	// A gap as wide as a mark clears it above and below as well; letters leave room of their own beside a mere dot.
	const wide = Math.max(0, asked - 9) * Math.max(1, scale);
	const near = gap - wide;
	const min = shrink < 1 && scale < 1 ? lastSize : minSize * Math.max(1, scale);
	const { width, height, size } = blockOf(kind, lines, scale * shrink, min);
	const base = { id, kind, lines, heading, size };
	const below = (lines.length - 1) * size * 1.2;
	if (set === 'over')
		return at.map(({ point: [x, y], angle = 0 }) => {
			const [sin, cos] = [Math.abs(Math.sin((angle * Math.PI) / 180)), Math.cos((angle * Math.PI) / 180)];
			const [w, h] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
			return { ...base, x, y: y + size * 0.35 - below / 2, angle, anchor: 'middle' as const, bounds: pad([x - w, y - h, x + w, y + h]) };
		});
	return at.flatMap(({ point: [px, py] }) =>
		around.map(([anchor, dx, dy]) => {
			// Beyond the gap a label goes no farther for a mark than for a dot: next to another's mark it would name that.
			const x = px + Math.sign(dx) * (Math.min(1, Math.abs(dx)) * gap + Math.max(0, Math.abs(dx) - 1) * near);
			// The last line of a block above its dot is as near to it as a single line; beside it the block is centred.
			const lift = dy < 0 ? below : dy < 0.9 ? below / 2 : 0;
			const y = py + dy * size - lift + (dy > 0.9 ? gap * 0.5 + wide * 0.5 : dy < -0.5 ? -gap * 0.3 - wide * 0.7 : 0);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			return { ...base, x, y, angle: 0, anchor, bounds: pad([left, y - size * 0.92, left + width, y - size * 0.92 + height]) };
		})
	);
}

const pad = ([left, top, right, bottom]: Bounds): Bounds => [left - padding, top, right + padding, bottom];

const isInside = (bounds: Bounds, outer: Bounds) =>
	bounds[0] >= outer[0] && bounds[1] >= outer[1] && bounds[2] <= outer[2] && bounds[3] <= outer[3];

/** True where two boxes share a point. */
export function intersects(a: Bounds, b: Bounds): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
