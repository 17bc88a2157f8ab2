/** Where the names of areas and rivers may stand: on the area itself, beside the river, never upside down. */
import { polygonContains } from 'd3-polygon';
import { geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { boundsOf, basemaps, type Bounds } from '../../src/lib/geo/basemap.ts';
import { ringsOf, spotsAlong, spotsInArea } from '../../src/lib/geo/labelPoints.ts';
import { areaIds, areaOf, region, rivers, simplified } from '../../src/lib/geo/region.ts';

const frame = basemaps.region;
const light = simplified(6e-4);
const whole: Bounds = [0, 0, frame.width, frame.height];
const close = boundsOf(frame, [69.4, 32.3, 71.6, 33.7]);
const square = (left: number, top: number, size: number): [number, number][] => [
	[left, top],
	[left + size, top],
	[left + size, top + size],
	[left, top + size]
];

describe('the spots of an area', () => {
	test.each(
		areaIds()
			.filter((id) => !id.startsWith('district'))
			.map((id) => [id] as const)
	)('lie inside %s', (id) => {
		const shape = areaOf(light, id)?.shape;
		if (!shape) throw new Error(`${id} is no area`);
		const rings = ringsOf(frame, shape);
		for (const bounds of [whole, close])
			for (const [x, y, angle] of spotsInArea(rings, bounds, 0)) {
				expect(rings.some((ring) => polygonContains(ring, [x, y]))).toBe(true);
				const place = frame.projection.invert?.([x, y]) ?? [0, 0];
				expect(geoContains(shape, place)).toBe(true);
				expect(x > bounds[0] && x < bounds[2] && y > bounds[1] && y < bounds[3]).toBe(true);
				expect(angle).toBe(0);
			}
	});

	test('are some for every area that the bounds shows well', () => {
		for (const id of ['country.AFG', 'country.PAK', 'province.PK.BA', 'province.PK.KP', 'kashmir'])
			expect(spotsInArea(ringsOf(frame, areaOf(light, id)?.shape ?? { type: 'MultiPolygon', coordinates: [] }), whole, 0), id).not.toEqual(
				[]
			);
		expect(
			spotsInArea(ringsOf(frame, areaOf(region, 'district.bannu')?.shape ?? { type: 'MultiPolygon', coordinates: [] }), close, 0)
		).not.toEqual([]);
	});

	test('begin with the one farthest from the edge', () => {
		const [[x, y] = [0, 0]] = spotsInArea([square(100, 100, 400)], whole, 0);
		expect(Math.abs(x - 300)).toBeLessThan(60);
		expect(Math.abs(y - 300)).toBeLessThan(60);
	});

	test('are none where no point is far enough from the edge, or the area lies outside', () => {
		expect(spotsInArea([square(100, 100, 400)], whole, 500)).toEqual([]);
		expect(spotsInArea([square(3000, 100, 400)], whole, 0)).toEqual([]);
	});

	test('are found where the area is larger than the bounds', () => {
		expect(spotsInArea([square(-1000, -1000, 9000)], close, 0)).not.toEqual([]);
	});
});

describe('the spots of a river', () => {
	const named = rivers(light).map(({ id, line }) => [id, line] as const);
	test.each(named)('lie by the course of %s and are never upside down', (_, line) => {
		const course = line.coordinates.flatMap((piece) => piece.map((place) => frame.projection([place[0] ?? 0, place[1] ?? 0]) ?? [0, 0]));
		for (const [x, y, angle] of spotsAlong(frame, line, whole)) {
			expect(Math.abs(angle)).toBeLessThanOrEqual(90);
			const near = Math.min(...course.map(([px = 0, py = 0]) => Math.hypot(px - x, py - y)));
			expect(near).toBeLessThanOrEqual(whole[2] * 0.012 + 2);
		}
	});

	test('are some for the great rivers', () => {
		for (const id of ['river.indus', 'river.helmand'])
			expect(
				spotsAlong(frame, rivers(light).find((river) => river.id === id)?.line ?? { type: 'MultiLineString', coordinates: [] }, whole),
				id
			).not.toEqual([]);
	});
});
