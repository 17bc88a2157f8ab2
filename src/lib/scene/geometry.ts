/** Planar geometry of boxes, points and segments on a view, in CSS pixels. */
import type { Bounds, Point } from '../geo/basemap.ts';

/** A straight piece of a line. */
export type Segment = readonly [Point, Point];

/** True where two boxes share a point. */
export function intersects(a: Bounds, b: Bounds): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** The point of a box that is nearest to a point. */
export function nearestIn([left, top, right, bottom]: Bounds, [x, y]: Point): Point {
	return [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))];
}

/** The distance from a box to a point; 0 inside it. */
export function distanceTo(box: Bounds, point: Point): number {
	const dx = Math.max(box[0] - point[0], 0, point[0] - box[2]);
	const dy = Math.max(box[1] - point[1], 0, point[1] - box[3]);
	return Math.sqrt(dx * dx + dy * dy);
}

/** The edges of a polygon. */
export const edgesOf = (corners: readonly Point[]): Segment[] =>
	corners.map((corner, i) => [corner, corners[(i + 1) % corners.length] ?? corner]);

/** On which side of the line through a and b a point lies: -1, 0 or 1. Plain numbers, since it is asked thousands of times a layout. */
const turn = (ax: number, ay: number, bx: number, by: number, x: number, y: number) =>
	Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

const isCrossed = (ax: number, ay: number, bx: number, by: number, cx: number, cy: number, dx: number, dy: number) =>
	turn(ax, ay, bx, by, cx, cy) !== turn(ax, ay, bx, by, dx, dy) && turn(cx, cy, dx, dy, ax, ay) !== turn(cx, cy, dx, dy, bx, by);

/** True where two segments cross. */
export function crosses(one: Segment, other: Segment): boolean {
	const a = one[0];
	const b = one[1];
	const c = other[0];
	const d = other[1];
	return isCrossed(a[0], a[1], b[0], b[1], c[0], c[1], d[0], d[1]);
}

/** True where a segment reaches into a box. */
export function crossesBox(segment: Segment, box: Bounds): boolean {
	const [ax, ay] = segment[0];
	const [bx, by] = segment[1];
	const left = box[0];
	const top = box[1];
	const right = box[2];
	const bottom = box[3];
	if ((ax < left && bx < left) || (ax > right && bx > right) || (ay < top && by < top) || (ay > bottom && by > bottom)) return false;
	if ((ax >= left && ax <= right && ay >= top && ay <= bottom) || (bx >= left && bx <= right && by >= top && by <= bottom)) return true;
	return isCrossed(ax, ay, bx, by, left, top, right, bottom) || isCrossed(ax, ay, bx, by, left, bottom, right, top);
}
