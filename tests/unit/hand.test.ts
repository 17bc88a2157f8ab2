/** A hand on the map of all events: one finger moves it, two bring it closer, and the box that it then shows is what they left. */
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/lib/geo/frame.ts';
import { boxAfter, smallest } from '../../src/lib/explore/closer.ts';
import { movedBy } from '../../src/lib/reading/hand.ts';
import { cameraOf, onStage } from '../../src/lib/scene/camera.ts';

const free: Box = [20, 30, 620, 530];
const whole: Box = [100, 100, 1300, 1100];
const box: Box = [400, 400, 1000, 900];
const camera = cameraOf(box, free);

describe('fingers', () => {
	test('one moves the picture as far as it goes', () =>
		expect(movedBy([{ from: [10, 20], to: [40, 5] }])).toEqual({ x: 30, y: -15, scale: 1 }));
	test('two keep what lies under them', () => {
		const { x, y, scale } = movedBy([
			{ from: [100, 100], to: [50, 80] },
			{ from: [200, 100], to: [250, 80] }
		]);
		expect(scale).toBe(2);
		expect([scale * 100 + x, scale * 100 + y]).toEqual([50, 80]);
		expect([scale * 200 + x, scale * 100 + y]).toEqual([250, 80]);
	});
});

describe('the box after a hand', () => {
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
			const [x, y] = onStage(camera, point);
			const [nextX, nextY] = onStage(next, point);
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
