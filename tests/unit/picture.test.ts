/** Every picture of the story, at every size that people see it in: nothing cut, nothing covered, nothing unknown drawn as known. */
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/lib/geo/frame.ts';
import { onStage, type Size } from '../../src/lib/scene/camera.ts';
import { plansOf, storyData } from '../../src/lib/scene/data.ts';
import { touch } from '../../src/lib/scene/labels.ts';
import type { Use } from '../../src/lib/scene/layout.ts';
import { pictureOf, type Picture } from '../../src/lib/scene/picture.ts';
import type { Plan } from '../../src/lib/scene/plan.ts';
import { content } from '../content/real.ts';

const { gazetteers, index } = storyData(content, content.chapters);
const plans = content.chapters.flatMap((chapter) => plansOf(content, chapter));

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

const pictures = new Map<string, Picture>();
/** The picture of a plan, drawn once for all tests. */
function drawn(plan: Plan, size: Size, use: Use): Picture {
	const key = `${plan.step} ${use} ${size.width}x${size.height}`;
	const picture = pictures.get(key) ?? pictureOf(plan, gazetteers[plan.frame], size, use);
	pictures.set(key, picture);
	return picture;
}

const isInside = ([left, top, right, bottom]: Box, [x, y]: readonly [number, number]) => x > left && y > top && x < right && y < bottom;
const within = (inner: Box, outer: Box) => inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

/** The ids of the labels that a scene asks for and whose places lie on the stage. */
function mustStand(plan: Plan, { camera, layout: { safe } }: Picture): string[] {
	const places = gazetteers[plan.frame].places.filter(({ id, at }) => plan.labels.includes(id) && isInside(safe, onStage(camera, at)));
	const areas = plan.areas.filter(
		({ id, at }) => plan.labels.includes(id) && at.some(([x = 0, y = 0]) => isInside(safe, onStage(camera, [x, y])))
	);
	const notes = plan.notes.flatMap(({ at }, i) => (isInside(safe, onStage(camera, at)) ? [`note-${i}`] : []));
	const arrows = plan.arrows.flatMap(({ label, from }, i) =>
		label !== null && isInside(safe, onStage(camera, from)) ? [`arrow-${i}`] : []
	);
	return [...places.map(({ id }) => id), ...areas.map(({ id }) => id), ...notes, ...arrows];
}

/** Pictures whose map can be seen: a panel that takes the whole stage hides the labels. */
const seen = (size: Size, use: Use) =>
	plans.map((plan) => ({ plan, picture: drawn(plan, size, use) })).filter(({ picture }) => !picture.layout.isFull);

test('there is one plan a step, in the order of the story', () => {
	expect(plans.map(({ step }) => step)).toEqual(index.steps.map(({ id }) => id));
	expect(index.steps).toHaveLength(content.chapters.flatMap(({ steps }) => steps).length);
});

describe.each(stages)('at %s', (_, size, use) => {
	test('every label that a scene asks for stands', () => {
		const missing = seen(size, use).flatMap(({ plan, picture }) => {
			const shown = new Set(picture.labels.map(({ id }) => id));
			return mustStand(plan, picture).flatMap((id) => (shown.has(id) ? [] : [`${plan.step}: ${id}`]));
		});
		expect(missing).toEqual([]);
	});

	test('no label touches another or leaves its part of the stage', () => {
		const faults = seen(size, use).flatMap(({ plan, picture: { labels, layout } }) =>
			labels.flatMap(({ id, box }, i) => [
				...(within(box, layout.safe) ? [] : [`${plan.step}: ${id} is cut`]),
				...labels.slice(i + 1).flatMap((other) => (touch(box, other.box) ? [`${plan.step}: ${id} touches ${other.id}`] : []))
			])
		);
		expect(faults).toEqual([]);
	});

	test('no label covers the dot of another', () => {
		const faults = seen(size, use).flatMap(({ plan, picture: { labels, dots } }) =>
			labels.flatMap(({ id, box }) =>
				dots.flatMap((dot) =>
					dot.id !== id && touch(box, [dot.x - 2.5, dot.y - 2.5, dot.x + 2.5, dot.y + 2.5])
						? [`${plan.step}: ${id} covers the dot of ${dot.id}`]
						: []
				)
			)
		);
		expect(faults).toEqual([]);
	});

	test('a dot stands where a label names it, and nowhere else', () => {
		for (const { picture } of seen(size, use)) {
			const labels = new Set(picture.labels.map(({ id }) => id));
			for (const { id, x, y } of picture.dots) {
				expect(labels.has(id), id).toBe(true);
				expect(isInside(picture.layout.safe, [x, y]), id).toBe(true);
			}
		}
	});

	test('the whole extent is seen in the part that is free', () => {
		for (const { plan, picture } of seen(size, use)) {
			const corners = [onStage(picture.camera, [plan.box[0], plan.box[1]]), onStage(picture.camera, [plan.box[2], plan.box[3]])].flat();
			const [left = 0, top = 0, right = 0, bottom = 0] = corners;
			const { free } = picture.layout;
			expect(within([left + 0.01, top + 0.01, right - 0.01, bottom - 0.01], free), plan.step).toBe(true);
		}
	});

	test('the parts of the stage lie on it and leave the panel free', () => {
		for (const plan of plans) {
			const { layout } = drawn(plan, size, use);
			const stage: Box = [0, 0, size.width, size.height];
			for (const part of [layout.safe, layout.free, layout.panel ?? layout.free]) expect(within(part, stage), plan.step).toBe(true);
			expect(layout.free[2] - layout.free[0], plan.step).toBeGreaterThan(100);
			expect(layout.free[3] - layout.free[1], plan.step).toBeGreaterThan(80);
			if (layout.panel && !layout.isFull) expect(touch(layout.panel, layout.safe), plan.step).toBe(false);
		}
	});

	test('a mark without a count is hollow, and one with a range has two rings', () => {
		for (const plan of plans) {
			const { marks } = drawn(plan, size, use);
			expect(marks.map(({ id }) => id)).toEqual(plan.marks.map(({ id }) => id));
			marks.forEach(({ inner, outer, id }, i) => {
				const { low = null, high = null } = plan.marks[i] ?? {};
				expect(inner === null, id).toBe(low === null);
				expect(outer, id).toBeGreaterThan(0);
				if (inner !== null) expect(outer, id).toBeGreaterThanOrEqual(inner);
				if (low !== null && high !== null && low === high) expect(outer, id).toBe(inner);
			});
		}
	});

	test('the scale bar tells a round number of kilometres at the right length', () => {
		for (const { plan, picture } of seen(size, use)) {
			if (plan.frame === 'wide') {
				expect(picture.scaleBar).toBeNull();
				continue;
			}
			const { kilometres = 0, width = 0 } = picture.scaleBar ?? {};
			expect(String(kilometres)).toMatch(/^[125]0*$/);
			expect((kilometres / width) * picture.camera.zoom).toBeCloseTo(plan.kilometres, 6);
			expect(width).toBeLessThanOrEqual(90 * picture.layout.scale);
		}
	});

	test('an arrow ends on the stage', () => {
		for (const { plan, picture } of seen(size, use))
			for (const { head } of picture.arrows) expect(isInside(picture.layout.safe, [head.x, head.y]), plan.step).toBe(true);
	});
});

test('on a wide map the name of a place that has a mark on it stands beside the mark', () => {
	const covered = seen({ width: 1440, height: 900 }, 'story').flatMap(({ plan, picture: { labels, dots, marks } }) =>
		dots.flatMap((dot) => {
			const label = labels.find(({ id }) => id === dot.id);
			const on = marks.filter(({ x, y, outer }) => outer > 9 && outer <= 27 && Math.hypot(x - dot.x, y - dot.y) < 2);
			// The square in a circle: what is cut off a round mark's corners hides nothing.
			const across = on.filter(
				({ x, y, outer }) => label && touch(label.box, [x - outer * 0.7, y - outer * 0.7, x + outer * 0.7, y + outer * 0.7])
			);
			return across.length > 0 ? [`${plan.step}: ${dot.id}`] : [];
		})
	);
	expect(covered).toEqual([]);
});

test('a picture is plain data: a plan that went through JSON gives the same one', () => {
	const size = { width: 1440, height: 900 };
	const copy = JSON.parse(JSON.stringify({ plans, gazetteers })) as { plans: Plan[]; gazetteers: typeof gazetteers };
	copy.plans.forEach((plan, i) => {
		const own = plans[i];
		expect(own && drawn(own, size, 'story')).toEqual(pictureOf(plan, copy.gazetteers[plan.frame], size, 'story'));
	});
});
