/**
 * What is in dispute beside the Durand Line: the Line of Control, the lines that the states claim, and Kashmir as one disputed whole.
 * It says who administers what and takes no side in it.
 */
import { type Area, type Course, ends, key, kilometres, least, type Line, lines, polygons, walk } from './geometry.ts';
import { boundaryLines, claimLines } from './naturalearth.ts';
import type { Country, Province } from './outlines.ts';

export type DisputedLine = Course<{ k: 'loc' | 'claim'; name: string }>;
export type Administered = Area<{ id: string; adm: string }>;

/** The Line of Control and the claim lines around Kashmir. */
export function disputedLines(): DisputedLine[] {
	const control = boundaryLines().filter(({ properties }) => /Line of control/.test(properties.featurecla));
	const claims = claimLines().filter((claim) =>
		lines(claim)
			.flat()
			.every(([x, y]) => x > 72.5 && x < 80.5 && y > 31.9)
	);
	return [
		...control.map((course) => drawn(course, { k: 'loc', name: 'Line of Control' })),
		...claims.map((course) => drawn(course, { k: 'claim', name: course.properties.name }))
	];
}

const drawn = (course: Course, properties: DisputedLine['properties']): DisputedLine => ({
	type: 'Feature',
	properties,
	geometry: { type: 'MultiLineString', coordinates: lines(course) }
});

/** The former princely state by the state that administers each part, Aksai Chin and Shaksgam included. */
export function kashmir(countries: Country[], provinces: Province[], indian: Area[]): Administered[] {
	const part =
		(id: string, adm: string) =>
		({ geometry }: Area): Administered => ({ type: 'Feature', properties: { id, adm }, geometry });
	return [
		...provinces
			.filter(({ properties: { id } }) => ['PK.JK', 'PK.NA'].includes(id))
			.map((area) => part(area.properties.id, 'Pakistan')(area)),
		...indian.map(part('IN.JK', 'India')),
		...countries.filter(({ properties }) => properties.id === 'SIA').map(part('SIA', 'India')),
		...chinese(countries.find(({ properties }) => properties.id === 'CHN')!)
	];
}

/** The two parts that China administers lie between the line that India claims and the border in force. */
function chinese(china: Country): Administered[] {
	const border = polygons(china)
		.map(([ring]) => ring!)
		.sort((a, b) => b.length - a.length)[0]!;
	const claims = claimLines().filter(({ properties }) => properties.name === 'Indian claim' && properties.adm0_a3_l === 'CHN');
	return claims.map((claim) => {
		const line = longestOf(lines(claim));
		const properties = { id: line.length > 100 ? 'CN.AK' : 'CN.SH', adm: 'China' };
		return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [[...line, ...back(line, border), line[0]!]] } };
	});
}

/** The way along a ring from a line's end to its beginning, with fewer points. */
function back(line: Line, ring: Line): Line {
	const [from, to] = ends(line)
		.map((end) => least(ring, (point) => kilometres(end, point)).index)
		.reverse();
	const ways = [walk(ring, from!, to!), walk(ring, to!, from!).reverse()];
	return ways[0]!.length < ways[1]!.length ? ways[0]! : ways[1]!;
}

/** Joins lines that end where another ends, until none does; gives the one with the most points. */
function longestOf(parts: Line[]): Line {
	const open = parts.map((part) => [...part]);
	while (joinOne(open));
	return open.sort((a, b) => b.length - a.length)[0]!;
}

function joinOne(open: Line[]): boolean {
	for (const [i, a] of open.entries()) {
		for (const [j, b] of open.entries()) {
			const joined = i === j ? undefined : joinedAt(a, b);
			if (!joined) continue;
			open[i] = joined;
			open.splice(j, 1);
			return true;
		}
	}
	return false;
}

/** Two lines as one where an end of the first meets an end of the second. */
function joinedAt(a: Line, b: Line): Line | undefined {
	const [[first, last], [start, end]] = [ends(a), ends(b)].map((pair) => pair.map((point) => key(point))) as [
		[string, string],
		[string, string]
	];
	if (last === start) return [...a, ...b.slice(1)];
	if (last === end) return [...a, ...b.toReversed().slice(1)];
	if (first === start) return [...a.toReversed(), ...b.slice(1)];
	return undefined;
}
