/**
 * Gives the districts the outer edges of Natural Earth: wherever two districts lie in different provinces, or nothing lies beyond,
 * their line is replaced by the way along the province borders. Between districts of one province the drawing stands.
 */
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import { decoded, type Grid, ringOf, users } from './arcs.ts';
import { Borders } from './borders.ts';
import {
	type Area,
	collection,
	contains,
	ends,
	key,
	kilometres,
	least,
	lengthOf,
	type Line,
	pieces,
	type Point,
	polygons,
	rings
} from './geometry.ts';
import type { Province } from './outlines.ts';

export interface DistrictProperties {
	name: string;
	id: string;
	prov: string;
}
export type District = Area<DistrictProperties>;

/** The tribal districts and frontier regions as they were before 2018. */
const tribal = [
	...['Bajaur', 'Mohmand', 'Khyber', 'Orakzai', 'Kurram', 'North Waziristan', 'South Waziristan', 'Bannu Subdivision', 'Lakki Subdivision'],
	...['Tank Subdivision', 'Kohat Subdivision', 'Peshawar Subdivision', 'D I Khan Subdivision']
];

/** Districts that share their outer edges with the provinces. */
export function districts(drawn: Area<{ name: string }>[], provinces: Province[]): District[] {
	const named = drawn.map((area) => ({
		...area,
		properties: { name: area.properties.name, id: area.id!, prov: provinceOf(area, provinces) }
	}));
	const grid = topology({ districts: collection(named) }, 2e4) as unknown as Grid;
	const shapes = (grid.objects['districts'] as GeometryCollection<DistrictProperties>).geometries as (
		Polygon<DistrictProperties> | MultiPolygon<DistrictProperties>
	)[];
	const sides = users(grid, shapes, ({ properties }) => properties!.prov);
	const arcs = along(decoded(grid), sides, new Borders(provinces));
	const rebuilt = (numbers: number[]): Line => ringOf(numbers, arcs, same);
	return shapes.map((shape) => ({
		type: 'Feature',
		properties: shape.properties!,
		geometry: {
			type: 'MultiPolygon',
			coordinates: (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs)
				.map((polygon) => polygon.map(rebuilt).filter((ring) => ring.length > 3))
				.filter((polygon) => polygon.length > 0)
		}
	}));
}

const same = (a: Point, b: Point): boolean => key(a) === key(b);

/** The province that holds the middle of a district, or the nearest; the tribal ones are told by name. */
function provinceOf(area: Area<{ name: string }>, provinces: Province[]): string {
	if (tribal.includes(area.properties.name)) return 'PK.TA';
	const middle = centroid(area);
	const distance = (province: Province) =>
		Math.min(
			...rings(province)
				.flat()
				.map(([x, y]) => Math.hypot(x - middle[0], y - middle[1]))
		);
	const { id } = (provinces.find((province) => contains(province, middle)) ?? least(provinces, distance).item).properties;
	return id === 'PK.TA' ? 'PK.NW' : id;
}

/** The middle of an area's largest ring. */
function centroid(area: Area): Point {
	const outside = polygons(area)
		.map(([ring]) => ring!)
		.sort((a, b) => b.length - a.length)[0]!;
	let [weight, x, y] = [0, 0, 0];
	for (const [a, b] of pieces(outside)) {
		const cross = a[0] * b[1] - b[0] * a[1];
		weight += cross;
		x += (a[0] + b[0]) * cross;
		y += (a[1] + b[1]) * cross;
	}
	return [x / 3 / weight, y / 3 / weight];
}

/** The arcs of the drawing, those on a province's edge replaced by the border itself where it runs near enough. */
function along(drawn: Line[], sides: string[][], borders: Borders): Line[] {
	const onEdge = sides.map((provinces) => provinces.length === 1 || provinces[0] !== provinces[1]);
	const joints = new Map<string, Point | undefined>();
	for (const [i, arc] of drawn.entries())
		if (onEdge[i]) for (const end of ends(arc)) if (!joints.has(key(end))) joints.set(key(end), borders.near(end));
	let replaced = 0;
	const arcs = drawn.map((arc, i) => {
		const [first, last] = ends(arc);
		const [from, to] = [joints.get(key(first)), joints.get(key(last))];
		const way = onEdge[i] && from && to && !same(first, last) ? borders.between(from, to, sides[i]!, lengthOf(arc)) : undefined;
		if (way && isNear(way, arc)) {
			replaced++;
			return way;
		}
		return [from ?? first, ...arc.slice(1, -1), to ?? last];
	});
	console.log(`  districts: ${replaced} of ${onEdge.filter(Boolean).length} outer arcs follow Natural Earth`);
	return arcs;
}

/** Whether a way is about as long as the line it stands for and nowhere 22 km from it. */
const isNear = (way: Line, arc: Line): boolean =>
	way.length > 1 &&
	lengthOf(way) < lengthOf(arc) * 2.2 + 25 &&
	way.every((point) => least(arc, (other) => kilometres(point, other)).value < 22);
