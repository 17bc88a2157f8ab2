/** Labels: none touches another, none leaves the part that is safe, and those that must stand do wherever there is room. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../src/lib/geo/basemap.ts';
import { intersects } from '../../src/lib/scene/geometry.ts';
import {
	blockOf,
	labelStyles,
	setLine,
	type LabelKind,
	type LabelRequest,
	type Obstacles,
	type PlacedLabel
} from '../../src/lib/scene/labels.ts';
import { minSize, widthOf } from '../../src/lib/scene/metrics.ts';
import { placeLabels } from '../../src/lib/scene/placeLabels.ts';

const labelBounds: Bounds = [10, 50, 790, 590];
const nothing = { hard: [], soft: [] };
const words = fc.constantFrom(
	'Kabul',
	'Miranshah',
	'Lakki Marwat',
	'Chaman–Spin Boldak',
	'Wana',
	'Khyber Pakhtunkhwa',
	'Dera Ismail Khan',
	'Quetta'
);
const kinds = Object.keys(labelStyles) as LabelKind[];
const point = fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 40, max: 600 }));
const common = { kind: fc.constantFrom(...kinds), required: fc.boolean() };
const someLines = fc.array(words, { minLength: 1, maxLength: 3 });
/** A town beside its dot, a river along its course, an area in several lines. */
const request: fc.Arbitrary<Omit<LabelRequest, 'id'>> = fc.oneof(
	fc.record({ ...common, lines: someLines, at: fc.tuple(fc.record({ point })), set: fc.constant('around' as const) }),
	fc.record({
		...common,
		lines: fc.tuple(words),
		at: fc.array(fc.record({ point, angle: fc.integer({ min: -80, max: 80 }) }), { minLength: 1, maxLength: 4 }),
		set: fc.constant('over' as const)
	}),
	fc.record({
		...common,
		lines: someLines,
		at: fc.array(fc.record({ point }), { minLength: 1, maxLength: 4 }),
		set: fc.constant('over' as const)
	})
);
const requests: fc.Arbitrary<LabelRequest[]> = fc
	.array(request, { maxLength: 30 })
	.map((all) => all.map((one, i) => ({ ...one, id: `label-${i}` })));
const boxes = fc.array(
	fc
		.tuple(point, fc.integer({ min: 2, max: 90 }), fc.integer({ min: 2, max: 60 }))
		.map(([[x, y], width, height]): Bounds => [x, y, x + width, y + height]),
	{ maxLength: 20 }
);
const scale = fc.constantFrom(0.92, 1, 1.25, 1.6);
const most = fc.integer({ min: 0, max: 30 });

/** The labels that find a place. */
const placed = (asked: LabelRequest[], bounds: Bounds, obstacles: Obstacles, size: number, max: number): PlacedLabel[] =>
	placeLabels(asked, { labelBounds: bounds, obstacles, scale: size, max })?.labels ?? [];

/** The room of a label's dot; an arrow's label stands beside none. */
const dotOf = ({ set, kind, at }: LabelRequest, half: number): Bounds | null => {
	const first = at[0]?.point;
	return set === 'around' && kind !== 'arrow' && first ? [first[0] - half, first[1] - half, first[0] + half, first[1] + half] : null;
};

/** The box around every letter of a label, from its anchor, angle and face alone, without its padding. */
function letters({ kind, lines, x, y, angle, anchor, size }: PlacedLabel): Bounds {
	const { weight, spacing } = labelStyles[kind];
	const width = Math.max(...lines.map((line) => widthOf(setLine(kind, line), size, weight, spacing)));
	const left = anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2;
	// Labels turn round the middle of their first line.
	const centre = -size * 0.35;
	const turn = (angle * Math.PI) / 180;
	const corners = [left, left + width].flatMap((dx) =>
		[-size * 0.7, (lines.length - 1) * size * 1.2 + size * 0.1].map((dy) => [
			dx * Math.cos(turn) - (dy - centre) * Math.sin(turn),
			dx * Math.sin(turn) + (dy - centre) * Math.cos(turn) + centre
		])
	);
	const xs = corners.map(([dx = 0]) => x + dx);
	const ys = corners.map(([, dy = 0]) => y + dy);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

describe('placed labels', () => {
	test('intersects no other label, nor the dot of one', () =>
		fc.assert(
			fc.property(requests, boxes, boxes, scale, most, (asked, hard, soft, size, limit) => {
				const found = placed(asked, labelBounds, { hard, soft }, size, limit);
				found.forEach((label, i) => {
					for (const other of found.slice(i + 1))
						expect(intersects(label.bounds, other.bounds), `${label.id} touches ${other.id}`).toBe(false);
					for (const other of found) {
						const own = other.id === label.id;
						const dot = dotOf(asked.find(({ id }) => id === other.id) as LabelRequest, own ? 2.4 : 4 * size);
						if (dot) expect(intersects(label.bounds, dot), `${label.id} covers the dot of ${other.id}`).toBe(false);
					}
				});
			})
		));

	test('stay inside the label bounds, and off what must never be covered', () =>
		fc.assert(
			fc.property(requests, boxes, scale, most, (asked, hard, size, limit) => {
				for (const { id, bounds } of placed(asked, labelBounds, { hard, soft: [] }, size, limit)) {
					expect(
						bounds[0] >= labelBounds[0] && bounds[1] >= labelBounds[1] && bounds[2] <= labelBounds[2] && bounds[3] <= labelBounds[3],
						`${id} leaves the labelBounds part`
					).toBe(true);
					for (const other of hard) expect(intersects(bounds, other), id).toBe(false);
				}
			})
		));

	test('have boxes that hold every letter', () =>
		fc.assert(
			fc.property(requests, scale, (asked, size) => {
				for (const label of placed(asked, labelBounds, nothing, size, 30)) {
					const inner = letters(label);
					const slack = label.size * 0.12 + 0.5;
					expect(
						[inner[0] - label.bounds[0], inner[1] - label.bounds[1], label.bounds[2] - inner[2], label.bounds[3] - inner[3]].every(
							(room) => room > -slack
						),
						JSON.stringify({ label, inner })
					).toBe(true);
				}
			})
		));

	test('have letters of the least size at least; those that required stand may be a little smaller', () =>
		fc.assert(
			fc.property(requests, boxes, scale, (asked, hard, size) => {
				for (const { id, size: letters } of placed(asked, labelBounds, { hard, soft: [] }, size, 30)) {
					const required = asked.find((one) => one.id === id)?.required;
					expect(letters, id).toBeGreaterThanOrEqual(required && size < 1 ? 10.5 : minSize * Math.max(1, size));
				}
			})
		));

	test('cover what is soft only where they required stand', () =>
		fc.assert(
			fc.property(requests, boxes, scale, most, (asked, soft, size, limit) => {
				for (const { id, bounds } of placed(asked, labelBounds, { hard: [], soft }, size, limit))
					if (soft.some((other) => intersects(bounds, other))) expect(asked.find((one) => one.id === id)?.required, id).toBe(true);
			})
		));

	test('are as many as allowed beside those that required stand', () =>
		fc.assert(
			fc.property(requests, scale, most, (asked, size, limit) => {
				const found = placed(asked, labelBounds, nothing, size, limit);
				expect(found.filter(({ id }) => asked.some((one) => one.id === id && !one.required)).length).toBeLessThanOrEqual(limit);
			})
		));

	test('come in the order in which they were asked for, each once', () =>
		fc.assert(
			fc.property(requests, scale, most, (asked, size, limit) => {
				const order = placed(asked, labelBounds, nothing, size, limit).map(({ id }) => asked.findIndex((one) => one.id === id));
				expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
			})
		));
});

describe('a label that required stand', () => {
	const town = (id: string, at: [number, number], required: boolean): LabelRequest => ({
		id,
		kind: 'town',
		lines: ['Miranshah'],
		at: [{ point: at }],
		set: 'around',
		required
	});

	test('stands even where everything around it is the line', () => {
		const soft: Bounds[] = [[0, 0, 800, 600]];
		expect(placed([town('a', [400, 300], true)], labelBounds, { hard: [], soft }, 1, 0)).toHaveLength(1);
		expect(placed([town('a', [400, 300], false)], labelBounds, { hard: [], soft }, 1, 9)).toHaveLength(0);
	});

	test('stands where it covers least', () => {
		const right: Bounds = [400, 280, 500, 320];
		const found = placed([town('a', [400, 300], true)], labelBounds, { hard: [], soft: [right] }, 1, 0);
		expect(found[0]?.anchor).toBe('end');
	});

	test.each([
		['left', [12, 300]],
		['right', [788, 300]],
		['upper', [400, 54]],
		['lower', [400, 586]]
	] as [string, [number, number]][])('finds a place at the %s edge', (_, at) => {
		expect(placed([town('a', at, true)], labelBounds, nothing, 1, 0)).toHaveLength(1);
	});
});

test('a label that keeps clear of a mark on its dot goes little farther than the mark', () => {
	const [px, py] = [400, 300];
	const request: LabelRequest = {
		id: 'wana',
		kind: 'town',
		lines: ['Wana'],
		gap: 30,
		at: [{ point: [px, py] }],
		set: 'around',
		required: true
	};
	// Nothing nearer is free.
	const [label] = placed([request], labelBounds, { hard: [[px - 38, py - 60, px + 38, py + 80]], soft: [] }, 1, 30);
	expect(label).toBeDefined();
	expect(Math.abs((label?.x ?? 0) - px)).toBeGreaterThan(38);
	expect(Math.abs((label?.x ?? 0) - px)).toBeLessThanOrEqual(42);
});

test.each(kinds)('a %s label is set as high and wide as its face and its lines', (kind) => {
	const one = blockOf(kind, ['Kabul'], 1);
	const two = blockOf(kind, ['Kabul', 'and Peshawar'], 2);
	expect(two.size).toBeCloseTo(2 * one.size, 9);
	expect(two.height).toBeCloseTo(4 * one.height, 9);
	expect(two.width).toBeGreaterThan(2 * one.width);
	expect(one.width).toBeCloseTo(widthOf(setLine(kind, 'Kabul'), one.size, labelStyles[kind].weight, labelStyles[kind].spacing), 9);
});
