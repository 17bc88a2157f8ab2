/** Marks: their area tells how many were killed, whatever their shape, and those of one place fan out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shapeOfType, turnsOf, type ResolvedMark, type Shape } from '../../src/lib/content/resolvedMark.ts';
import { outlineOf, placeMark, radiusOf } from '../../src/lib/scene/marks.ts';

const shapes: Shape[] = ['circle', 'diamond', 'triangle', 'square'];
const scene = (over: Partial<ResolvedMark>): ResolvedMark => ({
	id: 'a',
	at: [0, 0],
	shape: 'circle',
	date: '2022-12-18',
	title: 'A',
	low: null,
	high: null,
	turn: 0,
	...over
});
const least = radiusOf(0);

/** The corners of an outline that is drawn with M, L, h and v. */
function corners(outline: string): [number, number][] {
	let [x, y] = [0, 0];
	return [...outline.matchAll(/([MLhv])([-\d.]+)(?: ([-\d.]+))?/g)].map(([, command, first, second]) => {
		if (command === 'h') x += Number(first);
		else if (command === 'v') y += Number(first);
		else [x, y] = [Number(first), Number(second)];
		return [x, y];
	});
}

function areaOf(points: readonly [number, number][]): number {
	const sum = points.reduce((all, [x, y], i) => {
		const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
		return all + x * nextY - nextX * y;
	}, 0);
	return Math.abs(sum) / 2;
}

describe('the size of a mark', () => {
	test('has an area in proportion to the killed', () =>
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 2, max: 500 }), (a, b) => {
				expect((radiusOf(a) / radiusOf(b)) ** 2).toBeCloseTo(a / b, 6);
			})
		));

	test('is never so small that it is not seen', () => {
		expect(radiusOf(0)).toBeLessThanOrEqual(radiusOf(1));
		expect(radiusOf(0)).toBeGreaterThanOrEqual(4);
	});

	test.each(shapes)('is the same area for a %s as for a circle', (shape) => {
		for (const radius of [4, 9.5, 33]) {
			const outline = outlineOf(shape, radius);
			const circle = Math.PI * radius ** 2;
			const area = shape === 'circle' ? Math.PI * Number(/a([\d.]+) /.exec(outline)?.[1]) ** 2 : areaOf(corners(outline));
			expect(Math.abs(area / circle - 1)).toBeLessThan(0.01);
		}
	});

	test.each(shapes)('is the same to all sides of its place for a %s', (shape) => {
		if (shape === 'circle') return expect(outlineOf(shape, 8)).toBe('M-8 0a8 8 0 1 1 16 0a8 8 0 1 1 -16 0z');
		const points = corners(outlineOf(shape, 8));
		const middle = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
		expect(middle(0)).toBeCloseTo(0, 1);
		expect(middle(1)).toBeCloseTo(0, 1);
	});
});

describe('a mark in a view', () => {
	test.each([
		['nobody knows', { low: null, high: null }, null, least],
		['only the highest count is known', { low: null, high: 25 }, null, radiusOf(25)],
		['nobody was killed', { low: 0, high: 0 }, least, least],
		['all agree', { low: 9, high: 9 }, radiusOf(9), radiusOf(9)],
		['counts differ', { low: 4, high: 25 }, radiusOf(4), radiusOf(25)],
		['there is no highest count', { low: 9, high: null }, radiusOf(9), radiusOf(9)]
	])('is drawn as known as it is: %s', (_, counts, inner, outer) => {
		expect(placeMark(scene(counts), [0, 0], 1)).toMatchObject({ inner, outer });
		expect(placeMark(scene(counts), [0, 0], 2)).toMatchObject({ inner: inner === null ? null : 2 * inner, outer: 2 * outer });
	});

	test('stands on its spot where it is the first of its place, and apart where it is a later one', () => {
		const at = (turn: number) => placeMark(scene({ turn }), [100, 200], 1);
		expect(at(0)).toMatchObject({ x: 100, y: 200 });
		const spots = Array.from({ length: 12 }, (_, turn) => at(turn));
		spots.forEach((a, i) => {
			for (const b of spots.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * least);
		});
	});

	test.each([
		['attack', 'circle'],
		['war', 'circle'],
		['border-clash', 'diamond'],
		['airstrike', 'triangle'],
		['operation', 'square']
	])('has a shape for its type: %s', (type, shape) => expect(shapeOfType(type)).toBe(shape));
});

describe('turns', () => {
	test('count up within a place and begin again at the next', () => {
		const bannu = [70.604, 32.985] as const;
		const chaman = [66.453, 30.918] as const;
		expect(turnsOf([bannu, chaman, [70.61, 32.99] as const, bannu, chaman].map((place) => ({ place })))).toEqual([0, 0, 1, 2, 1]);
	});

	test('are never shared by two incidents of one spot', () =>
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.integer({ min: 60, max: 64 }), fc.integer({ min: 30, max: 33 }))), (spots) => {
				const turns = turnsOf(spots.map((place) => ({ place })));
				const taken = spots.map((place, i) => `${place.join()} ${turns[i] ?? ''}`);
				expect(new Set(taken).size).toBe(taken.length);
			})
		));
});
