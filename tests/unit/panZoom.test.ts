/** Pan and zoom of the map of all events: one finger moves it, two zoom it, and the bounds that it then shows follow. */
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/lib/geo/basemap.ts';
import { boxAfter, smallest } from '../../src/lib/explore/zoomBounds.ts';
import { transformBy } from '../../src/lib/reading/panZoom.ts';
import { cameraOf, toView } from '../../src/lib/scene/camera.ts';

const free: Bounds = [20, 30, 620, 530];
const whole: Bounds = [100, 100, 1300, 1100];
const bounds: Bounds = [400, 400, 1000, 900];
const camera = cameraOf(bounds, free);

describe('fingers', () => {
	test('one moves the layout as far as it goes', () =>
		expect(transformBy([{ from: [10, 20], to: [40, 5] }])).toEqual({ x: 30, y: -15, scale: 1 }));
	test('two keep what lies under them', () => {
		const { x, y, scale } = transformBy([
			{ from: [100, 100], to: [50, 80] },
			{ from: [200, 100], to: [250, 80] }
		]);
		expect(scale).toBe(2);
		expect([scale * 100 + x, scale * 100 + y]).toEqual([50, 80]);
		expect([scale * 200 + x, scale * 100 + y]).toEqual([250, 80]);
	});
});

describe('the bounds after a hand', () => {
	test.each([
		{ x: 60, y: -25, scale: 1 },
		{ x: -300, y: -200, scale: 1.8 },
		{ x: 40, y: 30, scale: 0.8 }
	])('shows every point where the hand left it: %o', (moved) => {
		const after = boxAfter(camera, free, moved, whole);
		if (!after) throw new Error('it shows the whole');
		const next = cameraOf(after, free);
		for (const point of [
			[500, 500],
			[930, 610]
		] as const) {
			const [x, y] = toView(camera, point);
			const [nextX, nextY] = toView(next, point);
			expect(nextX).toBeCloseTo(moved.scale * x + moved.x, 6);
			expect(nextY).toBeCloseTo(moved.scale * y + moved.y, 6);
		}
	});
	test('is the whole where it would be wider than that', () =>
		expect(boxAfter(camera, free, { x: 0, y: 0, scale: 0.2 }, whole)).toBeNull());
	test('is never smaller than the data bear', () => {
		const after = boxAfter(camera, free, { x: -9000, y: -9000, scale: 40 }, whole);
		expect((after?.[2] ?? 0) - (after?.[0] ?? 0)).toBeCloseTo(smallest, 6);
	});
});
