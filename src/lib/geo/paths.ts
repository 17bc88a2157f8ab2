/**
 * Basemap paths: every layer of a basemap as path text in map units, drawn once and then only moved by a camera.
 * Pages carry the light paths; the full ones follow when a step comes close; a still has its own, cut to its bounds.
 */
import { encode } from './encode.ts';
import { clipped, basemaps, project, type Bounds, type BasemapName, type Point } from './basemap.ts';
import { once } from './once.ts';
import {
	areaOf,
	borders,
	districtLimits,
	durandLine,
	kashmir,
	landBorders,
	lineOfControl,
	provinceLimits,
	region,
	rivers,
	simplified,
	type Region
} from './region.ts';
import { wideAreaOf, wideBorders, wideDurandLine, wideKashmir, wideLand, wideLineOfControl } from './wide.ts';

/** The layers of a basemap as path text in map units. A layer that the basemap lacks is ''. */
export interface BasemapPaths {
	readonly basemap: BasemapName;
	/** Of the continent alone: the land of the region is its relief. */
	readonly land: string;
	readonly borders: string;
	readonly provinces: string;
	readonly districts: string;
	readonly kashmir: string;
	readonly lineOfControl: string;
	readonly greatRivers: string;
	readonly smallRivers: string;
	readonly line: string;
}

/** The rank from which a river is a small one (Natural Earth's ranks; 3 is the largest here). */
const smallRiver = 7;

/** The layers that a paths of the region can do without. */
const further = ['provinces', 'districts', 'rivers', 'line'];

function draw(topology: Region, bounds: Bounds, decimals: number, layers: readonly string[] = further): BasemapPaths {
	const projection = clipped(basemaps.region, bounds);
	const path = (object: Parameters<typeof encode>[1]) => encode(projection, object, decimals);
	const wanted = (layer: string, line: (of: Region) => Parameters<typeof encode>[1]) =>
		layers.includes(layer) ? path(line(topology)) : '';
	const streams = layers.includes('rivers') ? rivers(topology) : [];
	const ofRank = (test: (rank: number) => boolean) =>
		streams
			.filter(({ rank }) => test(rank))
			.map(({ line }) => path(line))
			.join('');
	return {
		basemap: 'region',
		land: '',
		borders: path(borders(topology)),
		provinces: wanted('provinces', provinceLimits),
		districts: wanted('districts', districtLimits),
		kashmir: path(kashmir(topology)),
		lineOfControl: path(lineOfControl(topology)),
		greatRivers: ofRank((rank) => rank < smallRiver),
		smallRivers: ofRank((rank) => rank >= smallRiver),
		line: wanted('line', durandLine)
	};
}

/** A little beyond the basemap, so that its edge shows no cut. */
const frameBox: Bounds = [-40, -40, basemaps.region.width + 40, basemaps.region.height + 40];

/** The light paths of the region: what zoom 1 to 2 can show, whole map units, no districts. */
export const lightPaths = once((): BasemapPaths => draw(simplified(1e-3), frameBox, 0, ['provinces', 'rivers', 'line']));

/** The full paths of the region, to a tenth of a map unit; the relief is its land. */
export const fullPaths = once((): BasemapPaths => draw(region, frameBox, 1));

/**
 * The paths of a still: cut to a box in map units, with the detail that its zoom can show.
 * @param zoom CSS pixels a map unit; @param layers which of `provinces`, `districts`, `rivers` and `line` it shows; what is left out is ''.
 */
export function stillPaths(bounds: Bounds, zoom: number, layers: readonly string[]): BasemapPaths {
	return draw(simplified(1e-4 / zoom ** 2), bounds, zoom > 2 ? 1 : 0, layers);
}

/** A good way beyond the basemap of the continent. */
const wideBox: Bounds = [-400, -400, basemaps.wide.width + 400, basemaps.wide.height + 400];

/** The paths of the continent, and a good way beyond its basemap. */
export const widePaths = once(() => widePlateIn(wideBox));

/** The paths of the continent. @param box the part that is ever seen, in map units */
export function widePlateIn(bounds: Bounds): BasemapPaths {
	const projection = clipped(basemaps.wide, bounds);
	const path = (object: Parameters<typeof encode>[1]) => encode(projection, object, 0);
	return {
		basemap: 'wide',
		land: path(wideLand()),
		borders: path(wideBorders()),
		line: path(wideDurandLine()),
		provinces: '',
		districts: '',
		kashmir: path(wideKashmir()),
		lineOfControl: path(wideLineOfControl()),
		greatRivers: '',
		smallRivers: ''
	};
}

/**
 * The name of an area of a basemap and its shape as path text in map units, or null for an id that the basemap lacks.
 * @param zoom CSS pixels a map unit that its detail is for.
 */
export function shapeOf(name: BasemapName, id: string, zoom = 2): { name: string; path: string } | null {
	const found =
		name === 'wide' ? wideAreaOf(id) : areaOf(id.startsWith('district') ? region : simplified(Math.max(1e-4, 1e-4 / zoom ** 2)), id);
	return found && { name: found.name, path: encode(basemaps[name].projection, found.shape, name === 'wide' || zoom < 1 ? 0 : 1) };
}

/** The Durand Line as points in map units from the Iran end to the Wakhan end, thinned to about a unit. */
export function linePoints(name: BasemapName): Point[] {
	return linesOfFrames()[name];
}

const linesOfFrames = once(() => ({ region: pointsOfLine('region'), wide: pointsOfLine('wide') }));

function pointsOfLine(name: BasemapName): Point[] {
	const line = name === 'wide' ? wideDurandLine() : durandLine(simplified(2e-4));
	const points = line.coordinates.flatMap((piece) =>
		piece.map(([longitude = 0, latitude = 0]) => project(basemaps[name], [longitude, latitude]))
	);
	const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	const first = rounded[0];
	const last = rounded.at(-1);
	return first && last && first[0] > last[0] ? rounded.reverse() : rounded;
}

/** The borders on land of a basemap but the Durand Line, and the Line of Control, as points in map units: what labels keep off. */
export function borderPoints(name: BasemapName): Point[][] {
	return bordersOfFrames()[name];
}

const bordersOfFrames = once(() => ({ region: pointsOfBorders('region'), wide: pointsOfBorders('wide') }));

function pointsOfBorders(name: BasemapName): Point[][] {
	const topology = simplified(2e-3);
	const lines = name === 'wide' ? [wideBorders(), wideLineOfControl()] : [landBorders(topology), lineOfControl(topology)];
	return lines
		.flatMap(({ coordinates }) => coordinates)
		.map((piece) =>
			piece.flatMap(([longitude = 0, latitude = 0]): Point[] => {
				const point = basemaps[name].projection([longitude, latitude]);
				return point ? [[Math.round(point[0]), Math.round(point[1])]] : [];
			})
		)
		.map((piece) => piece.filter((point, i) => i === 0 || point.join() !== piece[i - 1]?.join()))
		.filter((piece) => piece.length > 1 && piece.some((point) => isNear(point, basemaps[name])));
}

/** True where a point lies in a basemap, or a little beyond its edge. */
const isNear = ([x, y]: Point, { width, height }: { width: number; height: number }) =>
	x > -100 && y > -100 && x < width + 100 && y < height + 100;

/** The region's borders and the line, as small as a locator needs them. */
export const outline = once((): { borders: string; line: string } => {
	const topology = simplified(2e-2);
	const path = (object: Parameters<typeof encode>[1]) =>
		encode(clipped(basemaps.region, [0, 0, basemaps.region.width, basemaps.region.height]), object, 0);
	return { borders: path(borders(topology)), line: path(durandLine(topology)) };
});
