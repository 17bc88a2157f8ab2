/**
 * The small map that says which part of a basemap a close view shows: borders, the Durand Line, Kashmir’s hatch and the Line of Control, as small as a
 * locator needs them. At its size a pattern of the large map would be a grey tint, so the lines of the hatch are drawn out, wider apart.
 */
import type * as GeoJSON from 'geojson';
import { basemaps, type Point } from './basemap.ts';
import { outlineUnit } from './basemapTable.ts';
import { pointsOf } from './decode.ts';
import { encode } from './encode.ts';
import { geometries } from './geometries.ts';
import { once } from './once.ts';

/** The smallest triangle that is kept, in square degrees. */
const detail = 4e-2;

/** From one line of the hatch to the next along an axis, in units of the outline: some 4 CSS pixels across the lines where it is smallest. */
const hatchStep = 17;

/** The outline of the region as path text, in units of `outlineUnit` map units. */
export const outline = once((): { borders: string; line: string; hatch: string; control: string } => {
	const { name, width, height, makeProjection } = basemaps.region;
	const { parts, durandLine } = geometries[name];
	const projection = makeProjection();
	const [x, y] = projection.translate();
	projection
		.scale(projection.scale() / outlineUnit)
		.translate([x / outlineUnit, y / outlineUnit])
		.clipExtent([
			[0, 0],
			[width / outlineUnit, height / outlineUnit]
		]);
	const drawn = (part: GeoJSON.MultiPolygon | GeoJSON.MultiLineString | undefined) => {
		if (!part) throw new Error('the region lacks a part of its outline');
		return encode(projection, part.type === 'MultiPolygon' ? part : joined(part), 0);
	};
	return {
		borders: drawn(parts.borders?.(detail)),
		line: drawn(durandLine(detail)),
		hatch: hatchOf(pointsOf(drawn(parts.kashmir?.(detail))), hatchStep),
		control: drawn(parts.lineOfControl?.(detail))
	};
});

/** A line of which each piece that begins where the one before it ends goes on with it. */
function joined({ coordinates }: GeoJSON.MultiLineString): GeoJSON.MultiLineString {
	const pieces: GeoJSON.Position[][] = [];
	for (const piece of coordinates) {
		const last = pieces.at(-1);
		const [from, to] = [last?.at(-1), piece[0]];
		if (last && from && to && from[0] === to[0] && from[1] === to[1]) last.push(...piece.slice(1));
		else pieces.push([...piece]);
	}
	return { type: 'MultiLineString', coordinates: pieces };
}

/**
 * The lines that hatch an area as path text, from upper right to lower left as in the pattern of the large map.
 * @param rings closed, in whole units; @param step from one line to the next along an axis
 */
export function hatchOf(rings: readonly (readonly Point[])[], step: number): string {
	const sums = rings.flat().map(([x, y]) => x + y);
	const lines: string[] = [];
	// On a line x + y is the same everywhere: halves, so that none goes through a corner.
	for (let sum = Math.ceil(Math.min(...sums) / step) * step + 0.5; sum < Math.max(...sums); sum += step) {
		const crossings = rings.flatMap((ring) => ring.slice(1).flatMap((to, i) => crossing(ring[i] ?? to, to, sum))).sort((a, b) => b - a);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const [right, left] = [Math.round(crossings[i] ?? 0), Math.round(crossings[i + 1] ?? 0)];
			if (right > left) lines.push(`M${right} ${Math.floor(sum) - right}l${left - right} ${right - left}`);
		}
	}
	return lines.join('');
}

/** The x where a side of a ring crosses the line of a sum of x and y, or nothing. */
function crossing(from: Point, to: Point, sum: number): number[] {
	const [a, b] = [from[0] + from[1] - sum, to[0] + to[1] - sum];
	return a < 0 === b < 0 ? [] : [from[0] + (a / (a - b)) * (to[0] - from[0])];
}
