/** Every picture of the story, at every size that people see it in: nothing cut, nothing covered, nothing unknown drawn as known. */
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/lib/geo/basemap.ts';
import { basemapTable } from '../../src/lib/geo/basemapTable.ts';
import type { Side } from '../../src/lib/scene/labels.ts';
import { cameraOf, toView, type Size } from '../../src/lib/scene/camera.ts';
import { resolveChapter, storyData } from '../../src/lib/scene/storyData.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import type { Use } from '../../src/lib/scene/viewRegions.ts';
import { layoutScene, type SceneLayout } from '../../src/lib/scene/layoutScene.ts';
import { drawPanel, takesAll } from '../../src/lib/scene/panels/draw.ts';
import type { ResolvedScene } from '../../src/lib/scene/resolved.ts';
import { content } from '../content/real.ts';

const { gazetteers, index } = storyData(content, content.chapters);
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));

const story: Size[] = [
	{ width: 320, height: 307 },
	{ width: 390, height: 456 },
	{ width: 768, height: 553 },
	{ width: 1024, height: 768 },
	{ width: 1440, height: 900 },
	{ width: 1920, height: 1080 }
];
const bare: Size[] = [
	{ width: 1600, height: 900 },
	{ width: 1280, height: 720 },
	{ width: 300, height: 420 }
];
const stages: [name: string, size: Size, use: Use][] = [
	...story.map((size): [string, Size, Use] => [`${size.width}x${size.height} with its card`, size, 'story']),
	...bare.map((size): [string, Size, Use] => [`${size.width}x${size.height} alone`, size, 'bare'])
];

const pictures = new Map<string, SceneLayout>();
/** The picture of a scene, drawn once for all tests. */
function drawn(scene: ResolvedScene, size: Size, use: Use): SceneLayout {
	const key = `${scene.step} ${use} ${size.width}x${size.height}`;
	const layout = pictures.get(key) ?? layoutScene(scene, gazetteers[scene.basemap], size, use);
	pictures.set(key, layout);
	return layout;
}

const isInside = ([left, top, right, bottom]: Bounds, [x, y]: readonly [number, number]) => x > left && y > top && x < right && y < bottom;
const within = (inner: Bounds, outer: Bounds) =>
	inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** The ids of the labels that must stand and whose places lie in the view: in a narrow one those that the step needs, else all that its scene asks for. */
function mustStand(scene: ResolvedScene, { size, camera, regions: { labelBounds } }: SceneLayout): string[] {
	const asked = size.width < 700 ? scene.needed : scene.labels;
	const places = gazetteers[scene.basemap].places.filter(({ id, at }) => asked.includes(id) && isInside(labelBounds, toView(camera, at)));
	const areas = scene.areas.filter(
		({ id, at }) => asked.includes(id) && at.some(([x = 0, y = 0]) => isInside(labelBounds, toView(camera, [x, y])))
	);
	const notes = scene.notes.flatMap(({ at }, i) => (isInside(labelBounds, toView(camera, at)) ? [`note-${i}`] : []));
	const arrows = scene.arrows.flatMap(({ label, from }, i) =>
		label !== null && isInside(labelBounds, toView(camera, from)) ? [`arrow-${i}`] : []
	);
	return [...places.map(({ id }) => id), ...areas.map(({ id }) => id), ...notes, ...arrows];
}

/** True for labels that are not of two sides of a turn. */
const areTogether = (a?: Side, b?: Side) => !a || !b || a === b;

/** Pictures whose map can be seen: a panel that takes the whole stage hides the labels. */
const seen = (size: Size, use: Use) =>
	scenes.map((scene) => ({ scene, layout: drawn(scene, size, use) })).filter(({ layout }) => !layout.regions.isFull);

test('there is one scene a step, in the order of the story', () => {
	expect(scenes.map(({ step }) => step)).toEqual(index.steps.map(({ id }) => id));
	expect(index.steps).toHaveLength(content.chapters.flatMap(({ steps }) => steps).length);
});

describe.each(stages)('at %s', (_, size, use) => {
	test('every label that must stand does', () => {
		const missing = seen(size, use).flatMap(({ scene, layout }) => {
			const shown = new Set(layout.labels.map(({ id }) => id));
			return mustStand(scene, layout).flatMap((id) => (shown.has(id) ? [] : [`${scene.step}: ${id}`]));
		});
		expect(missing).toEqual([]);
	});

	test('no label touches another that is seen with it or leaves its part of the view', () => {
		const faults = seen(size, use).flatMap(({ scene, layout: { labels, regions, sides } }) =>
			labels.flatMap(({ id, bounds }, i) => [
				...(within(bounds, regions.labelBounds) ? [] : [`${scene.step}: ${id} is cut`]),
				...labels
					.slice(i + 1)
					.flatMap((other) =>
						areTogether(sides[id], sides[other.id]) && intersects(bounds, other.bounds) ? [`${scene.step}: ${id} touches ${other.id}`] : []
					)
			])
		);
		expect(faults).toEqual([]);
	});

	test('no label covers the dot of another', () => {
		const faults = seen(size, use).flatMap(({ scene, layout: { labels, dots } }) =>
			labels.flatMap(({ id, bounds }) =>
				dots.flatMap((dot) =>
					dot.id !== id && intersects(bounds, [dot.x - 2.5, dot.y - 2.5, dot.x + 2.5, dot.y + 2.5])
						? [`${scene.step}: ${id} covers the dot of ${dot.id}`]
						: []
				)
			)
		);
		expect(faults).toEqual([]);
	});

	test('a dot stands where a label names it, and nowhere else', () => {
		for (const { layout } of seen(size, use)) {
			const labels = new Set(layout.labels.map(({ id }) => id));
			for (const { id, x, y } of layout.dots) {
				expect(labels.has(id), id).toBe(true);
				expect(isInside(layout.regions.labelBounds, [x, y]), id).toBe(true);
			}
		}
	});

	test('the whole extent is seen inside the fit bounds, or every arrow with the words where it leads', () => {
		for (const { scene, layout } of seen(size, use)) {
			if (scene.step === 'chains-capitals' && layout.camera.zoom > cameraOf(scene.bounds, layout.regions.fitBounds).zoom * 1.01) {
				expect(layout.labels.filter(({ kind }) => kind === 'arrow')).toHaveLength(scene.arrows.length);
				continue;
			}
			const corners = [
				toView(layout.camera, [scene.bounds[0], scene.bounds[1]]),
				toView(layout.camera, [scene.bounds[2], scene.bounds[3]])
			].flat();
			const [left = 0, top = 0, right = 0, bottom = 0] = corners;
			const { fitBounds } = layout.regions;
			expect(within([left + 0.01, top + 0.01, right - 0.01, bottom - 0.01], fitBounds), scene.step).toBe(true);
		}
	});

	test('the regions of the view lie in it and leave the panel free', () => {
		for (const scene of scenes) {
			const { regions } = drawn(scene, size, use);
			const stage: Bounds = [0, 0, size.width, size.height];
			for (const part of [regions.labelBounds, regions.fitBounds, regions.panel ?? regions.fitBounds])
				expect(within(part, stage), scene.step).toBe(true);
			expect(regions.fitBounds[2] - regions.fitBounds[0], scene.step).toBeGreaterThan(100);
			expect(regions.fitBounds[3] - regions.fitBounds[1], scene.step).toBeGreaterThan(80);
			if (regions.panel && !regions.isFull) expect(intersects(regions.panel, regions.labelBounds), scene.step).toBe(false);
		}
	});

	test('a mark without a count is hollow, and one with a range has two rings', () => {
		for (const scene of scenes) {
			const { marks } = drawn(scene, size, use);
			expect(marks.map(({ id }) => id)).toEqual(scene.marks.map(({ id }) => id));
			marks.forEach(({ inner, outer, id }, i) => {
				const { low = null, high = null } = scene.marks[i] ?? {};
				expect(inner === null, id).toBe(low === null);
				expect(outer, id).toBeGreaterThan(0);
				if (inner !== null) expect(outer, id).toBeGreaterThanOrEqual(inner);
				if (low !== null && high !== null && low === high) expect(outer, id).toBe(inner);
			});
		}
	});

	test('the scale bar tells a round number of kilometres at the right length', () => {
		for (const { scene, layout } of seen(size, use)) {
			if (!basemapTable[scene.basemap].hasScaleBar) {
				expect(layout.scaleBar).toBeNull();
				continue;
			}
			const { kilometres = 0, width = 0 } = layout.scaleBar ?? {};
			expect(String(kilometres)).toMatch(/^[125]0*$/);
			expect((kilometres / width) * layout.camera.zoom).toBeCloseTo(scene.kilometres, 6);
			expect(width).toBeLessThanOrEqual(90 * layout.regions.scale);
		}
	});

	test('an arrow ends in the view', () => {
		for (const { scene, layout } of seen(size, use))
			for (const { head } of layout.arrows) expect(isInside(layout.regions.labelBounds, [head.x, head.y]), scene.step).toBe(true);
	});
});

test.each([180, 208, 238, 260, 300, 340])('in a frame %d px high no strip takes the place of the map', (height) => {
	const strips = scenes.filter(({ panel }) => panel && !takesAll(panel));
	const hidden = strips.filter((scene) => {
		const { regions } = drawn(scene, { width: 640, height }, 'bare');
		return regions.isFull && regions.panel;
	});
	expect(strips.length).toBeGreaterThan(10);
	expect(hidden.map(({ step }) => step)).toEqual([]);
});

/** Small slides: the speaker’s own picture, and the one of the next slide under a warning. */
test.each([
	['of the speaker', { width: 650, height: 304 }, 1.02],
	['of the next slide', { width: 270, height: 108 }, 0.42]
])('in the small picture %s no slide is blank', (_, size: Size, scale) => {
	const layouts = scenes.map((scene) => ({ scene, ...layoutScene(scene, gazetteers[scene.basemap], size, 'slide', scale).regions }));
	const taken = scenes.filter(({ panel }) => panel && takesAll(panel)).map(({ step }) => step);
	expect(taken).not.toEqual([]);
	// Where a second picture takes all of it there is no map, and it has something in it; every other slide has its map.
	expect(layouts.filter(({ isFull }) => isFull).map(({ scene }) => scene.step)).toEqual(taken);
	for (const { scene, isFull, panel } of layouts) {
		if (!isFull || !scene.panel || !panel) continue;
		const [left, top, right, bottom] = panel;
		const { items } = drawPanel(scene.panel, { width: right - left, height: bottom - top }, scale, { today: null, progress: 1 });
		expect(items.length, scene.step).toBeGreaterThan(0);
	}
});

test('on a wide map the name of a place that has a mark on it stands beside the mark', () => {
	const covered = seen({ width: 1440, height: 900 }, 'story').flatMap(({ scene, layout: { labels, dots, marks } }) =>
		dots.flatMap((dot) => {
			const label = labels.find(({ id }) => id === dot.id);
			const on = marks.filter(({ x, y, outer }) => outer > 9 && outer <= 27 && Math.hypot(x - dot.x, y - dot.y) < 2);
			// The square in a circle: what is cut off a round mark's corners hides nothing.
			const across = on.filter(
				({ x, y, outer }) => label && intersects(label.bounds, [x - outer * 0.7, y - outer * 0.7, x + outer * 0.7, y + outer * 0.7])
			);
			return across.length > 0 ? [`${scene.step}: ${dot.id}`] : [];
		})
	);
	expect(covered).toEqual([]);
});

test('a layout is plain data: a scene that went through JSON gives the same one', () => {
	const size = { width: 1440, height: 900 };
	const copy = JSON.parse(JSON.stringify({ scenes, gazetteers })) as { scenes: ResolvedScene[]; gazetteers: typeof gazetteers };
	copy.scenes.forEach((scene, i) => {
		const own = scenes[i];
		expect(own && drawn(own, size, 'story')).toEqual(layoutScene(scene, copy.gazetteers[scene.basemap], size, 'story'));
	});
});

test.each([
	{ width: 844, height: 210 },
	{ width: 320, height: 345 },
	{ width: 375, height: 360 },
	{ width: 390, height: 456 }
])('on a phone of $width px a second picture has room for its words, or the map stays', (size) => {
	for (const scene of scenes) {
		const { regions } = drawn(scene, size, 'story');
		if (!scene.panel || !regions.panel) {
			expect(regions.isFull, scene.step).toBe(false);
			continue;
		}
		const [left, top, right, bottom] = regions.panel;
		const { height } = drawPanel(scene.panel, { width: right - left, height: bottom - top }, regions.scale, { today: '', progress: 0 });
		expect(height, scene.step).toBeLessThanOrEqual(bottom - top + 2);
	}
});
