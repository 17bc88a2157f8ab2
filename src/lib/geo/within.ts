/** Whether a place lies in an area, and how far it is from an edge or from the line. Distances are good for a few dozen kilometres. */
import { geoContains, geoDistance } from 'd3-geo';
import type * as GeoJSON from 'geojson';
import { earthRadius } from './basemap.ts';
import { areaOf, durandLine, region } from './region.ts';

/** A place as [longitude, latitude] in degrees, WGS 84. */
export type Place = readonly [number, number];

/** Kilometres of a degree of latitude. */
const degree = (earthRadius * Math.PI) / 180;

const shapes = new Map<string, GeoJSON.MultiPolygon | null>();
let line: GeoJSON.MultiLineString | undefined;

/**
 * How far outside an area a place lies, in kilometres: 0 inside it, null where there is no such area.
 * @param id of an area, such as `province.PK.KP`.
 */
export function kilometresOutside(id: string, place: Place): number | null {
	if (!shapes.has(id)) shapes.set(id, areaOf(region, id)?.shape ?? null);
	const shape = shapes.get(id);
	if (!shape) return null;
	if (geoContains(shape, [...place])) return 0;
	return Math.min(...shape.coordinates.map(([ring]) => kilometresTo(ring ?? [], place)));
}

/** How far from the Durand Line a place lies, in kilometres. */
export function kilometresFromLine(place: Place): number {
	line ??= durandLine(region);
	return Math.min(...line.coordinates.map((piece) => kilometresTo(piece, place)));
}

/** Kilometres between two places along a great circle. */
export function kilometresBetween(a: Place, b: Place): number {
	return geoDistance([...a], [...b]) * earthRadius;
}

/** From a place to a line of points, as if the ground were flat. */
function kilometresTo(points: readonly GeoJSON.Position[], [x, y]: Place): number {
	const perLongitude = degree * Math.cos((y * Math.PI) / 180);
	const flat = points.map(([longitude = 0, latitude = 0]) => [(longitude - x) * perLongitude, (latitude - y) * degree] as const);
	return flat.slice(1).reduce((least, [bx, by], i) => {
		const [ax, ay] = flat[i] ?? [bx, by];
		const [dx, dy] = [bx - ax, by - ay];
		const share = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)));
		return Math.min(least, Math.hypot(ax + share * dx, ay + share * dy));
	}, Infinity);
}
