/** Where a label may stand, what each place costs, and which rules it would break there. Pure; in CSS pixels. */
import type { Bounds, Point } from '../geo/basemap.ts';
import { crosses, crossesBox, distanceTo, intersects, nearestIn, type Segment } from './geometry.ts';
import { blockOf, type LabelRequest, type MarkObstacle, type Obstacles, type PlacedLabel, type Setting } from './labels.ts';
import { minSize } from './metrics.ts';

/** A place that a label may take. */
export interface Candidate {
	readonly label: PlacedLabel;
	/** The box of its letters, without air. */
	readonly box: Bounds;
	/** What it costs to stand here: less is better. */
	readonly cost: number;
	/** How far the letters are from the middle of their own dot; null where a leader joins them or there is no dot. */
	readonly away: number | null;
}

/** Room kept between two labels, in CSS pixels. */
const padding = 2.5;

/** What must stand and finds no room in a narrow basemap may be a little smaller than all else, in CSS pixels. */
const lastSize = 10.5;

/** The farthest that a name stands from its dot without a leader, in CSS pixels at scale 1. */
const reach = 6;

/** What a broken rule, the next way to set a label, a leader and each pixel of it cost, in places further down the order. */
const costs = { breach: 40, setting: 4, leader: 14, pixel: 0.12, covering: 3 } as const;

/** Where a note or an arrow's label may stand around its point, best first: [anchor, dx, dy] with dx, dy as parts of the gap and of the line's height. */
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

/**
 * Where a name may stand at its dot, best first after Imhof (1962): upper right, right, lower right, then the left side, then above and below.
 * [h, v, slide]: the side of the dot across and down, and which part of the block the dot faces on the other axis.
 */
const besideDot: readonly (readonly [-1 | 0 | 1, -1 | 0 | 1, number])[] = [
	[1, -1, 0],
	[1, 0, 0.5],
	[1, 1, 0],
	[-1, -1, 0],
	[-1, 0, 0.5],
	[-1, 1, 0],
	[0, -1, 0.5],
	[0, 1, 0.5],
	[1, 0, 0.75],
	[1, 0, 0.25],
	[-1, 0, 0.75],
	[-1, 0, 0.25],
	[0, -1, 0.25],
	[0, 1, 0.25],
	[0, -1, 0.75],
	[0, 1, 0.75]
];

/** How far a name with a leader stands from its dot, in CSS pixels at scale 1, and in how many directions. */
const leaderLengths = [11, 20, 33, 50, 72];
const leaderDirections = 12;

/**
 * Every place that a label may take in the bounds and off what is never covered, best first.
 * @param isPressed true where a label that must stand found no room: then it may have a leader, be set in its next way, or break a rule at last.
 */
export function candidatesOf(
	request: LabelRequest,
	labelBounds: Bounds,
	obstacles: Obstacles,
	scale: number,
	isPressed: boolean
): Candidate[] {
	const { required, dot, at, fallbacks = [] } = request;
	const isStrict = !required || !isPressed;
	const settings: readonly Setting[] = [request, ...(isStrict ? [] : fallbacks)];
	const point = at[0]?.point ?? [0, 0];
	const near = nearTo(
		at.map((one) => one.point),
		obstacles,
		scale
	);
	const isFree = (bounds: Bounds) => isInside(bounds, labelBounds) && !obstacles.hard.some((other) => intersects(bounds, other));
	return settings
		.flatMap((setting, turn) =>
			placesOf(setting, request, near, scale, isFree, isPressed && turn === 0).flatMap(({ label, order }): Candidate[] => {
				const { bounds } = label;
				const box: Bounds = [bounds[0] + padding, bounds[1], bounds[2] - padding, bounds[3]];
				const breaches = dot ? breachesAtDot(label, box, request, near, scale) : isArea(request) && isOnBorder(box, near) ? 1 : 0;
				if (isStrict && breaches > 0) return [];
				const covered = dot ? 0 : coveredBy(bounds, near);
				if (isStrict && covered > 0) return [];
				const away = dot && !label.leader ? distanceTo(box, point) : null;
				const length = label.leader ? lengthOf(label.leader) : 0;
				const cost =
					order * 0.4 +
					turn * costs.setting +
					breaches * costs.breach +
					covered * costs.covering +
					(label.leader ? costs.leader + length * costs.pixel : 0);
				return [{ label: breaches > 0 ? { ...label, breaches } : label, box, cost, away }];
			})
		)
		.sort((a, b) => a.cost - b.cost);
}

/** True for the name of an area: it stands inside of it. */
const isArea = ({ kind }: LabelRequest) => kind === 'country' || kind === 'province' || kind === 'district';

const isOnBorder = (box: Bounds, { lines = [], borders = [] }: Obstacles) =>
	lines.some((one) => crossesBox(one, box)) || borders.some((one) => crossesBox(one, box));

/** How many things that a label should keep off lie under it. */
function coveredBy(bounds: Bounds, { soft, lines = [], borders = [], marks = [] }: Obstacles): number {
	const under =
		soft.filter((other) => intersects(bounds, other)).length + marks.filter(({ at, outer }) => distanceTo(bounds, at) < outer).length;
	return under + (lines.some((one) => crossesBox(one, bounds)) ? 4 : 0) + (borders.some((one) => crossesBox(one, bounds)) ? 4 : 0);
}

/** How many rules the name of a place would break. */
function breachesAtDot(
	{ leader }: PlacedLabel,
	box: Bounds,
	{ at, dot = 0, isOnLine = false }: LabelRequest,
	{ soft, lines = [], borders = [], marks = [] }: Obstacles,
	scale: number
): number {
	const point = at[0]?.point ?? [0, 0];
	const limits = isOnLine ? borders : [...lines, ...borders];
	const way: Segment = [point, nearestIn(box, point)];
	const isAcross = limits.some((one) => crossesBox(one, box) || crosses(one, way));
	const own = marks.filter((mark) => isOwn(mark, point, scale));
	const anchors = own.filter(({ at: [x, y], outer }) => Math.hypot(x - point[0], y - point[1]) < outer);
	const edge = Math.min(distanceTo(box, point) - dot * scale, ...anchors.map((mark) => distanceTo(box, mark.at) - mark.outer));
	const isFar = !leader && edge > reach * scale;
	const over = marks.filter((mark) => distanceTo(box, mark.at) < mark.outer + 0.5).length;
	const isNearer = !leader && marks.some((mark) => !own.includes(mark) && distanceTo(box, mark.at) - mark.outer <= edge);
	return Number(isAcross) + Number(isFar) + over + Number(isNearer) + (soft.some((other) => intersects(box, other)) ? 1 : 0);
}

/** True for a mark of an incident at a place: it stands on its dot, or was set aside there for others of the same place. */
function isOwn({ at: [x, y], base, outer }: MarkObstacle, point: Point, scale: number): boolean {
	return Math.hypot(base[0] - point[0], base[1] - point[1]) < 10 * scale || Math.hypot(x - point[0], y - point[1]) < outer;
}

/** What lies so near to where a label may stand that it matters. */
function nearTo(points: readonly Point[], { hard, soft, lines = [], borders = [], marks = [] }: Obstacles, scale: number): Obstacles {
	const across = 300 * Math.max(1, scale);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const box: Bounds = [Math.min(...xs) - across, Math.min(...ys) - across / 2, Math.max(...xs) + across, Math.max(...ys) + across / 2];
	return {
		hard,
		soft: soft.filter((other) => intersects(other, box)),
		lines: lines.filter((one) => crossesBox(one, box)),
		borders: borders.filter((one) => crossesBox(one, box)),
		marks: marks.filter((mark) => distanceTo(box, mark.at) < mark.outer)
	};
}

interface Place {
	readonly label: PlacedLabel;
	readonly order: number;
}

/** The places of one setting, with their turn in the order of preference. */
function placesOf(
	{ lines, heading = lines.length, shrink = 1, gap: asked = 7 }: Setting,
	request: LabelRequest,
	obstacles: Obstacles,
	scale: number,
	isFree: (bounds: Bounds) => boolean,
	isPressed: boolean
): Place[] {
	const { id, kind, at, set } = request;
	const min = shrink < 1 && scale < 1 ? lastSize : minSize * Math.max(1, scale);
	const { width, height, size } = blockOf(kind, lines, scale * shrink, min);
	const base = { id, kind, lines, heading, size };
	const below = (lines.length - 1) * size * 1.2;
	if (request.dot) return placesAtDot(base, { width, height, size }, request, request.dot, obstacles, scale, isFree, isPressed);
	if (set === 'over')
		return at.flatMap(({ point: [x, y], angle = 0 }, order): Place[] => {
			const [sin, cos] = [Math.abs(Math.sin((angle * Math.PI) / 180)), Math.cos((angle * Math.PI) / 180)];
			const [w, h] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
			const bounds = pad([x - w, y - h, x + w, y + h]);
			if (!isFree(bounds)) return [];
			return [{ label: { ...base, x, y: y + size * 0.35 - below / 2, angle, anchor: 'middle', bounds }, order }];
		});
	const gap = asked * Math.max(1, scale);
	// A gap as wide as a mark clears it above and below as well; letters leave room of their own beside a mere dot.
	const wide = Math.max(0, asked - 9) * Math.max(1, scale);
	const near = gap - wide;
	return at.flatMap(({ point: [px, py] }, n) =>
		around.flatMap(([anchor, dx, dy], i): Place[] => {
			// Beyond the gap a label goes no farther for a mark than for a dot: next to another's mark it would name that.
			const x = px + Math.sign(dx) * (Math.min(1, Math.abs(dx)) * gap + Math.max(0, Math.abs(dx) - 1) * near);
			// The last line of a block above its dot is as near to it as a single line; beside it the block is centred.
			const lift = dy < 0 ? below : dy < 0.9 ? below / 2 : 0;
			const y = py + dy * size - lift + (dy > 0.9 ? gap * 0.5 + wide * 0.5 : dy < -0.5 ? -gap * 0.3 - wide * 0.7 : 0);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			const bounds = pad([left, y - size * 0.92, left + width, y - size * 0.92 + height]);
			return isFree(bounds) ? [{ label: { ...base, x, y, angle: 0, anchor, bounds }, order: n * 4 + i }] : [];
		})
	);
}

/** The places at a dot, or at the edge of a mark on it, within reach of it; for a name that must stand also those that a leader joins to it. */
function placesAtDot(
	base: Pick<PlacedLabel, 'id' | 'kind' | 'lines' | 'heading' | 'size'>,
	{ width, height, size }: { width: number; height: number; size: number },
	{ at, required }: LabelRequest,
	dot: number,
	{ marks = [] }: Obstacles,
	scale: number,
	isFree: (bounds: Bounds) => boolean,
	isPressed: boolean
): Place[] {
	const [x, y] = at[0]?.point ?? [0, 0];
	const covering = marks.filter((mark) => Math.hypot(mark.at[0] - x, mark.at[1] - y) < mark.outer);
	const anchors = [{ at: [x, y] as Point, outer: dot * scale }, ...covering];
	const blockAt = (cx: number, cy: number, h: number, order: number, leader?: Segment): Place[] => {
		const [left, top] = [cx - width / 2, cy - height / 2];
		const bounds = pad([left, top, left + width, top + height]);
		if (!isFree(bounds)) return [];
		const anchor = h > 0 ? 'start' : h < 0 ? 'end' : 'middle';
		const labelX = h > 0 ? left : h < 0 ? left + width : cx;
		const label: PlacedLabel = { ...base, x: labelX, y: top + size * 0.92, angle: 0, anchor, bounds };
		return [{ label: leader ? { ...label, leader } : label, order }];
	};
	const close = anchors.flatMap(({ at: [ax, ay], outer }) =>
		(required ? [2.5, 5] : [2.5]).flatMap((gap, ring) =>
			besideDot.flatMap(([h, v, slide], i) => {
				const away = outer + gap * scale;
				const part = h !== 0 && v !== 0 ? Math.SQRT1_2 : 1;
				const cx = ax + (h === 0 ? (0.5 - slide) * width : h * (away * part + width / 2));
				// Above its dot a block comes nearer: the letters' box has room for descenders below, and little above them.
				const cy = ay + (v === 0 ? (0.5 - slide) * height : v * (away * part + height / 2 - (v > 0 ? size * 0.1 : size * 0.14)));
				return blockAt(cx, cy, h, i + ring * 3);
			})
		)
	);
	if (!required || !isPressed) return close;
	const start = Math.max(dot * scale, ...covering.map((mark) => Math.hypot(mark.at[0] - x, mark.at[1] - y) + mark.outer));
	const led = leaderLengths.flatMap((length) =>
		Array.from({ length: leaderDirections }, (_, i) => {
			const angle = (i / leaderDirections) * 2 * Math.PI;
			const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
			const away = start + length * scale;
			const h = Math.abs(cos) < 0.3 ? 0 : Math.sign(cos);
			const v = Math.abs(sin) < 0.3 ? 0 : Math.sign(sin);
			const [cx, cy] = [x + cos * away + (h * width) / 2, y + sin * away + (v * height) / 2];
			const box: Bounds = [cx - width / 2, cy - height / 2 + size * 0.12, cx + width / 2, cy + height / 2 - size * 0.1];
			const end = nearestIn(box, [x, y]);
			const far = Math.hypot(end[0] - x, end[1] - y) || 1;
			const from: Point = [x + ((end[0] - x) / far) * dot * scale, y + ((end[1] - y) / far) * dot * scale];
			return blockAt(cx, cy, h, 0, [from, end]);
		}).flat()
	);
	return [...close, ...led];
}

const lengthOf = ([a, b]: Segment) => Math.hypot(b[0] - a[0], b[1] - a[1]);

const pad = ([left, top, right, bottom]: Bounds): Bounds => [left - padding, top, right + padding, bottom];

const isInside = (bounds: Bounds, outer: Bounds) =>
	bounds[0] >= outer[0] && bounds[1] >= outer[1] && bounds[2] <= outer[2] && bounds[3] <= outer[3];
