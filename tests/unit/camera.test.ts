/** The camera: what it fits, and that its way between two views begins and ends at them, forwards and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/lib/geo/basemap.ts';
import { between, cameraOf, closest, isSame, toView, transformOf, type Camera } from '../../src/lib/scene/camera.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const boxIn = (size: number, least: number) =>
	fc
		.tuple(number(0, size), number(0, size), number(least, size), number(least, size))
		.map(([x, y, width, height]): Bounds => [x, y, x + width, y + height]);
const frameBox = boxIn(2000, 4);
const stageBox = boxIn(1920, 200);
const stage = { width: 1440, height: 900 };
const view: fc.Arbitrary<Camera> = fc.tuple(frameBox, stageBox).map(([bounds, fitBounds]) => cameraOf(bounds, fitBounds));
const middle = ([left, top, right, bottom]: Bounds): [number, number] => [(left + right) / 2, (top + bottom) / 2];

function expectSame(a: Camera, b: Camera): void {
	expect(a.zoom / b.zoom).toBeCloseTo(1, 6);
	expect(Math.abs(a.x - b.x) / b.zoom).toBeLessThan(1e-3);
	expect(Math.abs(a.y - b.y) / b.zoom).toBeLessThan(1e-3);
}

describe('a camera', () => {
	test('puts the middle of the bounds on the middle of the fit bounds', () =>
		fc.assert(
			fc.property(frameBox, stageBox, (bounds, fitBounds) => {
				const [x, y] = toView(cameraOf(bounds, fitBounds), middle(bounds));
				expect(x).toBeCloseTo(middle(fitBounds)[0], 6);
				expect(y).toBeCloseTo(middle(fitBounds)[1], 6);
			})
		));

	test('shows the whole bounds inside the fit bounds', () =>
		fc.assert(
			fc.property(frameBox, stageBox, (bounds, fitBounds) => {
				const camera = cameraOf(bounds, fitBounds);
				const [left, top] = toView(camera, [bounds[0], bounds[1]]);
				const [right, bottom] = toView(camera, [bounds[2], bounds[3]]);
				expect(left).toBeGreaterThanOrEqual(fitBounds[0] - 1e-6);
				expect(top).toBeGreaterThanOrEqual(fitBounds[1] - 1e-6);
				expect(right).toBeLessThanOrEqual(fitBounds[2] + 1e-6);
				expect(bottom).toBeLessThanOrEqual(fitBounds[3] + 1e-6);
			})
		));

	test('goes as close as the fit bounds allow, and no closer than the data bear', () =>
		fc.assert(
			fc.property(frameBox, stageBox, (bounds, fitBounds) => {
				const { zoom } = cameraOf(bounds, fitBounds);
				const across = (fitBounds[2] - fitBounds[0]) / (bounds[2] - bounds[0]);
				const down = (fitBounds[3] - fitBounds[1]) / (bounds[3] - bounds[1]);
				expect(zoom).toBeLessThanOrEqual(closest);
				expect([across, down, closest].some((most) => Math.abs(zoom - most) < 1e-9)).toBe(true);
			})
		));

	test('is written as a transform that puts a point where it lies in the view', () => {
		const camera = cameraOf([100, 200, 500, 400], [0, 0, 800, 600]);
		const [, x, y, zoom] = (/^translate\(([-\d.]+)px, ([-\d.]+)px\) scale\(([\d.]+)\)$/.exec(transformOf(camera)) ?? []).map(Number);
		expect([Number(x) + Number(zoom) * 300, Number(y) + Number(zoom) * 300]).toEqual(toView(camera, [300, 300]));
	});
});

describe('the way between two views', () => {
	test('begins at the first and ends at the second', () =>
		fc.assert(
			fc.property(view, view, (from, to) => {
				const flight = between(from, to, stage);
				expectSame(flight.at(0), from);
				expectSame(flight.at(1), to);
			})
		));

	test('is the same way back', () =>
		fc.assert(
			fc.property(view, view, number(0, 1), (from, to, t) => {
				const there = between(from, to, stage);
				const back = between(to, from, stage);
				expectSame(there.at(t), back.at(1 - t));
				expect(there.length).toBeCloseTo(back.length, 6);
			})
		));

	test('can be turned round in the middle without a jump', () =>
		fc.assert(
			fc.property(view, view, number(0.05, 0.95), (from, to, t) => {
				const here = between(from, to, stage).at(t);
				expectSame(between(here, from, stage).at(0), here);
			})
		));

	test('is never closer than the closer end, and leaves out no zoom between', () =>
		fc.assert(
			fc.property(view, view, number(0, 1), (from, to, t) => {
				expect(between(from, to, stage).at(t).zoom).toBeLessThanOrEqual(Math.max(from.zoom, to.zoom) * (1 + 1e-6));
			})
		));

	test.each([
		['itself', { zoom: 1, x: 0, y: 0 }, { zoom: 1, x: 0, y: 0 }, true],
		['a hair away', { zoom: 1, x: 0, y: 0 }, { zoom: 1.0005, x: 0.3, y: -0.3 }, true],
		['a pixel away', { zoom: 1, x: 0, y: 0 }, { zoom: 1, x: 1, y: 0 }, false],
		['closer', { zoom: 1, x: 0, y: 0 }, { zoom: 1.01, x: 0, y: 0 }, false]
	])('knows whether a view is the same: %s', (_, a, b, same) => {
		expect(isSame(a, b)).toBe(same);
	});
});
