/** Scenes that nobody has written yet, and stages of any size: the picture is whole, finite and always the same. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layer, sceneSchema, type Scene } from '../../src/lib/content/sceneSchema.ts';
import { basemaps, isOnBasemap } from '../../src/lib/geo/basemap.ts';
import type { Size } from '../../src/lib/scene/camera.ts';
import { resolveChapter, storyData } from '../../src/lib/scene/storyData.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import type { Use } from '../../src/lib/scene/viewRegions.ts';
import { drawPanel } from '../../src/lib/scene/panels/draw.ts';
import { layoutScene } from '../../src/lib/scene/layoutScene.ts';
import { cuesOf, restsOf, sequenceAt, sequenceOf } from '../../src/lib/scene/sequence.ts';
import { resolveMap } from '../../src/lib/scene/resolveScene.ts';
import { content } from '../content/real.ts';

const { gazetteers } = storyData(content, content.chapters);
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));
const places = [...content.places.values()].filter(({ frame }) => frame !== 'wide').map(({ id }) => id);
const incidents = [...content.events.values()].filter(({ mapped }) => mapped).map(({ id }) => id);
const areas = ['country.AFG', 'country.PAK', 'province.PK.KP', 'province.PK.BA', 'district.bannu', 'kashmir', 'river.indus'];

const some = (ids: readonly string[], maxLength: number) => fc.uniqueArray(fc.constantFrom(...ids), { maxLength });
const day = fc
	.integer({ min: Date.UTC(2007, 0, 1) / 86_400_000, max: Date.UTC(2026, 4, 31) / 86_400_000 })
	.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const extent = fc
	.tuple(
		fc.double({ min: 61, max: 74, noNaN: true }),
		fc.double({ min: 25, max: 36, noNaN: true }),
		fc.double({ min: 0.3, max: 8, noNaN: true })
	)
	.map(([west, south, size]): [number, number, number, number] => [west, south, west + size, south + size * 0.7])
	.filter(([west, south, east, north]) => isOnBasemap(basemaps.region, [(west + east) / 2, (south + north) / 2]));

/** Any scene of the region that the check would let through. */
const scene: fc.Arbitrary<Scene> = fc
	.record({
		extent,
		layers: some(layer.options, 8),
		highlights: some(areas, 4),
		labels: some([...places, ...areas], 9),
		events: some(incidents, 5),
		window: fc.option(span, { nil: undefined }),
		draw: fc.boolean(),
		focus: fc.option(fc.constantFrom(...places), { nil: undefined }),
		arrows: fc.array(
			fc.record({
				from: fc.constantFrom(...places),
				to: fc.constantFrom(...places),
				kind: fc.constantFrom('idea' as const, 'contact' as const, 'tie' as const, 'turned' as const),
				label: fc.option(fc.constant('An idea of depth'), { nil: undefined }),
				of: fc.constant(['c18'])
			}),
			{ maxLength: 3 }
		),
		annotations: fc.array(fc.record({ at: fc.constantFrom(...places), text: fc.constant('Words at a place'), of: fc.constant(['c18']) }), {
			maxLength: 2
		})
	})
	.map((own) => sceneSchema.parse({ ...own, caption: 'A scene' }));

const size: fc.Arbitrary<Size> = fc.record({ width: fc.integer({ min: 0, max: 3840 }), height: fc.integer({ min: 0, max: 2160 }) });
const use = fc.constantFrom<Use>('story', 'bare', 'slide', 'still');
const progress = fc.double({ min: 0, max: 1, noNaN: true });

/** The paths to numbers of a value that are no numbers, and to texts that would show such a one. */
function broken(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
	if (typeof value === 'string') return /\b(NaN|Infinity|undefined)\b/.test(value) ? [`${path}: ${value.slice(0, 60)}`] : [];
	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, inner]) => broken(inner, `${path}.${key}`))
		: [];
}

describe('the layout of any scene, at any size', () => {
	test(
		'has a place for everything that it draws',
		() =>
			fc.assert(
				fc.property(scene, size, use, (own, stage, way) => {
					const scene = resolveMap('made', own, content, null);
					const layout = layoutScene(scene, gazetteers.region, stage, way);
					expect(broken(layout)).toEqual([]);
					expect(layout.camera.zoom).toBeGreaterThan(0);
					const { fitBounds, labelBounds } = layout.regions;
					for (const [left, top, right, bottom] of [fitBounds, labelBounds]) expect(left < right && top < bottom).toBe(true);
					const boxes = layout.labels.map(({ bounds }) => bounds);
					expect(boxes.some((bounds, i) => boxes.slice(i + 1).some((other) => intersects(bounds, other)))).toBe(false);
				}),
				{ numRuns: 60 }
			),
		60_000
	);

	test(
		'has a time that stays in its window, and marks that come in the order of their days',
		() =>
			fc.assert(
				fc.property(scene, fc.array(progress, { minLength: 2, maxLength: 12 }), (own, moments) => {
					const scene = resolveMap('made', own, content, null);
					const sequence = sequenceOf(scene, null);
					const days = [...moments].sort((a, b) => a - b).map((at) => sequenceAt(scene, sequence, at));
					for (const { today, drawn } of days) {
						expect(today === null).toBe(scene.window === null);
						if (today !== null && scene.window) expect(today >= scene.window.from && today <= scene.window.to).toBe(true);
						expect(drawn >= 0 && drawn <= 1).toBe(true);
					}
					expect(days.map(({ today }) => today ?? '')).toEqual(days.map(({ today }) => today ?? '').sort());
					for (const { appears, settles, fades } of cuesOf(scene, sequence)) expect(appears <= settles && settles < fades).toBe(true);
					for (const rest of restsOf(scene, sequence)) expect(rest >= 0 && rest <= 1).toBe(true);
				}),
				{ numRuns: 60 }
			),
		60_000
	);
});

test(
	'the second layout of any step has a place for everything that it draws, at any size, time and hand',
	() =>
		fc.assert(
			fc.property(fc.constantFrom(...scenes.filter(({ panel }) => panel !== null)), size, use, progress, (scene, stage, way, at) => {
				const layout = layoutScene(scene, gazetteers[scene.basemap], stage, way);
				expect(broken(layout)).toEqual([]);
				const bounds = layout.regions.panel;
				if (!bounds || !scene.panel) return;
				expect(bounds[0] < bounds[2] && bounds[1] < bounds[3]).toBe(true);
				const { today } = sequenceAt(scene, sequenceOf(scene, null), at);
				const drawing = drawPanel(scene.panel, { width: bounds[2] - bounds[0], height: bounds[3] - bounds[1] }, layout.regions.scale, {
					today,
					progress: at
				});
				expect(broken(drawing)).toEqual([]);
				for (const item of drawing.items) {
					if (item.type === 'rect') expect(item.bounds[0] <= item.bounds[2] && item.bounds[1] <= item.bounds[3]).toBe(true);
					if (item.type === 'circle') expect(item.r).toBeGreaterThanOrEqual(0);
				}
			}),
			{ numRuns: 200 }
		),
	60_000
);
