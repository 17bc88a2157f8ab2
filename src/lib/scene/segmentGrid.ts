/** Lines on a view, sorted into square cells: a box or a short way is compared only with the pieces that are near it. In CSS pixels. */
import type { Bounds, Point } from '../geo/basemap.ts';
import { crosses, crossesBox, type Segment } from './geometry.ts';

/** Pieces of lines that can be asked what touches them. */
export interface SegmentGrid {
	/** True where a piece reaches into a box. */
	reachesInto(box: Bounds): boolean;
	/** True where a piece crosses a segment. */
	isCrossedBy(segment: Segment): boolean;
}

/** The side of a cell. */
const cell = 32;

/** The lines in map units as they lie in a box of the view. */
export function segmentGrid(
	lines: readonly (readonly Point[])[],
	view: (point: Point) => Point,
	[left, top, right, bottom]: Bounds
): SegmentGrid {
	const columns = Math.max(1, Math.ceil((right - left) / cell));
	const rows = Math.max(1, Math.ceil((bottom - top) / cell));
	const cells: Segment[][] = [];
	const columnOf = (x: number) => Math.min(columns - 1, Math.max(0, Math.floor((x - left) / cell)));
	const rowOf = (y: number) => Math.min(rows - 1, Math.max(0, Math.floor((y - top) / cell)));
	/** True where one of the pieces in the cells of a box is such a one. */
	const some = (x0: number, y0: number, x1: number, y1: number, isOne: (segment: Segment) => boolean): boolean => {
		const lastColumn = columnOf(x1);
		const lastRow = rowOf(y1);
		for (let row = rowOf(y0); row <= lastRow; row++)
			for (let column = columnOf(x0); column <= lastColumn; column++) if (cells[row * columns + column]?.some(isOne)) return true;
		return false;
	};
	for (const line of lines) {
		let a: Point | null = null;
		for (const point of line) {
			const b = view(point);
			if (a) {
				const [x0, x1] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]];
				const [y0, y1] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]];
				if (x1 >= left && x0 <= right && y1 >= top && y0 <= bottom) {
					const segment: Segment = [a, b];
					for (let row = rowOf(y0); row <= rowOf(y1); row++)
						for (let column = columnOf(x0); column <= columnOf(x1); column++) (cells[row * columns + column] ??= []).push(segment);
				}
			}
			a = b;
		}
	}
	return {
		reachesInto: (box) => some(box[0], box[1], box[2], box[3], (segment) => crossesBox(segment, box)),
		isCrossedBy: (segment) => {
			const [[ax, ay], [bx, by]] = segment;
			return some(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (one) => crosses(one, segment));
		}
	};
}
