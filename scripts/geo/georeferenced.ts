/**
 * Lays the drawing of districts on the ground: its outline is fitted to Natural Earth's Pakistan, by polynomials of rising degree.
 * The fit says where the drawing belongs, not how true its inner lines are: those stay schematic.
 */
import { feature, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Polygon, Topology } from 'topojson-specification';
import { type Area, box, collection, least, type Line, pieces, type Point, turn } from './geometry.ts';
import { solve } from './leastsquares.ts';
import { type Drawn, drawnDistricts } from './picture.ts';
import { packaged, readJson } from './work.ts';

type Placing = (point: Point) => Point;

/** The districts in degrees, to four decimals, before they meet their neighbours. */
export function georeferenced(): Area<{ name: string }>[] {
	const drawn = drawnDistricts();
	const place = fitted(
		outline(drawn),
		drawn.flatMap(({ rings }) => rings.flat()),
		nationalOutline()
	);
	const rounded: Placing = (point) => place(point).map((degrees) => Number(degrees.toFixed(4))) as Point;
	return drawn.map(({ id, name, rings }) => ({
		type: 'Feature',
		id,
		properties: { name },
		geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [clockwise(ring.map(rounded))]) }
	}));
}

/** A placing that brings the outer points of the drawing near the national outline: straight, then square, then cubic. */
function fitted(outer: Line, all: Line, nation: Line[]): Placing {
	let place = boxed(all, nation.flat());
	const target = nation.flatMap(dense);
	for (const degree of [1, 2, 3]) {
		for (let round = 0; round < 25; round++) {
			const pairs = outer.map((from) => ({ from, ...least(target, distanceFrom(place(from))) })).sort((a, b) => a.value - b.value);
			const kept = pairs.slice(0, Math.floor(pairs.length * 0.88));
			const [east, north] = ([0, 1] as const).map((axis) =>
				solve(
					kept.map(({ from }) => terms(from, degree)),
					kept.map(({ item }) => item[axis])
				)
			);
			place = (point) => [weighed(terms(point, degree), east!), weighed(terms(point, degree), north!)];
		}
	}
	const left = outer.map((point) => least(target, distanceFrom(place(point))).value).sort((a, b) => a - b);
	console.log(`  districts: half of the drawing's outline lies within ${left[left.length >> 1]!.toFixed(1)} km of Natural Earth's`);
	return place;
}

/** Kilometres from one point, with the scale of its own latitude. */
function distanceFrom([x, y]: Point): (to: Point) => number {
	const scale = Math.cos((y * Math.PI) / 180);
	return (to) => Math.hypot((to[0] - x) * scale, to[1] - y) * 111.2;
}

/** The first guess: the drawing's box on the nation's. */
function boxed(drawing: Line, nation: Line): Placing {
	const [west, south, east, north] = box(nation);
	const [left, top, right, bottom] = box(drawing);
	return ([x, y]) => [west + ((x - left) / (right - left)) * (east - west), north - ((y - top) / (bottom - top)) * (north - south)];
}

/** The powers of a point's coordinates, brought to about one first. */
function terms([x, y]: Point, degree: number): number[] {
	const [u, v] = [(x - 860) / 800, (y - 800) / 800];
	const powers = [1, u, v];
	if (degree >= 2) powers.push(u * u, u * v, v * v);
	if (degree >= 3) powers.push(u * u * u, u * u * v, u * v * v, v * v * v);
	return powers;
}

const weighed = (values: number[], weights: number[]): number => values.reduce((sum, value, i) => sum + value * weights[i]!, 0);

const clockwise = (ring: Line): Line => (turn(ring) < 0 ? ring.reverse() : ring);

/** The points of the drawing's outer edge. */
function outline(drawn: Drawn[]): Line {
	const areas = drawn.map(({ rings }): Area => ({
		type: 'Feature',
		properties: {},
		geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) }
	}));
	const drawing = topology({ districts: collection(areas) }, 3e3) as Topology<{ districts: GeometryCollection }>;
	return mesh(drawing, drawing.objects.districts, (a, b) => a === b).coordinates.flat() as Line;
}

/** Pakistan's outer rings, the areas of Kashmir that it administers included. */
function nationalOutline(): Line[] {
	const atlas = readJson<Topology<{ countries: GeometryCollection }>>(packaged('world-atlas', 'countries-10m.json'));
	const { geometry } = feature(atlas, atlas.objects.countries.geometries.find(({ id }) => id === '586') as Polygon);
	return (geometry.coordinates as unknown as Line[][]).map(([ring]) => ring!);
}

/** A line with a point at least every hundredth of a degree. */
const dense = (line: Line): Line =>
	pieces(line).flatMap(([a, b]) => {
		const count = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / 0.01));
		return Array.from({ length: count }, (_, i): Point => [a[0] + ((b[0] - a[0]) * i) / count, a[1] + ((b[1] - a[1]) * i) / count]);
	});
