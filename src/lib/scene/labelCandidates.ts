/** Which positions a label may take, what each costs, and which rules it would break there. Pure; in CSS pixels. */
import type { Bounds, Point } from '../geo/basemap.ts';
import { crossesBox, distanceTo, intersects, nearestIn, type Segment } from './geometry.ts';
import { leaderPositions, lettersOf, movedPositions, positionsOf, type Position } from './labelPositions.ts';
import type { LabelRequest, LabelRoom, MarkObstacle, Obstacles, Setting, Side } from './labels.ts';
import type { SegmentGrid } from './segmentGrid.ts';

/** A position that a label may take. */
export interface Candidate {
	readonly position: Position;
	/** What it costs to stand here: less is better. */
	readonly cost: number;
	/** How many rules the label breaks here. */
	readonly breaches: number;
	/** How near another's dot may not be: as far as the letters are from their own dot, or in reach of a leader; 0 where the label names no dot. */
	readonly room: number;
	/** As in its request. */
	readonly side: Side | undefined;
}

/** The farthest that a name stands from its dot without a leader, in CSS pixels at scale 1. */
const reach = 6;

/** How far the corners of a mark are from its middle at most, in its radii. */
const mostCorner = 1.6;

/** How near the name with a leader may come to another's dot, in CSS pixels. */
const besideLeader = 8;

/** What a turn, the next way to set a label, a broken rule, a leader and each pixel of it, and a thing that is covered cost. */
const costs = { turn: 0.4, setting: 4, breach: 80, leader: 14, pixel: 0.12, covering: 3 } as const;

/** How much a line that a label covers counts, in other things. */
const lineWeight = 4;

/** What lies around the positions of a label. */
interface Site extends Pick<Obstacles, 'soft' | 'lines' | 'borders'> {
	readonly request: LabelRequest;
	readonly point: Point;
	readonly scale: number;
	/** Marks that stand for the label's own place, and those of them that lie on its dot; and all others. */
	readonly own: readonly MarkObstacle[];
	readonly onDot: readonly MarkObstacle[];
	readonly foreign: readonly MarkObstacle[];
}

/** How near to the Durand Line the place of a note may be that lies across it, in CSS pixels: nearer than this there is no room for one beside it. */
const atLine = 28;

/** The positions in the bounds and off what is never covered at which a label breaks no rule and covers nothing, best first; each is looked at when it is asked for. */
export function* clearCandidates(request: LabelRequest, { labelBounds, obstacles, scale }: LabelRoom): Generator<Candidate> {
	const positions = positionsOf(request, request, obstacles.marks ?? [], scale).filter(({ bounds }) =>
		isFree(bounds, labelBounds, obstacles)
	);
	if (positions.length === 0) return;
	const site = siteOf(request, positions, obstacles, scale);
	for (const position of positions.sort((a, b) => a.order - b.order))
		if (breachesOf(position, site, true) === 0 && (request.dot || coveredBy(position.bounds, site) === 0))
			yield { position, cost: position.order * costs.turn, breaches: 0, room: roomOf(position, site), side: request.side };
}

/**
 * Every position in the bounds and off what is never covered that a label which must stand may take, best first: in each of its settings, with a leader,
 * and also where it breaks a rule.
 * @param isThorough true for more directions of leaders, and for names of countries away from their points
 */
export function allCandidates(request: LabelRequest, { labelBounds, obstacles, scale }: LabelRoom, isThorough: boolean): Candidate[] {
	const marks = obstacles.marks ?? [];
	const settings: readonly Setting[] = [request, ...(request.fallbacks ?? [])];
	const free = settings.map((setting, i) =>
		[
			...positionsOf(setting, request, marks, scale),
			...(i === 0 || (isThorough && i === settings.length - 1) ? leaderPositions(setting, request, marks, scale, isThorough) : []),
			...(request.kind === 'country' && request.set === 'over'
				? movedPositions(setting, request, scale, isThorough && i === settings.length - 1)
				: [])
		].filter(({ bounds }) => isFree(bounds, labelBounds, obstacles))
	);
	const site = siteOf(request, free.flat(), obstacles, scale);
	return free.flatMap((positions, turn) => positions.map((position) => candidateAt(position, turn, site))).sort((a, b) => a.cost - b.cost);
}

function candidateAt(position: Position, turn: number, site: Site): Candidate {
	const { leader, order, bounds } = position;
	const breaches = breachesOf(position, site, false);
	const covered = site.request.dot ? countUnder(bounds, site) / 4 : coveredBy(bounds, site);
	const led = leader ? costs.leader + costs.pixel * Math.hypot(leader[1][0] - leader[0][0], leader[1][1] - leader[0][1]) : 0;
	const cost = order * costs.turn + turn * costs.setting + breaches * costs.breach + covered * costs.covering + led;
	return { position, cost, breaches, room: roomOf(position, site), side: site.request.side };
}

function roomOf({ leader, bounds }: Position, { request, point }: Site): number {
	if (!request.dot) return 0;
	return leader ? besideLeader : distanceTo(lettersOf(bounds), point);
}

const isFree = (bounds: Bounds, outer: Bounds, { hard }: Obstacles) =>
	bounds[0] >= outer[0] &&
	bounds[1] >= outer[1] &&
	bounds[2] <= outer[2] &&
	bounds[3] <= outer[3] &&
	!hard.some((other) => intersects(bounds, other));

/** What lies near enough to some of the positions to matter. */
function siteOf(
	request: LabelRequest,
	positions: readonly Position[],
	{ soft, lines, borders, marks = [] }: Obstacles,
	scale: number
): Site {
	const point = request.at[0]?.point ?? [0, 0];
	const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const { bounds } of positions) {
		box[0] = Math.min(box[0], bounds[0]);
		box[1] = Math.min(box[1], bounds[1]);
		box[2] = Math.max(box[2], bounds[2]);
		box[3] = Math.max(box[3], bounds[3]);
	}
	const near = marks.filter(({ at, outer }) => distanceTo(box, at) < outer * mostCorner + 2 * reach * scale);
	const own = near.filter((mark) => isOwn(mark, point, scale));
	return {
		request,
		point,
		scale,
		soft: soft.filter((other) => intersects(other, box)),
		lines,
		borders,
		own,
		onDot: own.filter((mark) => isOver(mark, point)),
		foreign: near.filter((mark) => !own.includes(mark))
	};
}

const isOver = ({ at: [x, y], outer }: MarkObstacle, point: Point) => Math.hypot(x - point[0], y - point[1]) < outer;

/** True for a mark of an incident at a place: it stands on its dot, or was set aside there for others of the same place. */
const isOwn = (mark: MarkObstacle, point: Point, scale: number) =>
	Math.hypot(mark.base[0] - point[0], mark.base[1] - point[1]) < 10 * scale || isOver(mark, point);

/** How many rules a label breaks at a position. @param isBrief true where it is enough to know that there are some */
function breachesOf({ bounds, leader, origin }: Position, site: Site, isBrief: boolean): number {
	const { request, point, scale, soft, own, onDot, foreign } = site;
	const { kind, dot, isOnLine } = request;
	const box = lettersOf(bounds);
	if (!dot) {
		const isArea = kind === 'country' || kind === 'province' || kind === 'district';
		if (isArea) return isAcross([origin, middleOf(bounds)], box, site) ? 1 : 0;
		if (kind === 'town') return 0;
		const breaches = [
			kind === 'note' && isAway(point, box, site),
			soft.some((other) => intersects(box, other)),
			...[...own, ...foreign].map((mark) => isOn(box, mark))
		];
		return breaches.filter(Boolean).length;
	}
	let edge = distanceTo(box, point) - dot * scale;
	for (const { at, outer } of onDot) edge = Math.min(edge, distanceTo(box, at) - outer);
	let breaches = !leader && edge > reach * scale ? 1 : 0;
	let isNearer = false;
	for (const mark of own) if (isOn(box, mark)) breaches += 1;
	for (const mark of foreign) {
		if (isOn(box, mark)) breaches += 1;
		if (distanceTo(box, mark.at) - mark.outer <= edge) isNearer = true;
	}
	if (!leader && isNearer) breaches += 1;
	if (soft.some((other) => intersects(box, other))) breaches += 1;
	if (isBrief && breaches > 0) return breaches;
	return isAcross([point, nearestIn(box, point)], box, site, isOnLine) ? breaches + 1 : breaches;
}

/** True for a note that is not on its point's side of the Durand Line alone, as a name is. One whose point is near the line may lie across it. */
function isAway([x, y]: Point, box: Bounds, { lines }: Site): boolean {
	if (!lines) return false;
	const isNearLine = () => lines.reachesInto([x - atLine, y - atLine, x + atLine, y + atLine]);
	return lines.isCrossedBy([[x, y], nearestIn(box, [x, y])]) || (lines.reachesInto(box) && !isNearLine());
}

/** True where letters lie on a mark or touch it. */
const isOn = (box: Bounds, { at, outer, edges = [] }: MarkObstacle) =>
	distanceTo(box, at) < outer + 0.5 || edges.some((edge) => crossesBox(edge, box));

/** True where a label, or the way from its point to it, is across a border. */
function isAcross(way: Segment, box: Bounds, { lines, borders }: Site, mayTouchLine = false): boolean {
	const isOver = (grid?: SegmentGrid) => grid !== undefined && (grid.reachesInto(box) || grid.isCrossedBy(way));
	return isOver(borders) || (!mayTouchLine && isOver(lines));
}

const middleOf = ([left, top, right, bottom]: Bounds): Point => [(left + right) / 2, (top + bottom) / 2];

/** How many pieces of arrows lie under a box. */
function countUnder(bounds: Bounds, { soft }: Pick<Site, 'soft'>): number {
	let count = 0;
	for (const other of soft) if (intersects(bounds, other)) count += 1;
	return count;
}

/** How many things that a label should keep off lie under it. */
function coveredBy(bounds: Bounds, { soft, own, foreign, lines, borders }: Site): number {
	let covered = countUnder(bounds, { soft });
	for (const { at, outer } of own) if (distanceTo(bounds, at) < outer) covered += 1;
	for (const { at, outer } of foreign) if (distanceTo(bounds, at) < outer) covered += 1;
	if (lines?.reachesInto(bounds)) covered += lineWeight;
	return borders?.reachesInto(bounds) ? covered + lineWeight : covered;
}
