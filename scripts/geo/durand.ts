/**
 * The Durand Line itself: Natural Earth's is replaced by that of the Digital Chart of the World, which lies three times nearer to the best yardstick.
 * Everything that ends on the line (provinces, districts, the neighbours' borders) is moved to it, so that nothing comes apart.
 */
import { ends, key, kilometres, least, lengthOf, type Line, type Point, walk } from './geometry.ts';
import { outlines } from './gmt.ts';

/** The tripoints with Iran and with China: the second is near 74.57 E 37.03 N, not at 74.9 E 37.2 N, where China, Tajikistan and Afghanistan meet. */
const iran: Point = [60.8744, 29.8618];
const china: Point = [74.5714, 37.0343];
const torkham: Point = [71.09, 34.12];

/** The line of the Digital Chart of the World, cut out of Afghanistan's outline at the two tripoints, on the side that passes Torkham. */
export function surveyed(): Line {
	const ring = outlines('AF')[0]!;
	const [west, east] = [iran, china].map((point) => least(ring, (other) => kilometres(point, other)).index);
	const ways = [walk(ring, west!, east!), walk(ring, east!, west!)];
	const line = ways.find((way) => way.some((point) => kilometres(point, torkham) < 15))!;
	console.log(`  the line: ${line.length} points, ${lengthOf(line).toFixed(0)} km in these data (the ground has more; never print it)`);
	return line;
}

/** The arcs with those of the line replaced by the surveyed one, and the ends of all others moved along with it. */
export function retraced(arcs: Line[], isLine: (arc: number) => boolean, survey: Line): Line[] {
	const joints = new Map<string, number>();
	for (const end of arcs.filter((_, i) => isLine(i)).flatMap(ends))
		joints.set(key(end), least(survey, (point) => kilometres(end, point)).index);
	return arcs.map((arc, i) => {
		const [from, to] = ends(arc).map((end) => joints.get(key(end)));
		if (isLine(i)) return between(survey, from!, to!);
		const moved = [...arc];
		if (from !== undefined) moved[0] = survey[from]!;
		if (to !== undefined) moved[moved.length - 1] = survey[to]!;
		return moved;
	});
}

/** The part of a line from one of its points to another, either way. */
function between(line: Line, from: number, to: number): Line {
	if (from === to) return [line[from]!, line[from]!];
	return from < to ? line.slice(from, to + 1) : line.slice(to, from + 1).reverse();
}
