/**
 * Makes layers meet exactly: a point of one layer that lies on a line of another becomes a point of that line too.
 * Without it two layers that agree to the eye would not share an arc.
 */
import { type Area, box, key, type Line, type Point, rings } from './geometry.ts';

/** Puts into the targets the points of the sources that lie within some kilometres of a piece of them; gives how many. */
export function share(targets: Area[], sources: Area[], kilometres = 0.45): number {
	const known = new Set(
		targets
			.flatMap(rings)
			.flat()
			.map((point) => key(point))
	);
	const points = sources
		.flatMap(rings)
		.flat()
		.filter((point) => !known.has(key(point)));
	const boxes = targets.map((area) => box(rings(area).flat()));
	let count = 0;
	for (const point of points) {
		targets.forEach((target, i) => {
			if (!within(boxes[i]!, point)) return;
			for (const ring of rings(target)) if (insert(ring, point, kilometres)) count++;
		});
	}
	return count;
}

const within = ([west, south, east, north]: ReturnType<typeof box>, [x, y]: Point): boolean =>
	x >= west - 0.05 && x <= east + 0.05 && y >= south - 0.05 && y <= north + 0.05;

/** Puts a point into the first piece of a ring that passes near enough, unless it is one of the piece's ends. */
function insert(ring: Line, point: Point, kilometres: number): boolean {
	const scale = Math.cos((point[1] * Math.PI) / 180);
	const passes = (a: Point, b: Point): boolean => {
		const [ax, ay] = [(a[0] - point[0]) * scale, a[1] - point[1]];
		const [dx, dy] = [(b[0] - a[0]) * scale, b[1] - a[1]];
		const square = dx * dx + dy * dy;
		const share = -(ax * dx + ay * dy) / square;
		return square > 0 && share > 0.001 && share < 0.999 && Math.hypot(ax + share * dx, ay + share * dy) * 111.2 < kilometres;
	};
	const at = ring.findIndex((to, i) => i > 0 && passes(ring[i - 1]!, to));
	if (at < 0) return false;
	ring.splice(at, 0, [...point]);
	return true;
}
