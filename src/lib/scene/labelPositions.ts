/** Where a label may stand: every position of it, with its turn in the order of preference. Pure; in CSS pixels. */
import type { Bounds, Point } from '../geo/basemap.ts';
import { nearestIn, type Segment } from './geometry.ts';
import { blockOf, labelStyles, type LabelRequest, type MarkObstacle, type PlacedLabel, type Setting } from './labels.ts';
import { minSize } from './metrics.ts';

/** What the positions of one setting of a label have in common. */
interface Block extends Pick<PlacedLabel, 'id' | 'kind' | 'lines' | 'heading' | 'size' | 'spacing'> {
	readonly width: number;
	readonly height: number;
}

/** A position of a label. */
export interface Position extends Pick<PlacedLabel, 'x' | 'y' | 'angle' | 'anchor' | 'bounds'> {
	readonly block: Block;
	/** Its cost: less is better. */
	readonly order: number;
	readonly leader: Segment | null;
	/** The point that it is set at. */
	readonly origin: Point;
}

/** Room kept between two labels, in CSS pixels. */
const padding = 2.5;

/** What must stand and finds no room in a narrow basemap may be a little smaller than all else, in CSS pixels. */
const lastSize = 10.5;

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

/** How far from the dot or the mark's edge a name may stand, in CSS pixels at scale 1; one that need not stand only at the first of them. */
const rings = [2.5, 5];

/** How far the name of a country that must stand may move away from its points, in parts of its width and height, and how much later its turn is then. */
const moves = [-0.45, -0.3, -0.15, 0, 0.15, 0.3, 0.45].flatMap((dx) => [-1, -0.5, 0, 0.5, 1].map((dy) => [dx, dy] as const));
const usualMoves = moves.filter((_, i) => i % 4 === 1);
const moveTurn = 30;

/** How much later the turn of a ring is than that of the one before. */
const ringTurn = 3;

/** The longest that a leader may be, in CSS pixels at scale 1: a longer one is not followed by the eye. */
const longestLeader = 80;

/** How far a name with a leader stands from its dot, in CSS pixels at scale 1, and in which directions: the usual ones and those between. */
const leaderLengths = [11, 20, 33, 50, 78];
const thoroughLengths = [8, 11, 15, 20, 26, 33, 41, 50, 59, 68, 78];
const directions = Array.from({ length: 48 }, (_, i) => [Math.cos((i * Math.PI) / 24), Math.sin((i * Math.PI) / 24)] as const);
const usualDirections = directions.filter((_, i) => i % 4 === 0);

/** The positions of a label in one of its settings, without those that a leader joins. */
export function positionsOf(setting: Setting, request: LabelRequest, marks: readonly MarkObstacle[], scale: number): Position[] {
	const block = blockFor(setting, request, scale);
	if (request.dot) return atDot(block, request, request.dot, marks, scale);
	return request.set === 'over' ? overPoints(block, request.at) : aroundPoints(block, setting.gap ?? 7, request, scale);
}

/** The positions of the name of a place to which a leader joins it. */
export function leaderPositions(
	setting: Setting,
	request: LabelRequest,
	marks: readonly MarkObstacle[],
	scale: number,
	isThorough: boolean
): Position[] {
	const { at, dot } = request;
	if (!dot) return [];
	const block = blockFor(setting, request, scale);
	const { width, height, size } = block;
	const [x, y] = at[0]?.point ?? [0, 0];
	const over = covering(marks, [x, y]);
	return (isThorough ? thoroughLengths : leaderLengths).flatMap((length) =>
		(isThorough ? directions : usualDirections).flatMap(([cos, sin]): Position[] => {
			const start = Math.max(dot * scale, ...over.map(({ at: [cx, cy], outer }) => wayOut([cx - x, cy - y], outer, [cos, sin])));
			const away = start + length * scale;
			const h = Math.abs(cos) < 0.3 ? 0 : Math.sign(cos);
			const v = Math.abs(sin) < 0.3 ? 0 : Math.sign(sin);
			const cx = x + cos * away + (h * width) / 2;
			const cy = y + sin * away + (v * height) / 2;
			const end = nearestIn([cx - width / 2, cy - height / 2 + size * 0.12, cx + width / 2, cy + height / 2 - size * 0.1], [x, y]);
			const far = Math.hypot(end[0] - x, end[1] - y) || 1;
			if (far > (longestLeader + dot) * scale) return [];
			const from: Point = [x + ((end[0] - x) / far) * dot * scale, y + ((end[1] - y) / far) * dot * scale];
			return [centredAt(block, [x, y], cx, cy, h, 0, [from, end])];
		})
	);
}

/** How far it is out of a circle that one stands in, in a direction of length 1. @param middle of the circle, as seen from there */
function wayOut([x, y]: Point, radius: number, [cos, sin]: Point): number {
	const along = x * cos + y * sin;
	return along + Math.sqrt(along ** 2 + radius ** 2 - x ** 2 - y ** 2);
}

/** The positions of the name of a country away from its points, where those have no room. */
export function movedPositions(setting: Setting, request: LabelRequest, scale: number, isThorough: boolean): Position[] {
	const block = blockFor(setting, request, scale);
	const { width, height } = block;
	return (isThorough ? moves : usualMoves).flatMap(([dx, dy]) =>
		overPoints(
			block,
			request.at.map(({ point: [x, y] }) => ({ point: [x + dx * width, y + dy * height] }))
		).map((position, i) => ({ ...position, order: position.order + moveTurn, origin: request.at[i]?.point ?? position.origin }))
	);
}

function blockFor(
	{ lines, heading = lines.length, shrink = 1, spacing: asked }: Setting,
	{ id, kind }: LabelRequest,
	scale: number
): Block {
	const min = shrink < 1 && scale < 1 ? lastSize : minSize * Math.max(1, scale);
	const spacing = asked ?? labelStyles[kind].spacing;
	return { id, kind, lines, heading, spacing, ...blockOf(kind, lines, scale * shrink, min, spacing) };
}

/** How far the first line of a block is above its last. */
const depthOf = ({ lines, size }: Block) => (lines.length - 1) * size * 1.2;

const covering = (marks: readonly MarkObstacle[], [x, y]: Point) =>
	marks.filter(({ at, outer }) => Math.hypot(at[0] - x, at[1] - y) < outer);

/** At a dot, or at the edge of a mark on it, within reach of it. */
function atDot(block: Block, { at, required }: LabelRequest, dot: number, marks: readonly MarkObstacle[], scale: number): Position[] {
	const { width, height, size } = block;
	const point = at[0]?.point ?? [0, 0];
	const positions: Position[] = [];
	for (const {
		at: [ax, ay],
		outer
	} of [{ at: point, outer: dot * scale }, ...covering(marks, point)])
		for (const [ring, gap] of required ? rings.entries() : [[0, rings[0] ?? 0] as const])
			besideDot.forEach(([h, v, slide], i) => {
				const away = (outer + gap * scale) * (h !== 0 && v !== 0 ? Math.SQRT1_2 : 1);
				const cx = ax + (h === 0 ? (0.5 - slide) * width : h * (away + width / 2));
				// Above its dot a block comes nearer: the letters' box has room for descenders below, and little above them.
				const cy = ay + (v === 0 ? (0.5 - slide) * height : v * (away + height / 2 - (v > 0 ? size * 0.1 : size * 0.14)));
				positions.push(centredAt(block, point, cx, cy, h, i + ring * ringTurn, null));
			});
	return positions;
}

function centredAt(block: Block, origin: Point, cx: number, cy: number, h: number, order: number, leader: Segment | null): Position {
	const { width, height, size } = block;
	const left = cx - width / 2;
	const top = cy - height / 2;
	const anchor = h > 0 ? 'start' : h < 0 ? 'end' : 'middle';
	const x = h > 0 ? left : h < 0 ? left + width : cx;
	return {
		block,
		x,
		y: top + size * 0.92,
		angle: 0,
		anchor,
		bounds: [left - padding, top, left + width + padding, top + height],
		order,
		leader,
		origin
	};
}

/** Centred on a point, along an area or a river. */
function overPoints(block: Block, at: LabelRequest['at']): Position[] {
	const { width, height, size } = block;
	return at.map(({ point, angle = 0 }, order) => {
		const [x, y] = point;
		const sin = Math.abs(Math.sin((angle * Math.PI) / 180));
		const cos = Math.cos((angle * Math.PI) / 180);
		const w = (width * cos + height * sin) / 2;
		const h = (width * sin + height * cos) / 2;
		const bounds: Bounds = [x - w - padding, y - h, x + w + padding, y + h];
		return { block, x, y: y + size * 0.35 - depthOf(block) / 2, angle, anchor: 'middle', bounds, order, leader: null, origin: point };
	});
}

/** Beside a point that has no dot of its own: a note's, or one along an arrow. */
function aroundPoints(block: Block, asked: number, { at }: LabelRequest, scale: number): Position[] {
	const { width, height, size } = block;
	const gap = asked * Math.max(1, scale);
	// A gap as wide as a mark clears it above and below as well; letters leave room of their own beside a mere dot.
	const wide = Math.max(0, asked - 9) * Math.max(1, scale);
	const near = gap - wide;
	const below = depthOf(block);
	return at.flatMap(({ point: origin }, n) =>
		around.map(([anchor, dx, dy], i): Position => {
			// Beyond the gap a label goes no farther for a mark than for a dot: next to another's mark it would name that.
			const [px, py] = origin;
			const x = px + Math.sign(dx) * (Math.min(1, Math.abs(dx)) * gap + Math.max(0, Math.abs(dx) - 1) * near);
			// The last line of a block above its dot is as near to it as a single line; beside it the block is centred.
			const lift = dy < 0 ? below : dy < 0.9 ? below / 2 : 0;
			const y = py + dy * size - lift + (dy > 0.9 ? gap * 0.5 + wide * 0.5 : dy < -0.5 ? -gap * 0.3 - wide * 0.7 : 0);
			const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
			const top = y - size * 0.92;
			const bounds: Bounds = [left - padding, top, left + width + padding, top + height];
			return { block, x, y, angle: 0, anchor, bounds, order: n * 4 + i, leader: null, origin };
		})
	);
}

/** The box of the letters of a label, without its padding. */
export const lettersOf = ([left, top, right, bottom]: Bounds): Bounds => [left + padding, top, right - padding, bottom];
