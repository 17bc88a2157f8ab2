/**
 * A plate is a frame drawn once: path text for every layer, in frame units, to be moved under a camera and never drawn anew.
 * The pages carry the light plate; the full one follows when a step comes close; a still has one cut to its own box.
 */
import { encode } from './encode.ts';
import { clipped, frames, project, type Box, type FrameName, type Point } from './frame.ts';
import { once } from './once.ts';
import {
	areaOf,
	borders,
	districtLimits,
	durandLine,
	kashmir,
	lineOfControl,
	provinceLimits,
	region,
	rivers,
	simplified,
	type Region
} from './region.ts';
import { wideAreaOf, wideBorders, wideDurandLine, wideLand } from './wide.ts';

/** The layers of a frame as path text in frame units. A layer that the frame lacks is ''. */
export interface Plate {
	readonly frame: FrameName;
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

/** The layers that a plate of the region can do without. */
const further = ['provinces', 'districts', 'rivers', 'line'];

function draw(topology: Region, box: Box, decimals: number, layers: readonly string[] = further): Plate {
	const projection = clipped(frames.region, box);
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
		frame: 'region',
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

/** A little beyond the frame, so that its edge shows no cut. */
const frameBox: Box = [-40, -40, frames.region.width + 40, frames.region.height + 40];

/** The light plate of the region: what zoom 1 to 2 can show, whole frame units, no districts. */
export const lightPlate = once((): Plate => draw(simplified(1e-3), frameBox, 0, ['provinces', 'rivers', 'line']));

/** The full plate of the region, to a tenth of a frame unit; the relief is its land. */
export const fullPlate = once((): Plate => draw(region, frameBox, 1));

/**
 * The plate of a still: cut to a box in frame units, with the detail that its zoom can show.
 * @param zoom CSS pixels a frame unit; @param layers which of `provinces`, `districts`, `rivers` and `line` it shows; what is left out is ''.
 */
export function stillPlate(box: Box, zoom: number, layers: readonly string[]): Plate {
	return draw(simplified(1e-4 / zoom ** 2), box, zoom > 2 ? 1 : 0, layers);
}

/** A good way beyond the frame of the continent. */
const wideBox: Box = [-400, -400, frames.wide.width + 400, frames.wide.height + 400];

/** The plate of the continent, and a good way beyond its frame. */
export const widePlate = once(() => widePlateIn(wideBox));

/** The plate of the continent. @param box the part that is ever seen, in frame units */
export function widePlateIn(box: Box): Plate {
	const projection = clipped(frames.wide, box);
	const path = (object: Parameters<typeof encode>[1]) => encode(projection, object, 0);
	return {
		frame: 'wide',
		land: path(wideLand()),
		borders: path(wideBorders()),
		line: path(wideDurandLine()),
		provinces: '',
		districts: '',
		kashmir: '',
		lineOfControl: '',
		greatRivers: '',
		smallRivers: ''
	};
}

/**
 * The name of an area of a frame and its shape as path text in frame units, or null for an id that the frame lacks.
 * @param zoom CSS pixels a frame unit that its detail is for.
 */
export function shapeOf(name: FrameName, id: string, zoom = 2): { name: string; path: string } | null {
	const found =
		name === 'wide' ? wideAreaOf(id) : areaOf(id.startsWith('district') ? region : simplified(Math.max(1e-4, 1e-4 / zoom ** 2)), id);
	return found && { name: found.name, path: encode(frames[name].projection, found.shape, name === 'wide' || zoom < 1 ? 0 : 1) };
}

/** The Durand Line as points in frame units from the Iran end to the Wakhan end, thinned to about a unit. */
export function linePoints(name: FrameName): Point[] {
	return linesOfFrames()[name];
}

const linesOfFrames = once(() => ({ region: pointsOfLine('region'), wide: pointsOfLine('wide') }));

function pointsOfLine(name: FrameName): Point[] {
	const line = name === 'wide' ? wideDurandLine() : durandLine(simplified(2e-4));
	const points = line.coordinates.flatMap((piece) =>
		piece.map(([longitude = 0, latitude = 0]) => project(frames[name], [longitude, latitude]))
	);
	const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	const first = rounded[0];
	const last = rounded.at(-1);
	return first && last && first[0] > last[0] ? rounded.reverse() : rounded;
}

/** The region's borders and the line, as small as a locator needs them. */
export const outline = once((): { borders: string; line: string } => {
	const topology = simplified(2e-2);
	const path = (object: Parameters<typeof encode>[1]) =>
		encode(clipped(frames.region, [0, 0, frames.region.width, frames.region.height]), object, 0);
	return { borders: path(borders(topology)), line: path(durandLine(topology)) };
});
