/** Which mark of a map a finger meant. Pure. */
import type { Point } from '../geo/basemap.ts';
import type { PlacedMark } from './marks.ts';

/** How far beside a mark a press still means it, in CSS pixels at scale 1. */
const reach = 11;

/** The id of the mark at a point of the view, in CSS pixels: the smallest of those that lie there, the nearest beside them; null for none. */
export function markAt(marks: readonly PlacedMark[], [x, y]: Point, scale: number): string | null {
	const near = marks
		.map(({ id, outer, ...mark }) => ({ id, outer, beside: Math.max(0, Math.hypot(mark.x - x, mark.y - y) - outer) }))
		.filter(({ beside }) => beside <= reach * scale)
		.sort((a, b) => a.beside - b.beside || a.outer - b.outer);
	return near[0]?.id ?? null;
}
