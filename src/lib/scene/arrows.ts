/** Arrows of a scene on a view, in CSS pixels. */
import type { Bounds, Point } from '../geo/basemap.ts';
import type { ResolvedArrow } from './resolved.ts';

/** An arrow as path text, with its head's place and direction in degrees. */
export interface PlacedArrow {
	readonly kind: ResolvedArrow['kind'];
	readonly path: string;
	readonly head: { readonly x: number; readonly y: number; readonly angle: number };
}

/** A bowed arrow, cut where it leaves the view; its label may stand at its middle, nearer its end, or at its end. */
export function placeArrow(
	{ kind, from, to }: ResolvedArrow,
	view: (point: Point) => Point,
	labelBounds: Bounds,
	i: number
): PlacedArrow & { labelAt: Point[]; along: Point[]; isCut: boolean } {
	const a = view(from);
	const b = view(to);
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const bow = 0.16 * (i % 2 === 0 ? 1 : -1);
	const c: Point = [(a[0] + b[0]) / 2 - dy * bow, (a[1] + b[1]) / 2 + dx * bow];
	const at = (t: number): Point => [
		(1 - t) ** 2 * a[0] + 2 * t * (1 - t) * c[0] + t * t * b[0],
		(1 - t) ** 2 * a[1] + 2 * t * (1 - t) * c[1] + t * t * b[1]
	];
	const isSeen = ([x, y]: Point) => x > labelBounds[0] + 6 && x < labelBounds[2] - 6 && y > labelBounds[1] + 6 && y < labelBounds[3] - 6;
	const steps = 40;
	let end = 1;
	while (end > 0.02 && !isSeen(at(end))) end -= 0.01;
	const n = (value: number) => Math.round(value * 10) / 10;
	// The part of a quadratic curve up to t is again one, with this control point (de Casteljau).
	const control: Point = [(1 - end) * a[0] + end * c[0], (1 - end) * a[1] + end * c[1]];
	const tip = at(end);
	const angle = (Math.atan2(tip[1] - control[1], tip[0] - control[0]) * 180) / Math.PI;
	return {
		kind,
		path: `M${n(a[0])} ${n(a[1])}Q${n(control[0])} ${n(control[1])} ${n(tip[0])} ${n(tip[1])}`,
		head: { x: n(tip[0]), y: n(tip[1]), angle: n(angle) },
		labelAt: (end < 1 ? [1, 0.92, 0.84, 0.7, 0.55] : [0.6, 0.75, 0.45, 0.9, 1, 0.3]).map((t) => at(t * end)),
		isCut: end < 1,
		along: Array.from({ length: steps + 1 }, (_, k) => at((k / steps) * end))
	};
}

/** The box that the head of an arrow fills: it lies behind its tip, which stands on a dot. */
export function headBoxOf({ head: { x, y, angle } }: PlacedArrow): Bounds {
	const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
	return [x - 4.5 * cos - 5, y - 4.5 * sin - 5, x - 4.5 * cos + 5, y - 4.5 * sin + 5];
}
