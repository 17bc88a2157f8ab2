/**
 * Incidents as marks: sized by area for those killed, two rings where counts differ, hollow where unknown, a shape a type;
 * what is inside of one is in markSectors.ts.
 * Marks of one place fan out instead of hiding each other.
 */
import type { Dead } from '../content/counting.ts';
import type { ResolvedMark, Shape } from '../content/resolvedMark.ts';
import type { Point } from '../geo/basemap.ts';
import { edgesOf } from './geometry.ts';
import type { MarkObstacle } from './labels.ts';

/** A mark with its place in a view, in CSS pixels. */
export interface PlacedMark {
	readonly id: string;
	readonly title: string;
	readonly date: string;
	readonly shape: Shape;
	readonly x: number;
	readonly y: number;
	/** Radius for the lowest count; null where it is unknown. */
	readonly inner: number | null;
	/** Radius for the highest count; equal to `inner` where counts agree. */
	readonly outer: number;
	/** Who is among the dead. */
	readonly dead: readonly Dead[];
}

/** Radius of one person killed, so that area follows the number. */
const unit = 3.4;

/** The least radius: an incident in which nobody was killed, or nobody knows. */
const min = 4.5;

/** The radius for a number of killed, in CSS pixels at scale 1. */
export function radiusOf(killed: number): number {
	return Math.max(min, unit * Math.sqrt(killed));
}

/** Places a mark in the view: the first of a place on its spot, later ones around it in a sunflower's order. */
export function placeMark(scene: ResolvedMark, [x, y]: Point, scale: number): PlacedMark {
	const angle = scene.turn * 2.399963 - 0.6;
	const away = scene.turn === 0 ? 0 : (9 + 7.5 * Math.sqrt(scene.turn)) * scale;
	const inner = scene.low === null ? null : radiusOf(scene.low) * scale;
	const outer = scene.high === null ? (inner ?? min * scale) : Math.max(radiusOf(scene.high) * scale, inner ?? 0);
	return {
		id: scene.id,
		title: scene.title,
		date: scene.date,
		shape: scene.shape,
		x: x + away * Math.cos(angle),
		y: y + away * Math.sin(angle),
		inner,
		outer,
		dead: scene.dead ?? []
	};
}

/** The corners of a mark, which reach farther than a circle of its area; none for a circle. */
export function cornersOf({ shape, x, y, outer }: Pick<PlacedMark, 'shape' | 'x' | 'y' | 'outer'>): Point[] {
	const at = (across: number, down: number): Point => [x + across * outer, y + down * outer];
	if (shape === 'circle') return [];
	if (shape === 'triangle') return [at(0, -1.555), at(1.347, 0.778), at(-1.347, 0.778)];
	const half = shape === 'square' ? Math.sqrt(Math.PI) / 2 : Math.sqrt(Math.PI / 2);
	return shape === 'square'
		? [at(half, -half), at(half, half), at(-half, half), at(-half, -half)]
		: [at(0, -half), at(half, 0), at(0, half), at(-half, 0)];
}

/** A mark as labels keep off it. @param base where its incident was, in CSS pixels of the view */
export function obstacleOf(mark: PlacedMark, base: Point): MarkObstacle {
	return { at: [mark.x, mark.y], outer: mark.outer, edges: edgesOf(cornersOf(mark)), base };
}

/** The outline of a mark's shape around a point as path text; every shape has the area of a circle with this radius. */
export function outlineOf(shape: Shape, radius: number, x = 0, y = 0): string {
	const n = (value: number) => Math.round(value * 100) / 100;
	const r = n(radius);
	if (shape === 'circle') return `M${n(x - r)} ${n(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
	if (shape === 'square') {
		const half = n((radius * Math.sqrt(Math.PI)) / 2);
		return `M${n(x - half)} ${n(y - half)}h${2 * half}v${2 * half}h${-2 * half}z`;
	}
	if (shape === 'diamond') {
		const half = n(radius * Math.sqrt(Math.PI / 2));
		return `M${n(x)} ${n(y - half)}L${n(x + half)} ${n(y)}L${n(x)} ${n(y + half)}L${n(x - half)} ${n(y)}z`;
	}
	const side = radius * Math.sqrt((4 * Math.PI) / Math.sqrt(3));
	const height = (side * Math.sqrt(3)) / 2;
	return `M${n(x)} ${n(y - (2 * height) / 3)}L${n(x + side / 2)} ${n(y + height / 3)}L${n(x - side / 2)} ${n(y + height / 3)}z`;
}
