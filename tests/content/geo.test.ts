/** The built geography: is all of it there, does the line run from tripoint to tripoint, and is every shape the right way round? */
import { csvParse } from 'd3-dsv';
import { geoArea, geoContains, geoDistance } from 'd3-geo';
import { readFileSync, statSync } from 'node:fs';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it, test } from 'vitest';

type Point = [number, number];
type Properties = { id: string; name: string; cc?: string; prov?: string };
type Map = Topology<Record<string, GeometryCollection<Properties>>>;

const read = <T>(name: string): T => JSON.parse(readFileSync(`data/geo/${name}`, 'utf8')) as T;
const region = read<Map>('region.topo.json');
const wide = read<Map>('wide.topo.json');

const shapes = (map: Map, name: string) => feature(map, map.objects[name]!).features;
const shape = (map: Map, name: string, id: string) => shapes(map, name).find(({ properties }) => properties.id === id)!;
const durandLine = (map: Map) =>
	mesh(
		map,
		map.objects['countries'],
		(a, b) => a !== b && [a, b].every((one) => ['AFG', 'PAK'].includes((one.properties as Properties).id))
	).coordinates as Point[][];

/** Kilometres from a point to a line, as if the ground were flat; good for a few dozen. */
function kilometresTo(line: Point[], [x, y]: Point): number {
	const [perLon, perLat] = [111.2 * Math.cos((y * Math.PI) / 180), 111.2];
	const distances = line.slice(1).map((to, i) => {
		const [a, b] = [line[i]!, to].map(([u, v]) => [(u - x) * perLon, (v - y) * perLat] as Point) as [Point, Point];
		const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
		const share = Math.max(0, Math.min(1, -(a[0] * dx + a[1] * dy) / (dx * dx + dy * dy || 1)));
		return Math.hypot(a[0] + share * dx, a[1] + share * dy);
	});
	return Math.min(...distances);
}

/** West, south, east and north of all points of a shape. */
function bounds(geometry: object): [number, number, number, number] {
	const numbers = (geometry as { coordinates: unknown[] }).coordinates.flat(Infinity) as number[];
	const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)];
	const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
	return [least(xs), least(ys), -least(xs.map((x) => -x)), -least(ys.map((y) => -y))];
}

describe('the region', () => {
	test.each([
		['countries', 19],
		['provinces', 42],
		['districts', 144],
		['kashmir', 6],
		['lines', 12],
		['rivers', 20]
	])('has %s, %i of them', (name, count) => {
		expect(region.objects[name]?.geometries).toHaveLength(count);
	});

	it('has the 34 provinces of Afghanistan, each once', () => {
		const ids = shapes(region, 'provinces')
			.filter(({ properties }) => properties.cc === 'AFG')
			.map(({ properties }) => properties.id);
		expect(new Set(ids).size).toBe(34);
		expect(ids).toHaveLength(34);
	});

	it('names every area once and puts every district into a province of Pakistan', () => {
		for (const name of ['countries', 'provinces', 'districts', 'kashmir']) {
			const ids = shapes(region, name).map(({ properties }) => properties.id);
			expect(new Set(ids).size, name).toBe(ids.length);
		}
		const provinces = shapes(region, 'provinces').map(({ properties }) => properties.id);
		for (const { properties } of shapes(region, 'districts')) expect(provinces, properties.id).toContain(properties.prov);
	});

	test.each(shapes(region, 'provinces').map((province) => [province.properties.name, province] as const))(
		'%s lies within the bounds of its country',
		(_, province) => {
			const [west, south, east, north] = bounds(shape(region, 'countries', province.properties.cc!).geometry);
			const [left, bottom, right, top] = bounds(province.geometry);
			const rounding = 0.002;
			expect(left).toBeGreaterThanOrEqual(west - rounding);
			expect(bottom).toBeGreaterThanOrEqual(south - rounding);
			expect(right).toBeLessThanOrEqual(east + rounding);
			expect(top).toBeLessThanOrEqual(north + rounding);
		}
	);

	test.each([
		['bannu', [70.604, 32.985]],
		['lakki-marwat', [70.912, 32.607]],
		['north-waziristan', [70.071, 33.001]],
		['south-waziristan', [69.573, 32.299]],
		['khyber', [71.141, 34.099]],
		['kurram', [70.1, 33.9]],
		['killa-abdullah', [66.661, 30.728]],
		['quetta', [67.001, 30.184]],
		['peshawar', [71.578, 34.008]]
	] as [string, Point][])('has the town in the district of %s', (id, town) => {
		expect(geoContains(shape(region, 'districts', id), town)).toBe(true);
	});
});

describe('the Durand Line', () => {
	const parts = durandLine(region);
	const line = parts[0]!;

	it('is one connected line', () => {
		expect(parts).toHaveLength(1);
	});

	test.each([
		['Iran', [60.88, 29.86]],
		['China', [74.57, 37.03]]
	] as [string, Point][])('ends where Afghanistan and Pakistan meet %s', (_, tripoint) => {
		const near = [line[0]!, line.at(-1)!].filter(([x, y]) => Math.abs(x - tripoint[0]) < 0.05 && Math.abs(y - tripoint[1]) < 0.05);
		expect(near).toHaveLength(1);
	});

	it('keeps the detail of its source', () => {
		expect(line.length).toBeGreaterThan(1000);
	});

	it('has every crossing of places.csv within a kilometre', () => {
		const crossings = csvParse(readFileSync('data/places.csv', 'utf8')).filter(({ kind }) => kind === 'crossing');
		expect(crossings.length).toBeGreaterThan(0);
		for (const { id, lon, lat } of crossings) expect(kilometresTo(line, [Number(lon), Number(lat)]), id).toBeLessThan(1);
	});
});

describe('the continent', () => {
	const kabul: Point = [69.17, 34.53];

	test.each([
		['AFG', 'Kabul', kabul],
		['PAK', 'Islamabad', [73.04, 33.72]],
		['IND', 'Delhi', [77.22, 28.64]],
		['CHN', 'Beijing', [116.4, 39.9]],
		['CHN', 'Urumqi', [87.6, 43.8]],
		['RUS', 'Moscow', [37.62, 55.75]],
		['TUR', 'Ankara', [32.85, 39.92]],
		['IRN', 'Tehran', [51.42, 35.69]],
		['SAU', 'Riyadh', [46.72, 24.69]],
		['QAT', 'Doha', [51.4, 25.29]]
	] as [string, string, Point][])('shows %s, with %s inside it and within the circle', (id, _, capital) => {
		expect(geoContains(shape(wide, 'countries', id), capital)).toBe(true);
		expect((geoDistance(capital, kabul) * 180) / Math.PI).toBeLessThan(62);
	});

	it('gives Crimea to no state', () => {
		const holders = shapes(wide, 'countries').filter((country) => geoContains(country, [34.1, 45.2]));
		expect(holders.map(({ properties }) => properties.id)).toEqual(['XCR']);
	});

	it('has the Durand Line in one piece', () => {
		expect(durandLine(wide)).toHaveLength(1);
	});

	it('names every country once, in three letters', () => {
		const ids = shapes(wide, 'countries').map(({ properties }) => properties.id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const id of ids) expect(id).toMatch(/^[A-Z]{3}$/);
	});

	it('is under 40 kB', () => {
		expect(statSync('data/geo/wide.topo.json').size).toBeLessThan(40_000);
	});
});

const areas = [...['countries', 'provinces', 'districts', 'kashmir'].map((name) => [name, region] as const), ['countries', wide] as const];
test.each(areas)('%s are wound as d3-geo wants them: none covers more than half the sphere', (name, map) => {
	for (const { geometry, properties } of shapes(map, name)) {
		const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
		expect(polygons.length, properties.id).toBeGreaterThan(0);
		for (const coordinates of polygons) expect(geoArea({ type: 'Polygon', coordinates }), properties.id).toBeLessThan(2 * Math.PI);
	}
});

test.each([
	['fine', 11],
	['medium', 8]
])('the %s contours have %i bands from low to high', (detail, count) => {
	const bands = read<{ z: number; d: string }[]>(`contours-${detail}.json`);
	expect(bands).toHaveLength(count);
	expect(bands.map(({ z }) => z)).toEqual(bands.map(({ z }) => z).toSorted((a, b) => a - b));
	for (const { d } of bands) expect(d).toMatch(/^(M[-\d, ]+(l[-\d ]+)?z)+$/);
});
