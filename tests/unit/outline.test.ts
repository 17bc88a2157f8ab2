/** The small map of a locator says of Kashmir what the large one says: hatched, whoever administers a part of it, and the Line of Control dotted. */
import fc from 'fast-check';
import { geoContains } from 'd3-geo';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Overlay from '../../src/lib/components/map/Overlay.svelte';
import { basemaps, type Point } from '../../src/lib/geo/basemap.ts';
import { outlineUnit } from '../../src/lib/geo/basemapTable.ts';
import { pointsOf } from '../../src/lib/geo/decode.ts';
import { hatchOf, outline } from '../../src/lib/geo/outline.ts';
import { lightPaths } from '../../src/lib/geo/paths.ts';
import { kashmir, region } from '../../src/lib/geo/region.ts';
import { gazetteers } from '../../src/lib/scene/resolveScene.ts';
import { stillOf } from '../../src/lib/scene/still.ts';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { content, steps } from '../content/real.ts';

const { hatch, control, borders, line } = outline();
const reached = (points: readonly Point[]) => {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};
/** Points along a line, none nearer to an end than a tenth of it. */
const along = ([[x1, y1] = [NaN, NaN], [x2, y2] = [NaN, NaN]]: readonly Point[]) =>
	[0.1, 0.3, 0.5, 0.7, 0.9].map((t): Point => [x1 + t * (x2 - x1), y1 + t * (y2 - y1)]);

describe('the outline', () => {
	test('hatches Kashmir from end to end, and nothing else', () => {
		const shape = kashmir(region);
		const lines = pointsOf(hatch);
		const points = lines.flatMap(along);
		const inside = points.filter(([x, y]) => {
			const place = basemaps.region.projection.invert?.([x * outlineUnit, y * outlineUnit]);
			return place && geoContains(shape, place);
		});
		// Corners that the small scale cuts off are a unit or two.
		expect(lines.length).toBeGreaterThan(6);
		expect(inside.length / points.length).toBeGreaterThan(0.95);
		const whole = reached(pointsOf(lightPaths('region').kashmir).flat());
		reached(lines.flat()).forEach((edge, i) => expect(Math.abs(edge - (whole[i] ?? NaN) / outlineUnit)).toBeLessThan(17));
	});

	test.each([
		['the Line of Control', control, 'lineOfControl'],
		['the borders', borders, 'borders'],
		['the Durand Line', line, 'line']
	] as const)('has %s where the large map has it', (_, path, part) => {
		const large = pointsOf(lightPaths('region')[part]).flat();
		const far = pointsOf(path)
			.flat()
			.filter(([x, y]) => !large.some(([a, b]) => Math.hypot(a / outlineUnit - x, b / outlineUnit - y) < 2));
		// Where the locator’s frame cuts a line, that has a point of its own.
		expect(far.every(([x, y]) => x === 0 || y === 0 || x === 2000 / outlineUnit || y === 1300 / outlineUnit)).toBe(true);
		expect(path.length).toBeGreaterThan(100);
	});

	test('weighs little: it is on every page with a map', () => {
		expect(JSON.stringify(outline()).length).toBeLessThan(2300);
	});
});

test('a hatch covers an area evenly: its lines are as long as the area is large for its step', () => {
	const side = fc.integer({ min: 20, max: 200 });
	fc.assert(
		fc.property(side, side, fc.integer({ min: 2, max: 8 }), (width, height, step) => {
			const ring: Point[] = [
				[0, 0],
				[width, 0],
				[width, height],
				[0, height],
				[0, 0]
			];
			const lines = pointsOf(hatchOf([ring], step));
			const long = lines.reduce((sum, [from, to]) => sum + Math.abs((to?.[0] ?? NaN) - (from?.[0] ?? NaN)), 0);
			// Ends are rounded to whole units.
			for (const [x, y] of lines.flat()) expect(x > -1 && y >= -1 && x <= width + 1 && y <= height + 1).toBe(true);
			expect(Math.abs(long * step - width * height)).toBeLessThanOrEqual(step * (width + height));
		})
	);
});

test('a hole in an area is not hatched', () => {
	const square = (from: number, to: number): Point[] => [
		[from, from],
		[to, from],
		[to, to],
		[from, to],
		[from, from]
	];
	const points = pointsOf(hatchOf([square(0, 100), square(40, 60)], 6)).flatMap(along);
	expect(points.filter(([x, y]) => x > 42 && x < 58 && y > 42 && y < 58)).toEqual([]);
	expect(points.length).toBeGreaterThan(100);
});

test('every locator that is drawn has the hatch and the dotted line', () => {
	const places = gazetteers(content.places.values());
	const scenes = new Map(content.chapters.flatMap((chapter) => resolveChapter(content, chapter).map((scene) => [scene.step, scene])));
	const locators = steps.flatMap((step) => {
		const scene = scenes.get(step.id);
		if (!scene) throw new Error(`${step.id} has no scene`);
		const { layout } = stillOf(content, step, scene, places);
		const drawn = render(Overlay, { props: { layout, outline: outline() } }).body;
		return layout.locator ? [{ id: step.id, locator: /<svg class="m-locator[\s\S]*?<\/svg>/.exec(drawn)?.[0] ?? '' }] : [];
	});
	expect(locators.length).toBeGreaterThan(3);
	for (const { id, locator } of locators)
		for (const [style, path] of [
			['m-around', hatch],
			['m-dotted', control],
			['m-around', borders],
			['m-red', line]
		])
			expect(locator, id).toMatch(new RegExp(`class="${style}[^"]*" d="${path}"`));
});
