/**
 * The basemaps with their projections, and how a place of the earth gets its place in one.
 * Map units are the CSS pixels of zoom 1. Coordinates go in as [longitude, latitude] in degrees, WGS 84.
 */
import { geoAzimuthalEqualArea, geoConicConformal, geoDistance, type GeoProjection } from 'd3-geo';
import { basemapTable, perBasemap, type BasemapName, type BasemapTraits } from './basemapTable.ts';

/** A point [x, y] in map units, or in CSS pixels where a comment says so. */
export type Point = [number, number];

/** A box [left, top, right, bottom]. */
export type Bounds = [number, number, number, number];

/** Mean radius of the earth in kilometres (IUGG). */
export const earthRadius = 6371.0088;

/** A basemap: its row of the table, its projection, and how to make that anew. */
export interface Basemap extends BasemapTraits {
	readonly name: BasemapName;
	readonly projection: GeoProjection;
	readonly makeProjection: () => GeoProjection;
}

/** The conic projection that the relief pictures fit (data/geo/frame.json); it must not change without them. */
const conic = (): GeoProjection =>
	geoConicConformal().parallels([26, 36]).rotate([-68.3, 0]).center([0, 31.05]).scale(4550).translate([1000, 650]).precision(0.2);

/** The continent as seen from Kabul: areas are true, and every straight line through Kabul is a great circle. */
const azimuthal = (): GeoProjection =>
	geoAzimuthalEqualArea().rotate([-69.17, -34.53]).scale(1000).translate([1000, 900]).clipAngle(75).precision(0.3);

const projections: Readonly<Record<BasemapName, () => GeoProjection>> = { region: conic, wide: azimuthal };

/** The basemaps by name. */
export const basemaps: Readonly<Record<BasemapName, Basemap>> = perBasemap((name) => ({
	...basemapTable[name],
	name,
	projection: projections[name](),
	makeProjection: projections[name]
}));

/**
 * Where a place lies in a basemap, in map units.
 * @throws when the projection has no point for it, as beyond the horizon of the wide basemap.
 */
export function project(basemap: Basemap, place: readonly [number, number]): Point {
	const point = basemap.projection([place[0], place[1]]);
	if (!point) throw new Error(`[${place.join(', ')}] has no place in the ${basemap.name} basemap`);
	return [point[0], point[1]];
}

/** True where a place lies inside the drawn box of the basemap. */
export function isOnBasemap(basemap: Basemap, place: readonly [number, number]): boolean {
	const [x, y] = basemap.projection([place[0], place[1]]) ?? [Number.NaN, Number.NaN];
	return x >= 0 && y >= 0 && x <= basemap.width && y <= basemap.height;
}

/** The smallest box in map units around an extent [west, south, east, north]; its edges are sampled, since they are curves. */
export function boundsOf(basemap: Basemap, [west, south, east, north]: readonly [number, number, number, number]): Bounds {
	const samples = Array.from({ length: 13 }, (_, i) => i / 12);
	const edge = samples.flatMap((t): Point[] => {
		const x = west + t * (east - west);
		const y = south + t * (north - south);
		return [
			[x, south],
			[x, north],
			[west, y],
			[east, y]
		];
	});
	const points = edge.map((place) => project(basemap, place));
	const xs = points.map(([x]) => x);
	const ys = points.map(([, y]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The part of a box that the paths of a basemap can fill, in map units. */
export function withinPaths({ width, height, overlap }: BasemapTraits, [left, top, right, bottom]: Bounds): Bounds {
	return [Math.max(left, -overlap), Math.max(top, -overlap), Math.min(right, width + overlap), Math.min(bottom, height + overlap)];
}

/** A projection of the basemap that cuts everything to a box in map units. */
export function clipped(basemap: Basemap, [left, top, right, bottom]: Bounds): GeoProjection {
	return basemap.makeProjection().clipExtent([
		[left, top],
		[right, bottom]
	]);
}

/** Kilometres a map unit along the parallel through a point in map units. */
export function kilometresAt(basemap: Basemap, point: Point): number {
	const invert = basemap.projection.invert;
	const a = invert?.([point[0] - 1, point[1]]);
	const b = invert?.([point[0] + 1, point[1]]);
	return a && b ? (geoDistance(a, b) * earthRadius) / 2 : 1;
}
