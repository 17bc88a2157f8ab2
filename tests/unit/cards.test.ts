/** The card of the incident in focus: which one it is at a place, that it fits, and that nothing of the map lies under it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../src/lib/geo/frame.ts';
import { padding } from '../../src/lib/scene/cards/lines.ts';
import { plansOf } from '../../src/lib/scene/data.ts';
import { touch } from '../../src/lib/scene/labels.ts';
import type { Use } from '../../src/lib/scene/layout.ts';
import { widthOf } from '../../src/lib/scene/metrics.ts';
import { pictureOf } from '../../src/lib/scene/picture.ts';
import { focusAt } from '../../src/lib/scene/sequence.ts';
import { gazetteers } from '../../src/lib/scene/survey.ts';
import { content } from '../content/real.ts';

const places = gazetteers(content.places.values());
const plans = content.chapters.flatMap((chapter) => plansOf(content, chapter));
const december = plans.filter(({ step }) => step.startsWith('december-')).map((plan) => [plan.step, plan] as const);
const progress = fc.double({ min: 0, max: 1, noNaN: true });

describe.each(december)('the focus of %s', (_, plan) => {
	test('is each incident of its days in turn, and never goes back', () => {
		const seen = Array.from({ length: 4001 }, (__, i) => focusAt(plan, i / 4000)).filter((id) => id !== null);
		expect([...new Set(seen)]).toEqual(plan.cards.map(({ id }) => id));
		const numbers = seen.map((id) => plan.cards.findIndex((card) => card.id === id));
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	});

	test('is of the day under the cursor or of the two before it', () =>
		fc.assert(
			fc.property(progress, (at) => {
				const card = plan.cards.find(({ id }) => id === focusAt(plan, at));
				if (!card || !plan.window) return;
				const [from, to] = [Date.parse(plan.window.from), Date.parse(plan.window.to)];
				const days = (from + Math.round(((to - from) * at) / 86_400_000) * 86_400_000 - Date.parse(card.date)) / 86_400_000;
				expect(days).toBeGreaterThanOrEqual(0);
				expect(days).toBeLessThan(3);
			})
		));

	test('has a card for every incident of its days, with every counter of the record and the publishers of its sources', () => {
		for (const card of plan.cards) {
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

test('no other chapter has cards', () => {
	for (const plan of plans) expect(plan.cards.length > 0, plan.step).toBe(plan.step.startsWith('december-'));
});

test('a scene without a window has nothing in focus', () => expect(focusAt({ window: null, cards: [] }, 0.5)).toBeNull());

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
	const drawn = december.map(([step, plan]) => ({ step, picture: pictureOf(plan, places.region, size, use) }));

	test(`the cards ${has ? 'have a place' : 'are left out'}`, () => {
		for (const { step, picture } of drawn) expect(picture.cards !== null, step).toBe(has);
	});

	test('no mark, no dot and no label lies under them, and they stay on the map', () => {
		for (const { step, picture } of drawn) {
			if (!picture.cards) continue;
			const { box } = picture.cards;
			const { safe } = picture.layout;
			expect(box[0] >= safe[0] && box[1] >= safe[1] && box[2] <= safe[2] && box[3] <= safe[3], step).toBe(true);
			for (const { id, x, y, outer } of picture.marks)
				expect(touch([x - outer, y - outer, x + outer, y + outer], box), `${step}: ${id}`).toBe(false);
			for (const { id, x, y } of picture.dots) expect(touch([x - 3, y - 3, x + 3, y + 3], box), `${step}: the dot of ${id}`).toBe(false);
			for (const label of picture.labels) expect(touch(label.box, box), `${step}: ${label.id}`).toBe(false);
			if (picture.playAt) {
				const [x, y] = picture.playAt;
				const play: Box = [x, y, x + 100, y + 38];
				expect(touch(play, box), `${step}: the buttons`).toBe(false);
			}
		}
	});

	test('their words fit, and none is smaller than 12 pixels, on a short card 11', () => {
		for (const { step, picture } of drawn) {
			if (!picture.cards) continue;
			const [left, top, right, bottom] = picture.cards.box;
			for (const { id, lines, height } of picture.cards.cards) {
				expect(height, `${step}: ${id}`).toBeLessThanOrEqual(bottom - top);
				for (const { text, size: letters, weight, indent } of lines) {
					expect(letters).toBeGreaterThanOrEqual(picture.cards.detail === 'short' ? 11 : 12);
					const room = right - left - 2 * padding * picture.layout.scale - indent;
					expect(widthOf(text, letters, weight), `${id}: ${text}`).toBeLessThanOrEqual(room + 0.5);
				}
			}
		}
	});
});
