/**
 * The inside of a mark: equal parts for those who are among the dead, told apart by tone and lines, whatever the colour. Civilians are full, men of a
 * state half as dark, members of armed groups lined; where nobody says which side, or nobody died, the part is pale.
 * The parts say who, and not how many: no share follows from counts that overlap.
 */
import type { Dead } from '../content/counting.ts';
import type { Shape } from '../content/resolvedMark.ts';
import { outlineOf } from './marks.ts';

/** A part of a mark: whom it stands for, and its outline as path text. */
export interface Part {
	readonly of: Dead | 'untold';
	readonly d: string;
}

const n = (value: number) => Math.round(value * 100) / 100;

/** How far a shape reaches to the left and right of its middle, and up and down, in parts of the radius of the circle of its area. */
const reach = {
	circle: { x: 1, top: -1, bottom: 1 },
	square: { x: Math.sqrt(Math.PI) / 2, top: -Math.sqrt(Math.PI) / 2, bottom: Math.sqrt(Math.PI) / 2 },
	diamond: { x: Math.sqrt(Math.PI / 2), top: -Math.sqrt(Math.PI / 2), bottom: Math.sqrt(Math.PI / 2) },
	triangle: {
		x: Math.sqrt((4 * Math.PI) / Math.sqrt(3)) / 2,
		top: -Math.sqrt((4 * Math.PI) / Math.sqrt(3)) / Math.sqrt(3),
		bottom: Math.sqrt((4 * Math.PI) / Math.sqrt(3)) / (2 * Math.sqrt(3))
	}
} as const satisfies Record<Shape, { x: number; top: number; bottom: number }>;

/** Where two cuts from top to bottom leave three parts of one area, in parts of the shape's reach to the side. */
const third: Readonly<Record<Shape, number>> = {
	circle: 0.26493,
	square: 1 / 3,
	diamond: 1 - Math.sqrt(2 / 3),
	triangle: 1 - Math.sqrt(2 / 3)
};

/** The parts of a mark around a point, from left to right. */
export function partsOf(shape: Shape, radius: number, of: readonly Dead[], x = 0, y = 0): Part[] {
	if (of.length === 0) return [{ of: 'untold', d: outlineOf(shape, radius, x, y) }];
	const side = reach[shape].x * radius;
	const cuts = of.length === 1 ? [] : of.length === 2 ? [0] : [-third[shape] * side, third[shape] * side];
	const edges = [-side, ...cuts, side];
	return of.map((one, i): Part => {
		const [from, to] = [edges[i] ?? -side, edges[i + 1] ?? side];
		if (one === 'militants') return { of: one, d: lines(shape, radius, from, to, x, y) };
		return { of: one, d: of.length === 1 ? outlineOf(shape, radius, x, y) : band(shape, radius, from, to, x, y) };
	});
}

/** The y of a shape's upper and lower edge at an x from its middle. */
function spanAt(shape: Shape, radius: number, at: number): [number, number] {
	const { x, top, bottom } = reach[shape];
	const inward = 1 - Math.min(1, Math.abs(at) / (x * radius));
	if (shape === 'circle') {
		const half = Math.sqrt(Math.max(0, radius ** 2 - at ** 2));
		return [-half, half];
	}
	if (shape === 'square') return [top * radius, bottom * radius];
	if (shape === 'diamond') return [top * radius * inward, bottom * radius * inward];
	return [radius * (bottom + (top - bottom) * inward), bottom * radius];
}

/** The x of a shape's left and right edge at a y from its middle. */
function widthAt(shape: Shape, radius: number, at: number): number {
	const { x, top, bottom } = reach[shape];
	if (shape === 'circle') return Math.sqrt(Math.max(0, radius ** 2 - at ** 2));
	if (shape === 'square') return x * radius;
	if (shape === 'diamond') return x * radius * (1 - Math.min(1, Math.abs(at) / (bottom * radius)));
	return x * radius * Math.min(1, Math.max(0, (at - top * radius) / ((bottom - top) * radius)));
}

/** What of a shape lies between two cuts. */
function band(shape: Shape, radius: number, from: number, to: number, x: number, y: number): string {
	const [left, right] = [spanAt(shape, radius, from), spanAt(shape, radius, to)];
	const at = (dx: number, dy: number) => `${n(x + dx)} ${n(y + dy)}`;
	if (shape === 'circle') {
		const r = n(radius);
		return `M${at(from, left[0])}A${r} ${r} 0 0 1 ${at(to, right[0])}L${at(to, right[1])}A${r} ${r} 0 0 1 ${at(from, left[1])}z`;
	}
	// The corner in the middle lies between the cuts, or at one of them.
	const middle = spanAt(shape, radius, 0);
	const isBetween = from < 0 && to > 0;
	const upper = isBetween && shape !== 'square' ? `L${at(0, middle[0])}` : '';
	const lower = isBetween && shape === 'diamond' ? `L${at(0, middle[1])}` : '';
	return `M${at(from, left[0])}${upper}L${at(to, right[0])}L${at(to, right[1])}${lower}L${at(from, left[1])}z`;
}

/** SourceLines across what of a shape lies between two cuts. */
function lines(shape: Shape, radius: number, from: number, to: number, x: number, y: number): string {
	const { top, bottom } = reach[shape];
	const step = Math.min(7, Math.max(2.6, radius / 2.6));
	const thick = step * 0.42;
	let d = '';
	for (let at = Math.ceil((top * radius) / step) * step + thick / 2; at < bottom * radius; at += step) {
		const half = widthAt(shape, radius, at);
		const [left, right] = [Math.max(from, -half), Math.min(to, half)];
		if (right - left > 0.4) d += `M${n(x + left)} ${n(y + at - thick / 2)}h${n(right - left)}v${n(thick)}h${n(left - right)}z`;
	}
	return d;
}
