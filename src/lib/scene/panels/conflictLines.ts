/**
 * SourceLines between accounts that conflict: each leaves its mark upwards or downwards and runs along the gap between two tracks,
 * so that none passes through a mark that it does not concern. SourceLines that would lie on one another get lanes of their own.
 */

/** Two marks to join, by their columns (centres, in CSS pixels) and their rows from the top. */
export interface Pair {
	readonly from: { readonly x: number; readonly row: number };
	readonly to: { readonly x: number; readonly row: number };
}

/** The rows: where the first one begins, how high each is, and half the height of a mark in its middle. */
export interface Rows {
	readonly top: number;
	readonly height: number;
	readonly half: number;
}

/** The path text of the line of each pair, in the order of the pairs. */
export function pathsOf(pairs: readonly Pair[], rows: Rows): string[] {
	// Two marks of one row are joined above it, others in the gap under the upper one.
	const runs = pairs.map(({ from, to }) => ({
		gap: from.row === to.row ? from.row : Math.min(from.row, to.row) + 1,
		left: Math.min(from.x, to.x),
		right: Math.max(from.x, to.x)
	}));
	const lanes = lanesOf(runs);
	return pairs.map(({ from, to }, i) => {
		const gap = runs[i]?.gap ?? 0;
		const count = 1 + Math.max(...runs.map((run, k) => (run.gap === gap ? (lanes[k] ?? 0) : 0)));
		const y = laneAt(gap, lanes[i] ?? 0, count, rows);
		const end = ({ row }: Pair['from']) => rows.top + (row + 0.5) * rows.height + (row < gap ? rows.half : -rows.half);
		return elbow([from.x, end(from)], [to.x, end(to)], y);
	});
}

/** A lane for each run, so that runs of one gap whose stretches touch lie apart; short ones come nearest to the upper row. */
function lanesOf(runs: readonly { gap: number; left: number; right: number }[]): number[] {
	const lanes: number[] = runs.map(() => -1);
	const order = runs
		.map((_, i) => i)
		.sort((a, b) => (runs[a]?.right ?? 0) - (runs[a]?.left ?? 0) - ((runs[b]?.right ?? 0) - (runs[b]?.left ?? 0)) || a - b);
	for (const i of order) {
		const run = runs[i];
		if (!run) continue;
		const taken = new Set(
			runs.flatMap((other, k) =>
				(lanes[k] ?? -1) >= 0 && other.gap === run.gap && other.left <= run.right + 3 && run.left <= other.right + 3 ? [lanes[k]] : []
			)
		);
		let lane = 0;
		while (taken.has(lane)) lane++;
		lanes[i] = lane;
	}
	return lanes;
}

/** The height of a lane in a gap; over the first row there is half as much room, and the lowest lane is the first. */
function laneAt(gap: number, lane: number, count: number, { top, height, half }: Rows): number {
	const bottom = top + (gap + 0.5) * height - half;
	const room = gap === 0 ? height / 2 - half : height - 2 * half;
	return bottom - ((lane + 1) * room) / (count + 1);
}

/** From a point up or down to a height, along it, and up or down to another point, with round corners. */
function elbow([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], y: number): string {
	const n = (value: number) => Math.round(value * 10) / 10;
	const way = Math.sign(x1 - x0);
	const r = (end: number) => Math.min(4, Math.abs(y - end), Math.abs(x1 - x0) / 2);
	const [a, b] = [r(y0), r(y1)];
	return `M${n(x0)} ${n(y0)}V${n(y - Math.sign(y - y0) * a)}Q${n(x0)} ${n(y)} ${n(x0 + way * a)} ${n(y)}H${n(x1 - way * b)}Q${n(x1)} ${n(y)} ${n(x1)} ${n(y - Math.sign(y - y1) * b)}V${n(y1)}`;
}
