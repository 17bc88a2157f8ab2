/** Path text in relative steps says the same as d3's own, within the rounding. */
import { geoPath, type GeoPermissibleObjects } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsOf } from '../../src/lib/geo/decode.ts';
import { encode } from '../../src/lib/geo/encode.ts';
import { clipped, basemaps } from '../../src/lib/geo/basemap.ts';
import { areaOf, borders, durandLine, provinceLimits, rivers, simplified } from '../../src/lib/geo/region.ts';

type Point = [number, number];

/** Every piece of a path as points in map units, from absolute and relative lines alike. */
function piecesOf(path: string): Point[][] {
	const pieces: Point[][] = [];
	let at: Point = [0, 0];
	for (const [, command = '', numbers = ''] of path.matchAll(/([MLlz])([^MLlzZ]*)/gi)) {
		const values = (numbers.match(/-?\d*\.?\d+(?:e-?\d+)?/g) ?? []).map(Number);
		if (command === 'M') pieces.push([]);
		for (let i = 0; i + 1 < values.length; i += 2) {
			const [x, y] = [values[i] ?? 0, values[i + 1] ?? 0];
			at = command === 'l' ? [at[0] + x, at[1] + y] : [x, y];
			pieces.at(-1)?.push(at);
		}
	}
	return pieces;
}

/** Points rounded to so many decimals, those that fall together made one. */
function rounded(points: readonly Point[], decimals: number): Point[] {
	const unit = 10 ** decimals;
	const whole = points.map(([x, y]): Point => [Math.round(x * unit) / unit, Math.round(y * unit) / unit]);
	return whole.filter(([x, y], i) => i === 0 || x !== whole[i - 1]?.[0] || y !== whole[i - 1]?.[1]);
}

function expectSame(object: GeoPermissibleObjects, decimals: number): void {
	const projection = clipped(basemaps.region, [0, 0, 2000, 1300]);
	const d3 = piecesOf(geoPath(projection).digits(6)(object) ?? '');
	const own = piecesOf(encode(projection, object, decimals));
	const half = 0.5 / 10 ** decimals + 1e-5;
	const kept = d3.filter((piece) => rounded(piece, decimals).length > 1);
	expect(own).toHaveLength(kept.length);
	own.forEach((piece, i) => {
		const [first, last] = [kept[i]?.[0], kept[i]?.at(-1)];
		for (const [mine, theirs] of [
			[piece[0], first],
			[piece.at(-1), last]
		]) {
			expect(Math.abs((mine?.[0] ?? NaN) - (theirs?.[0] ?? NaN))).toBeLessThanOrEqual(half);
			expect(Math.abs((mine?.[1] ?? NaN) - (theirs?.[1] ?? NaN))).toBeLessThanOrEqual(half);
		}
		expect(piece).toHaveLength(rounded(kept[i] ?? [], decimals).length);
		// Steps are added up without their roundings adding up too.
		const theirs = rounded(kept[i] ?? [], decimals);
		for (const [k, [x, y]] of piece.entries()) {
			expect(x).toBeCloseTo(theirs[k]?.[0] ?? NaN, 4);
			expect(y).toBeCloseTo(theirs[k]?.[1] ?? NaN, 4);
		}
	});
}

const light = simplified(6e-4);
const shapes: [name: string, object: GeoPermissibleObjects][] = [
	['the Durand Line', durandLine(light)],
	['the other borders', borders(light)],
	['the limits of provinces', provinceLimits(light)],
	['a province', areaOf(light, 'province.PK.KP')?.shape ?? durandLine(light)],
	['a river', rivers(light)[0]?.line ?? durandLine(light)]
];

describe.each([0, 1, 2])('with %d decimals', (decimals) => {
	test.each(shapes)('%s is the line that d3 draws', (_, object) => expectSame(object, decimals));

	test('any line is the one that d3 draws', () => {
		const place = fc.tuple(fc.double({ min: 62, max: 74, noNaN: true }), fc.double({ min: 27, max: 36, noNaN: true }));
		fc.assert(
			fc.property(fc.array(place, { minLength: 2, maxLength: 12 }), (coordinates) => {
				const projection = clipped(basemaps.region, [0, 0, 2000, 1300]);
				const own = piecesOf(encode(projection, { type: 'LineString', coordinates }, decimals)).flat();
				const theirs = rounded(piecesOf(geoPath(projection).digits(9)({ type: 'LineString', coordinates }) ?? '').flat(), decimals);
				if (theirs.length < 2) return;
				expect(own).toHaveLength(theirs.length);
				own.forEach(([x, y], i) => {
					expect(x).toBeCloseTo(theirs[i]?.[0] ?? NaN, 6);
					expect(y).toBeCloseTo(theirs[i]?.[1] ?? NaN, 6);
				});
			})
		);
	});
});

test('a ring that rounding shrinks to a point is left out', () => {
	const speck = (at: number): [number, number][] => [
		[at, 33],
		[at, 33.0001],
		[at + 0.0001, 33.0001],
		[at, 33]
	];
	const square: [number, number][] = [
		[68, 32],
		[68, 34],
		[71, 34],
		[71, 32],
		[68, 32]
	];
	expect(encode(basemaps.region.projection, { type: 'Polygon', coordinates: [speck(70)] }, 0)).toBe('');
	expect(encode(basemaps.region.projection, { type: 'MultiPolygon', coordinates: [[speck(66)], [square], [speck(73)]] }, 0)).toBe(
		encode(basemaps.region.projection, { type: 'Polygon', coordinates: [square] }, 0)
	);
});

test('the text is shorter than that of absolute points', () => {
	const object = durandLine(light);
	expect(encode(basemaps.region.projection, object, 0).length).toBeLessThan(
		(geoPath(basemaps.region.projection).digits(0)(object) ?? '').length
	);
});

test('path text is read back into the points that it was made of, closed lines with their end', () => {
	expect(pointsOf('M10 20l5-3 0 4M1.5 2l-1 0.5 3 3z')).toEqual([
		[
			[10, 20],
			[15, 17],
			[15, 21]
		],
		[
			[1.5, 2],
			[0.5, 2.5],
			[3.5, 5.5],
			[1.5, 2]
		]
	]);
	expect(pointsOf('')).toEqual([]);
});
