/** Where the name of an area or a river may stand: points found on its shape, best first. Planar, in map units. */
import { polygonContains } from 'd3-polygon';
import type * as GeoJSON from 'geojson';
import type { Bounds, Basemap, Point } from './basemap.ts';

/** A point for a name, with the angle of the text in degrees. */
export type Spot = readonly [x: number, y: number, angle: number];

/** From a point to another. */
type Segment = readonly [ax: number, ay: number, bx: number, by: number];

/** How many points a shape is probed with across and down. */
const grid = { across: 26, down: 20 };

/** The most points offered for one name. */
const most = 4;

/** The outer rings of a shape in map units. */
export function ringsOf(basemap: Basemap, shape: GeoJSON.MultiPolygon): Point[][] {
	return shape.coordinates.map(([ring]) =>
		(ring ?? []).flatMap((place): Point[] => {
			const point = basemap.projection([place[0] ?? 0, place[1] ?? 0]);
			return point ? [[point[0], point[1]]] : [];
		})
	);
}

/** True where a point lies in one of the rings. */
export function isInRings(rings: readonly Point[][], point: Point): boolean {
	return rings.some((ring) => polygonContains(ring, point));
}

/**
 * Points inside the part of a shape that lies in a box, those farthest from its edge first, none too near another.
 * @param least the least distance to the edge, in map units.
 */
export function spotsInArea(rings: readonly Point[][], bounds: Bounds, least: number): Spot[] {
	const [left, top, right, bottom] = bounds;
	const near = rings.filter(
		(ring) =>
			ring.some(([x, y]) => x > left && x < right && y > top && y < bottom) ||
			polygonContains(ring, [(left + right) / 2, (top + bottom) / 2])
	);
	const boundsOfRings = near.map(boundsOf);
	// No point of the grid is farther than this from the edge of the box: what lies beyond need not be measured.
	const margin = Math.min((right - left) / 2, (bottom - top) * 0.8);
	const around: Bounds = [left - margin, top - margin, right + margin, bottom + margin];
	const segments = near.flatMap(segmentsOf).filter((segment) => !isApart(segment, around));
	const points: { at: Point; room: number }[] = [];
	for (let i = 0; i < grid.across; i++)
		for (let j = 0; j < grid.down; j++) {
			const at: Point = [left + ((i + 0.5) / grid.across) * (right - left), top + ((j + 0.5) / grid.down) * (bottom - top)];
			const edge = Math.min(at[0] - left, right - at[0], (at[1] - top) * 1.6, (bottom - at[1]) * 1.6);
			if (edge < least || !near.some((ring, n) => isWithin(boundsOfRings[n] ?? bounds, at) && polygonContains(ring, at))) continue;
			points.push({ at, room: nearer(segments, at, edge) });
		}
	points.sort((a, b) => b.room - a.room);
	const apart = Math.min(right - left, bottom - top) * 0.09;
	const spots: Spot[] = [];
	for (const { at, room } of points) {
		if (spots.length === most || room < least) break;
		if (spots.every(([x, y]) => Math.hypot(x - at[0], y - at[1]) > apart)) spots.push([Math.round(at[0]), Math.round(at[1]), 0]);
	}
	return spots;
}

/**
 * Points along a line in a box, where it runs straightest, with the angle of its course there (never upside down).
 * @param away how far beside the line they lie, in parts of the box's width: a name stands beside its river, not on it
 */
export function spotsAlong(basemap: Basemap, line: GeoJSON.MultiLineString, bounds: Bounds, away = 0.012): Spot[] {
	const reach = (bounds[2] - bounds[0]) * 0.06;
	const found: { spot: Spot; bend: number }[] = [];
	for (const piece of line.coordinates) {
		const points = piece.flatMap((place): Point[] => {
			const point = basemap.projection([place[0] ?? 0, place[1] ?? 0]);
			return point ? [[point[0], point[1]]] : [];
		});
		for (let i = 0; i < points.length; i += 2) {
			const at = points[i];
			if (!at || at[0] < bounds[0] || at[0] > bounds[2] || at[1] < bounds[1] || at[1] > bounds[3]) continue;
			const before = points.slice(0, i).findLast((p) => Math.hypot(p[0] - at[0], p[1] - at[1]) > reach);
			const after = points.slice(i).find((p) => Math.hypot(p[0] - at[0], p[1] - at[1]) > reach);
			if (!before || !after) continue;
			const chord = Math.hypot(after[0] - before[0], after[1] - before[1]);
			const off = Math.abs((after[0] - before[0]) * (before[1] - at[1]) - (before[0] - at[0]) * (after[1] - before[1])) / chord;
			let angle = (Math.atan2(after[1] - before[1], after[0] - before[0]) * 180) / Math.PI;
			if (angle > 90) angle -= 180;
			if (angle < -90) angle += 180;
			const aside = (bounds[2] - bounds[0]) * away;
			const turn = ((angle - 90) * Math.PI) / 180;
			// Minus zero does not go through JSON.
			const round = (value: number) => Math.round(value) || 0;
			found.push({
				spot: [round(at[0] + aside * Math.cos(turn)), round(at[1] + aside * Math.sin(turn)), round(angle)],
				bend: off / chord + Math.abs(angle) / 400
			});
		}
	}
	found.sort((a, b) => a.bend - b.bend);
	const spots: Spot[] = [];
	for (const { spot } of found) {
		if (spots.length === most) break;
		if (spots.every(([x, y]) => Math.hypot(x - spot[0], y - spot[1]) > reach)) spots.push(spot);
	}
	return spots;
}

/** The box around a ring. */
function boundsOf(ring: readonly Point[]): Bounds {
	const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function isWithin([left, top, right, bottom]: Bounds, [x, y]: Point): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/** The edges of a ring. */
function segmentsOf(ring: readonly Point[]): Segment[] {
	return ring.map(([bx, by], i) => {
		const [ax, ay] = ring.at(i - 1) ?? [bx, by];
		return [ax, ay, bx, by];
	});
}

/** True where a segment lies wholly on one side of a box. */
function isApart([ax, ay, bx, by]: Segment, [left, top, right, bottom]: Bounds): boolean {
	return Math.max(ax, bx) < left || Math.min(ax, bx) > right || Math.max(ay, by) < top || Math.min(ay, by) > bottom;
}

/** The distance to the nearest segment, or the limit where all are farther away. A segment that lies beyond the limit on one axis is not measured. */
function nearer(segments: readonly Segment[], [px, py]: Point, limit: number): number {
	let least = limit;
	for (const [ax, ay, bx, by] of segments) {
		const isFar =
			Math.min(ax, bx) - px > least || px - Math.max(ax, bx) > least || Math.min(ay, by) - py > least || py - Math.max(ay, by) > least;
		if (isFar) continue;
		const length = (bx - ax) ** 2 + (by - ay) ** 2;
		const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
		least = Math.min(least, Math.hypot(ax + t * (bx - ax) - px, ay + t * (by - ay) - py));
	}
	return least;
}
