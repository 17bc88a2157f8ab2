/** The sectors of a mark: equal parts for those who are among the dead, inside the shape and together all of it. */
import { describe, expect, test } from 'vitest';
import { deadIn } from '../../src/lib/content/counting.ts';
import type { Shape } from '../../src/lib/content/resolvedMark.ts';
import { partsOf } from '../../src/lib/scene/markSectors.ts';
import { content } from '../content/real.ts';

const shapes: Shape[] = ['circle', 'diamond', 'triangle', 'square'];

/** The area that path text of straight lines, or of a band of a circle, encloses: by points along it. */
function areaOf(d: string, radius: number): number {
	const points: [number, number][] = [];
	for (const [, command, rest = ''] of d.matchAll(/([MLAhv])([^MLAhvz]*)/g)) {
		const numbers = rest.trim().split(/[ ,]+/).map(Number);
		const last = points.at(-1) ?? [0, 0];
		const [x = 0, y = 0] = numbers.slice(-2);
		if (command === 'h') points.push([last[0] + (numbers[0] ?? 0), last[1]]);
		else if (command === 'v') points.push([last[0], last[1] + (numbers[0] ?? 0)]);
		else if (command === 'A') {
			const [from, to] = [Math.atan2(last[1], last[0]), Math.atan2(y, x)];
			const turn = ((to - from + 4 * Math.PI) % (2 * Math.PI)) / 200;
			for (let i = 1; i <= 200; i++) points.push([radius * Math.cos(from + i * turn), radius * Math.sin(from + i * turn)]);
		} else points.push([x, y]);
	}
	const sum = points.reduce((all, [x, y], i) => {
		const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
		return all + x * nextY - nextX * y;
	}, 0);
	return Math.abs(sum) / 2;
}

describe.each(shapes)('a %s', (shape) => {
	test('has two parts of one area for civilians and forces, and both are all of it', () => {
		for (const radius of [4.5, 17, 41]) {
			const areas = partsOf(shape, radius, ['civilians', 'forces']).map(({ d }) => areaOf(d, radius));
			for (const area of areas) expect(area / (Math.PI * radius ** 2)).toBeCloseTo(0.5, 1);
			expect(areas.reduce((sum, area) => sum + area, 0) / (Math.PI * radius ** 2)).toBeCloseTo(1, 1);
		}
	});

	test('has three parts of one area', () => {
		const [civilians, forces, militants] = partsOf(shape, 20, ['civilians', 'forces', 'militants']);
		const circle = Math.PI * 400;
		expect(areaOf(civilians?.d ?? '', 20) / circle).toBeCloseTo(1 / 3, 1);
		expect(areaOf(forces?.d ?? '', 20) / circle).toBeCloseTo(1 / 3, 1);
		expect(militants?.d).toMatch(/^(M[-\d.]+ [-\d.]+h[-\d.]+v[-\d.]+h[-\d.]+z)+$/);
	});

	test('is one pale part where nobody says who', () => expect(partsOf(shape, 9, []).map(({ of }) => of)).toEqual(['untold']));
});

test('who is among the dead follows the counts of the record', () => {
	const of = (id: string) => deadIn(content.counts, id);
	expect(of('bannu-ctd-siege-2022')).toEqual(['forces', 'militants']);
	expect(of('chaman-shelling-2022-12-11')).toEqual(['civilians', 'forces']);
	expect(of('kabul-longan-hotel-2022-12-12')).toEqual([]);
	expect(of('khuzdar-blasts-2022-12-19')).toEqual([]);
});
