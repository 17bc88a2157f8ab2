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
export function distanceTo([left, top, right, bottom]: Bounds, [x, y]: Point): number {
	return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

const turn = (a: Point, b: Point, c: Point) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

/** True where two segments cross. */
export function crosses([a, b]: Segment, [c, d]: Segment): boolean {
	return turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);
}

/** True where a segment reaches into a box. */
export function crossesBox([a, b]: Segment, [left, top, right, bottom]: Bounds): boolean {
	if (
		Math.max(a[0], b[0]) < left ||
		Math.min(a[0], b[0]) > right ||
		Math.max(a[1], b[1]) < top ||
		Math.min(a[1], b[1]) > bottom
	)
		return false;
	const isIn = ([x, y]: Point) => x >= left && x <= right && y >= top && y <= bottom;
	if (isIn(a) || isIn(b)) return true;
	return crosses([a, b], [[left, top], [right, bottom]]) || crosses([a, b], [[left, bottom], [right, top]]);
}

/** The segments of lines in map units that reach into a box of the view. */
export function segmentsIn(lines: readonly (readonly Point[])[], view: (point: Point) => Point, bounds: Bounds): Segment[] {
	return lines.flatMap((line) => {
		const points = line.map(view);
		return points.slice(1).flatMap((b, i): Segment[] => {
			const a = points[i];
			return a && crossesBox([a, b], bounds) ? [[a, b]] : [];
		});
	});
}
