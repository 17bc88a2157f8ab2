/**
 * Points, lines and areas in degrees, and the few measures that every layer needs.
 * Distances are flat ones, good within a few hundred kilometres of each other; nothing here is printed for a reader.
 */
export type Point = [number, number];
export type Line = Point[];

/** A feature with one polygon or several; the first ring of each is its outside. */
export interface Area<P = object> {
	type: 'Feature';
	id?: string;
	properties: P;
	geometry: { type: 'Polygon'; coordinates: Line[] } | { type: 'MultiPolygon'; coordinates: Line[][] };
}

/** A feature made of lines. */
export interface Course<P = object> {
	type: 'Feature';
	properties: P;
	geometry: { type: 'LineString'; coordinates: Line } | { type: 'MultiLineString'; coordinates: Line[] };
}

export interface Collection<F> {
	type: 'FeatureCollection';
	features: F[];
}

export const collection = <F>(features: F[]): Collection<F> => ({ type: 'FeatureCollection', features });

/** The polygons of an area; the very arrays, so that changing a ring changes the area. */
export const polygons = ({ geometry }: Area): Line[][] => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);

/** All rings of an area, holes included. */
export const rings = (area: Area): Line[] => polygons(area).flat();

/** The lines of a course. */
export const lines = ({ geometry }: Course): Line[] => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates);

/** Two points with the same key are the same point of a layer (about 11 m). */
export const key = ([x, y]: Point, digits = 4): string => `${x.toFixed(digits)},${y.toFixed(digits)}`;

/** The line's first and last point. */
export const ends = (line: Line): [Point, Point] => [line[0]!, line.at(-1)!];

/** Every piece of a line between two points that follow each other. */
export const pieces = (line: Line): [Point, Point][] => line.slice(1).map((to, i) => [line[i]!, to]);

/** Kilometres from one point to another. */
export const kilometres = (a: Point, b: Point): number =>
	Math.hypot((a[0] - b[0]) * Math.cos(((a[1] + b[1]) * Math.PI) / 360), a[1] - b[1]) * 111.2;

/** The length of a line in kilometres of the data, which are shorter than the ground's. */
export const lengthOf = (line: Line): number => pieces(line).reduce((sum, [a, b]) => sum + kilometres(a, b), 0);

/** The item for which the measure is least, with the measure. The first of equals wins. */
export function least<T>(items: Iterable<T>, measure: (item: T) => number): { item: T; value: number; index: number } {
	let best: { item: T; value: number; index: number } | undefined;
	let index = 0;
	for (const item of items) {
		const value = measure(item);
		if (!best || value < best.value) best = { item, value, index };
		index++;
	}
	if (!best) throw new Error('nothing to choose from');
	return best;
}

/** Whether a point lies in an area, holes left aside. */
export const contains = (area: Area, [x, y]: Point): boolean =>
	polygons(area).some(([outside]) => {
		let inside = false;
		let [u, v] = outside!.at(-1)!;
		for (const [s, t] of outside!) {
			if (t > y !== v > y && x < ((u - s) * (y - t)) / (v - t) + s) inside = !inside;
			[u, v] = [s, t];
		}
		return inside;
	});

/** Twice the area under a line, above zero for a clockwise ring. */
export const turn = (ring: Line): number => pieces(ring).reduce((sum, [a, b]) => sum + (b[0] - a[0]) * (b[1] + a[1]), 0);

/** Turns outer rings clockwise and holes the other way, as d3-geo wants them; mapshaper writes them the other way round. */
export function wind(area: Area): void {
	for (const polygon of polygons(area)) polygon.forEach((ring, i) => turn(ring) < 0 === (i === 0) && ring.reverse());
}

/** The box around points: west, south, east, north. */
export function box(points: Line): [west: number, south: number, east: number, north: number] {
	const around: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const [x, y] of points) {
		around[0] = Math.min(around[0], x);
		around[1] = Math.min(around[1], y);
		around[2] = Math.max(around[2], x);
		around[3] = Math.max(around[3], y);
	}
	return around;
}

/** The points of a closed ring from one number to another, in the ring's own direction. */
export function walk(ring: Line, from: number, to: number): Line {
	const way = [ring[from]!];
	for (let i = from; i !== to; way.push(ring[i]!)) i = (i + 1) % (ring.length - 1);
	return way;
}
