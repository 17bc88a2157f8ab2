/** Areas drawn as ideas: they lie in the country that they speak of, and one drawing turns from the first side into the other and back. */
import { polygonContains } from 'd3-polygon';
import { describe, expect, test } from 'vitest';
import { sceneSchema } from '../../src/lib/content/sceneSchema.ts';
import { basemaps, type Point } from '../../src/lib/geo/basemap.ts';
import { geometries } from '../../src/lib/geo/geometries.ts';
import { isInRings, ringsOf } from '../../src/lib/geo/labelPoints.ts';
import type { Size } from '../../src/lib/scene/camera.ts';
import { layoutScene } from '../../src/lib/scene/layoutScene.ts';
import { sequenceAt, sequenceOf } from '../../src/lib/scene/sequence.ts';
import { resolveChapter, storyData } from '../../src/lib/scene/storyData.ts';
import type { Use } from '../../src/lib/scene/viewRegions.ts';
import { placeZones, seenAt, turnedAt, zonePath } from '../../src/lib/scene/zones.ts';
import { content } from '../content/real.ts';

const { gazetteers, index } = storyData(content, content.chapters);
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));
const sceneOf = (step: string) => {
	const scene = scenes.find((one) => one.step === step);
	if (!scene) throw new Error(`${step} has no scene`);
	return scene;
};
const depth = sceneOf('depth-idea');
const death = sceneOf('death-turned');
const { line } = gazetteers.region;
const rear = (turned: number) => placeZones(death.zones, line, (point) => point).map((zone) => zonePath(zone, turned))[0] ?? '';

/** Points along a path of quadratic curves and straight lines. */
function pointsOf(path: string): Point[] {
	const numbers = (text: string) => (text.match(/-?[\d.]+/g) ?? []).map(Number);
	let at: Point = [0, 0];
	return [...path.matchAll(/([MQL])([^MQLZ]*)/g)].flatMap(([, kind, rest = '']) => {
		const [a = 0, b = 0, c = a, d = b] = numbers(rest);
		const [x, y] = at;
		at = [c, d];
		if (kind !== 'Q') return [at];
		return [0.25, 0.5, 0.75, 1].map((t): Point => [
			(1 - t) ** 2 * x + 2 * t * (1 - t) * a + t * t * c,
			(1 - t) ** 2 * y + 2 * t * (1 - t) * b + t * t * d
		]);
	});
}

const areaOf = (id: string) => {
	const shape = geometries.region.areaOf(id, 1e-4)?.shape;
	if (!shape) throw new Error(`there is no ${id}`);
	return ringsOf(basemaps.region, shape);
};
/** The points of a path that lie farther from the Durand Line than a stroke is wide, and so on one side of it. */
const besideLine = (path: string) => pointsOf(path).filter(([x, y]) => line.every(([lx, ly]) => Math.hypot(x - lx, y - ly) > 14));

describe('the drawing of depth', () => {
	test('has its rear in Afghanistan and its waist in Pakistan', () => {
		const afghanistan = areaOf('country.AFG');
		const points = besideLine(rear(0));
		expect(points.length).toBeGreaterThan(15);
		expect(points.filter((point) => !isInRings(afghanistan, point))).toEqual([]);
		const [, waist] = placeZones(depth.zones, line, (point) => point);
		if (!waist) throw new Error('there is no waist');
		const pakistan = areaOf('country.PAK');
		expect(pointsOf(zonePath(waist, 0)).filter((point) => !isInRings(pakistan, point))).toEqual([]);
	});

	test('has its other side in Pakistan and off Kashmir', () => {
		const points = besideLine(rear(1));
		expect(points.length).toBeGreaterThan(15);
		expect(points.filter((point) => !isInRings(areaOf('country.PAK'), point) || isInRings(areaOf('kashmir'), point))).toEqual([]);
	});

	test('is the same in both steps, before it is turned', () => {
		expect(death.zones.map(({ kind, label, curve }) => ({ kind, label, curve }))).toEqual(
			depth.zones.map(({ kind, label, curve }) => ({ kind, label, curve }))
		);
		expect(death.arrows.filter(({ kind }) => kind === 'idea')).toEqual(depth.arrows);
	});

	const views: [Size, Use][] = [
		[{ width: 360, height: 400 }, 'story'],
		[{ width: 390, height: 456 }, 'story'],
		[{ width: 768, height: 553 }, 'story'],
		[{ width: 1440, height: 900 }, 'story'],
		[{ width: 1280, height: 720 }, 'bare'],
		[{ width: 480, height: 400 }, 'bare'],
		[{ width: 1600, height: 808 }, 'still']
	];
	test.each(views)('has one scale in both steps at %o, %s', (size, use) => {
		const [first, second] = [depth, death].map((scene) => layoutScene(scene, gazetteers.region, size, use).camera);
		expect(second).toEqual(first);
	});

	test.each(views)('names what it shades at %o, %s', (size, use) => {
		const names = (scene: typeof depth) => layoutScene(scene, gazetteers.region, size, use).labels.map(({ id }) => id);
		expect(names(depth)).toEqual(expect.arrayContaining(['zone-0', 'zone-1', 'arrow-0']));
		if (size.width >= 1280) expect(names(death)).toContain('zone-0-turned');
		expect(names(death)).toEqual(expect.arrayContaining(['zone-0', 'zone-1', 'arrow-1', 'arrow-2', 'arrow-3']));
	});
});

describe('a turn', () => {
	test('keeps to the Durand Line and goes the same way forwards and backwards', () => {
		const there = [0, 0.25, 0.5, 0.75, 1].map(rear);
		expect(new Set(there).size).toBe(5);
		expect([1, 0.75, 0.5, 0.25, 0].map(rear).reverse()).toEqual(there);
		for (const path of there) expect(line.slice(1, -1).every(([x, y]) => path.includes(`L${x} ${y}`))).toBe(true);
		expect(polygonContains(pointsOf(rear(0)), death.arrows.find(({ fromName }) => fromName === 'Kabul')?.from ?? [0, 0])).toBe(true);
		expect(polygonContains(pointsOf(rear(1)), death.arrows.find(({ toName }) => toName === 'Bannu')?.to ?? [0, 0])).toBe(true);
	});

	test('follows the progress, and shows no two sides at once', () => {
		const at = (progress: number) => sequenceAt(death, sequenceOf(death, null), progress).turned;
		expect([at(0), at(0.25), at(0.85), at(1)]).toEqual([0, 0, 1, 1]);
		expect(at(0.55)).toBeCloseTo(0.5);
		for (let i = 0; i <= 20; i++) {
			const turned = turnedAt(i / 20);
			expect(seenAt('before', turned) === 0 || seenAt('after', turned) === 0).toBe(true);
		}
		expect([seenAt('before', 0), seenAt('after', 1)]).toEqual([1, 1]);
		expect(sequenceAt(depth, sequenceOf(depth, null), 0.3).turned).toBe(1);
	});

	test('is a sequence for the reader', () => {
		expect(index.steps.filter(({ id }) => id === 'death-turned' || id === 'depth-idea').map(({ isSequence }) => isSequence)).toEqual([
			false,
			true
		]);
	});
});

test('a turned side wants as many points as the first, and a waist has none', () => {
	const zone = (kind: string, count: number) => ({
		extent: [60, 28, 78, 38],
		caption: 'A scene',
		zones: [
			{
				kind,
				label: 'an area',
				curve: [
					[61, 30],
					[62, 31],
					[63, 32]
				],
				turned: {
					label: 'the other side',
					curve: [
						[61, 29],
						[62, 29],
						[63, 29],
						[64, 29]
					].slice(0, count)
				},
				of: ['c08']
			}
		]
	});
	expect(sceneSchema.safeParse(zone('rear', 3)).success).toBe(true);
	expect(sceneSchema.safeParse(zone('rear', 4)).success).toBe(false);
	expect(sceneSchema.safeParse(zone('waist', 3)).success).toBe(false);
});
