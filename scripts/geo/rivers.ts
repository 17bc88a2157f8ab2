/**
 * Twenty rivers: the ten large ones from Natural Earth, the ten smaller ones traced through WDB II from one way point to the next.
 * The way points are only hints: each is moved to the nearest point of a river before the tracing.
 */
import { type Course, ends, kilometres, least, type Line, lines, pieces, type Point } from './geometry.ts';
import { rivers as wdbRivers } from './gmt.ts';
import { Graph } from './graph.ts';
import { riverLines } from './naturalearth.ts';

/** `r` is the rank: 3 for the Indus, 8 for all of WDB II. */
export type River = Course<{ name: string; r: number; src: 'NE' | 'WDB' }>;

/** As the source writes them. */
const large = ['Indus', 'Sutlej', 'Chenab', 'Jhelum', 'Ravi', 'Beas', 'Helmand', 'Amu  Darya', 'Panj', 'Harirud'];

const small: Record<string, Line> = {
	Kabul: [[68.75, 34.45], [69.2, 34.53], [70.45, 34.43], [72.2, 33.95]],
	Kunar: [[73.3, 36.75], [71.79, 35.85], [70.55, 34.42]],
	Kurram: [[69.75, 34.02], [70.6, 33.0], [71.3, 32.6]],
	Gomal: [[69.0, 32.6], [69.35, 31.95], [70.85, 31.65]],
	Zhob: [[67.7, 30.75], [69.4, 31.35], [69.75, 32.1]],
	Arghandab: [[67.55, 33.4], [65.6, 31.6], [64.35, 31.5]],
	Tarnak: [[67.9, 32.9], [66.0, 31.55], [65.4, 31.4]],
	Farah: [[64.2, 33.6], [62.1, 32.4], [61.6, 31.6]],
	Bolan: [[67.35, 30.35], [67.9, 29.75], [67.75, 28.9]],
	Kunduz: [[67.3, 34.55], [68.7, 35.9], [68.85, 36.7], [68.35, 37.05]]
}; // prettier-ignore

/** All rivers, cut to somewhat more than the frame. */
export function rivers(): River[] {
	return [...largeRivers(), ...smallRivers()].map(({ properties, parts }) => ({
		type: 'Feature',
		properties,
		geometry: { type: 'MultiLineString', coordinates: parts.flatMap(clipped) }
	}));
}

interface Parts {
	properties: River['properties'];
	parts: Line[];
}

function largeRivers(): Parts[] {
	const source = riverLines();
	return large.map((name) => {
		const found = source.filter(({ properties }) => properties.name === name);
		if (found.length === 0) throw new Error(`Natural Earth has no river ${name} here`);
		return { properties: { name: name.replace('  ', ' '), r: found[0]!.properties.scalerank, src: 'NE' }, parts: found.flatMap(lines) };
	});
}

function smallRivers(): Parts[] {
	const web = new Graph(3);
	const segments = [1, 2, 3, 4, 5, 6, 10].flatMap(wdbRivers);
	for (const [a, b] of segments.flatMap(pieces)) web.join(a, b, kilometres(a, b));
	const points = web.points();
	bridge(web, segments.flatMap(ends), points);
	const near = (point: Point): Point => least(points, (other) => kilometres(point, other)).item;
	return Object.entries(small).map(([name, hints]) => ({
		properties: { name, r: 8, src: 'WDB' },
		parts: pieces(hints).map(([from, to]) => {
			const way = web.route(near(from), near(to));
			if (!way) throw new Error(`no way through WDB II for the river ${name}`);
			return way;
		})
	}));
}

/** Joins ends of segments to points within 4 km, at four times the cost, since the segments do not always meet. */
function bridge(web: Graph, loose: Point[], points: Point[]): void {
	for (const end of loose) {
		for (const point of points) {
			const gap = kilometres(end, point);
			if (gap < 4) web.join(end, point, gap * 4);
		}
	}
}

/** The parts of a line inside the frame's surroundings. */
function clipped(line: Line): Line[] {
	const parts: Line[] = [[]];
	for (const point of line) {
		const [x, y] = point;
		if (x > 56 && x < 82 && y > 21 && y < 41) parts.at(-1)!.push(point);
		else parts.push([]);
	}
	return parts.filter((part) => part.length > 1);
}
