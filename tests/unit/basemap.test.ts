/** The two basemaps: places go in and come out where they were, and what a scene asks for lies inside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { boundsOf, clipped, basemaps, isOnBasemap, kilometresAt, project } from '../../src/lib/geo/basemap.ts';
import { basemapNames } from '../../src/lib/geo/basemapTable.ts';
import { steps } from '../content/real.ts';

const longitude = fc.double({ min: 60, max: 75, noNaN: true });
const latitude = fc.double({ min: 25, max: 37.5, noNaN: true });
const names = basemapNames;
const kabul = [69.17, 34.53] as const;

describe.each(names)('the %s frame', (name) => {
	const frame = basemaps[name];

	test('gives back the place that it was given', () =>
		fc.assert(
			fc.property(longitude, latitude, (lon, lat) => {
				const [back = 0, up = 0] = frame.projection.invert?.(project(frame, [lon, lat])) ?? [];
				expect(back).toBeCloseTo(lon, 6);
				expect(up).toBeCloseTo(lat, 6);
			})
		));

	test('has north above south and east right of west', () =>
		fc.assert(
			fc.property(longitude, latitude, (lon, lat) => {
				const [x, y] = project(frame, [lon, lat]);
				expect(project(frame, [lon, lat + 0.1])[1]).toBeLessThan(y);
				expect(project(frame, [lon + 0.1, lat])[0]).toBeGreaterThan(x);
			})
		));

	test('fits an extent with all of its points into a bounds', () =>
		fc.assert(
			fc.property(
				longitude,
				latitude,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				(lon, lat, u, v) => {
					const extent = [lon - 2, lat - 1, lon + 2, lat + 1] as const;
					const [left, top, right, bottom] = boundsOf(frame, extent);
					const [x, y] = project(frame, [lon - 2 + 4 * u, lat - 1 + 2 * v]);
					const sampling = 0.3;
					expect(x).toBeGreaterThan(left - sampling);
					expect(x).toBeLessThan(right + sampling);
					expect(y).toBeGreaterThan(top - sampling);
					expect(y).toBeLessThan(bottom + sampling);
				}
			)
		));

	test('draws the same when it is cut to a bounds, inside of it', () => {
		const cut = clipped(frame, [0, 0, frame.width, frame.height]);
		expect(cut([...kabul])).toEqual(frame.projection([...kabul]));
	});

	test('has the kilometres of a map unit that d3 would measure', () => {
		const [x, y] = project(frame, [69, 33]);
		const one = kilometresAt(frame, [x, y]);
		// A degree of latitude is about 111 km everywhere.
		const degree = Math.hypot(x - project(frame, [69, 34])[0], y - project(frame, [69, 34])[1]) * one;
		expect(degree).toBeGreaterThan(108);
		expect(degree).toBeLessThan(114);
	});
});

describe('the region frame', () => {
	const { projection, width, height } = basemaps.region;

	test('is the one that the relief pictures fill', () => {
		const built = JSON.parse(readFileSync('data/geo/frame.json', 'utf8')) as Record<string, unknown>;
		expect(built).toMatchObject({
			width,
			height,
			scale: projection.scale(),
			translate: projection.translate(),
			center: projection.center()
		});
		expect(built.rotate).toEqual(projection.rotate().slice(0, 2));
	});

	test.each([
		['Kabul', [69.17, 34.53], true],
		['the corner with Iran', [60.87, 29.86], true],
		['the Wakhan', [74.57, 37.03], true],
		['Karachi', [67.01, 24.86], true],
		['Moscow', [37.62, 55.75], false],
		['Beijing', [116.4, 39.9], false]
	] as [string, [number, number], boolean][])('has %s inside it or not', (_, place, inside) =>
		expect(isOnBasemap(basemaps.region, place)).toBe(inside)
	);
});

describe('the wide frame', () => {
	test('has Kabul at its centre', () => {
		const [x, y] = project(basemaps.wide, kabul);
		expect(x).toBeCloseTo(basemaps.wide.width / 2, 6);
		expect(y).toBeCloseTo(basemaps.wide.height / 2, 6);
	});

	test.each([
		['New Delhi', [77.22, 28.64]],
		['Beijing', [116.4, 39.9]],
		['Moscow', [37.62, 55.75]],
		['Ankara', [32.85, 39.92]],
		['Doha', [51.53, 25.29]],
		['Urumqi', [87.6, 43.8]]
	] as [string, [number, number]][])('has %s inside it', (_, place) => expect(isOnBasemap(basemaps.wide, place)).toBe(true));
});

test.each(steps.map(({ id, scene }) => [id, scene] as const))(
	'the extent of %s lies in its frame',
	(_, { frame: name, extent: [west, south, east, north] }) => {
		const frame = basemaps[name];
		expect(isOnBasemap(frame, [(west + east) / 2, (south + north) / 2])).toBe(true);
		const [left, top, right, bottom] = boundsOf(frame, [west, south, east, north]);
		expect([left, top, right, bottom].every(Number.isFinite)).toBe(true);
		// Some of the extent may lie where the ground is plain, most of it must not.
		const across = Math.min(right, frame.width) - Math.max(left, 0);
		const down = Math.min(bottom, frame.height) - Math.max(top, 0);
		expect((across * down) / ((right - left) * (bottom - top))).toBeGreaterThan(0.8);
	}
);
