/** The card of the incident in focus: which one it is at a place, that it fits, and that nothing of the map lies under it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/lib/geo/basemap.ts';
import { padding } from '../../src/lib/scene/cards/cardLines.ts';
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { intersects } from '../../src/lib/scene/labels.ts';
import type { Use } from '../../src/lib/scene/viewRegions.ts';
import { widthOf } from '../../src/lib/scene/metrics.ts';
import { layoutScene } from '../../src/lib/scene/layoutScene.ts';
import { sequenceAt, sequenceOf } from '../../src/lib/scene/sequence.ts';
import { gazetteers } from '../../src/lib/scene/resolveScene.ts';
import { content } from '../content/real.ts';

const places = gazetteers(content.places.values());
const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter));
const december = scenes.filter(({ step }) => step.startsWith('december-')).map((scene) => [scene.step, scene] as const);
const progress = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(december)('the focus of %s', (_, scene) => {
	const sequence = sequenceOf(scene, null);
	const focusAt = (at: number) => sequenceAt(scene, sequence, at).focus;
	test('is each incident of its days in turn, and never goes back', () => {
		const seen = Array.from({ length: 4001 }, (__, i) => focusAt(i / 4000)).filter((id) => id !== null);
		expect([...new Set(seen)].sort()).toEqual(scene.cards.map(({ id }) => id).sort());
		const dates = seen.map((id) => scene.cards.find((card) => card.id === id)?.date ?? '');
		expect(dates).toEqual([...dates].sort());
		expect(seen.filter((id, i) => id !== seen[i - 1])).toHaveLength(scene.cards.length);
	});

	test('leaves with its day', () =>
		fc.assert(
			fc.property(progress, (at) => {
				const card = scene.cards.find(({ id }) => id === focusAt(at));
				if (card) expect(card.date).toBe(sequenceAt(scene, sequence, at).today);
			})
		));

	test('has a card for every incident of its days, with every counter of the record and the publishers of its sources', () => {
		for (const card of scene.cards) {
			const event = content.events.get(card.id);
			expect(card.sources).toEqual([...new Set(event?.sources.map((id) => content.sources.get(id)?.publisher))]);
			for (const measure of ['killed', 'injured'] as const) {
				const rows = content.counts.filter((count) => count.event === card.id && count.measure === measure);
				expect(card[measure].sides).toHaveLength(new Set(rows.map(({ side }) => side)).size);
				expect(card[measure].sides.flatMap(({ counts }) => counts)).toHaveLength(
					new Set(rows.map(({ side, counter }) => `${side} ${counter}`)).size
				);
			}
		}
	});
});

test('a card says who counts whom in a sentence', () => {
	const told = scenes.flatMap(({ cards }) =>
		cards.flatMap(({ killed, injured }) => [...killed.sides, ...injured.sides].map(({ counts }) => counts))
	);
	expect(told.length).toBeGreaterThan(20);
	for (const [first = '', ...others] of told) {
		expect(first).toMatch(/^(at least )?\d.* [a-z].*, says? [a-zA-Z ]+$/);
		for (const other of others) expect(other).toMatch(/^(at least )?\d[^,]*, says? /);
	}
	expect(told.flat().join('; ')).toMatch(/\d Pakistani civilians, says the army/);
});

test('no other chapter has cards', () => {
	for (const scene of scenes) expect(scene.cards.length > 0, scene.step).toBe(scene.step.startsWith('december-'));
});

describe.each([
	['a phone', { width: 390, height: 456 }, 'story', true],
	['a small phone', { width: 360, height: 400 }, 'story', true],
	['a tablet', { width: 768, height: 553 }, 'story', true],
	['a laptop', { width: 1440, height: 900 }, 'story', true],
	['a projector', { width: 1920, height: 1080 }, 'story', true],
	['a large embed', { width: 720, height: 420 }, 'bare', true],
	['a small embed', { width: 300, height: 230 }, 'bare', false],
	['a still', { width: 1600, height: 808 }, 'still', false]
] as const)('on %s', (_, size, use: Use, has) => {
	const drawn = december.map(([step, scene]) => ({ step, layout: layoutScene(scene, places.region, size, use) }));

	test(`the cards ${has ? 'have a place' : 'are left out'}`, () => {
		for (const { step, layout } of drawn) expect(layout.cards !== null, step).toBe(has);
	});

	test('no mark, no dot and no label lies under them, and they stay on the map', () => {
		for (const { step, layout } of drawn) {
			if (!layout.cards) continue;
			const { bounds } = layout.cards;
			const { labelBounds } = layout.regions;
			expect(
				bounds[0] >= labelBounds[0] && bounds[1] >= labelBounds[1] && bounds[2] <= labelBounds[2] && bounds[3] <= labelBounds[3],
				step
			).toBe(true);
			for (const { id, x, y, outer } of layout.marks)
				expect(intersects([x - outer, y - outer, x + outer, y + outer], bounds), `${step}: ${id}`).toBe(false);
			for (const { id, x, y } of layout.dots)
				expect(intersects([x - 3, y - 3, x + 3, y + 3], bounds), `${step}: the dot of ${id}`).toBe(false);
			for (const label of layout.labels) expect(intersects(label.bounds, bounds), `${step}: ${label.id}`).toBe(false);
			if (layout.playAt) {
				const [x, y] = layout.playAt;
				const play: Bounds = [x, y, x + 100, y + 38];
				expect(intersects(play, bounds), `${step}: the buttons`).toBe(false);
			}
		}
	});

	test('their words fit, and none is smaller than 12 pixels, on a short card 11', () => {
		for (const { step, layout } of drawn) {
			if (!layout.cards) continue;
			const [left, top, right, bottom] = layout.cards.bounds;
			for (const { id, lines, height } of layout.cards.cards) {
				expect(height, `${step}: ${id}`).toBeLessThanOrEqual(bottom - top);
				for (const { text, size: letters, weight, indent } of lines) {
					expect(letters).toBeGreaterThanOrEqual(layout.cards.detail === 'short' ? 11 : 12);
					const room = right - left - 2 * padding * layout.regions.scale - indent;
					expect(widthOf(text, letters, weight), `${id}: ${text}`).toBeLessThanOrEqual(room + 0.5);
				}
			}
		}
	});
});
