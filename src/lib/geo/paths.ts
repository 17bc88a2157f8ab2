/**
 * Basemap paths: every layer of a basemap as path text in map units, drawn once and then only moved by a camera.
 * Pages carry the light paths; the full ones follow when a step comes close; a still has its own, cut to its bounds.
 */
import { encode } from './encode.ts';
import { clipped, basemaps, project, withinPaths, type Bounds, type Point } from './basemap.ts';
import { basemapNames, pathLayers, perBasemap, type BasemapName, type PathLayer } from './basemapTable.ts';
import { geometries } from './geometries.ts';
import { once } from './once.ts';

/** The layers of a basemap and the Durand Line as path text in map units. A layer that the basemap lacks is ''. */
export type BasemapPaths = { readonly basemap: BasemapName } & Readonly<Record<PathLayer | 'line', string>>;

/** The paths of a basemap of which nothing is there. */
export function emptyPaths(basemap: BasemapName): BasemapPaths {
	const empty = Object.fromEntries(Object.keys(pathLayers).map((layer) => [layer, ''])) as Record<PathLayer, string>;
	return { basemap, ...empty, line: '' };
}

/** @param detail the smallest triangle kept, in square degrees; @param layers which of the layers that a scene may lack are drawn. */
function draw(name: BasemapName, bounds: Bounds, detail: number, decimals: number, layers: readonly string[]): BasemapPaths {
	const { parts, durandLine, decimals: most } = geometries[name];
	const projection = clipped(basemaps[name], bounds);
	const path = (object: Parameters<typeof encode>[1]) => encode(projection, object, Math.min(most, decimals));
	const drawn = basemaps[name].parts.flatMap((layer) => {
		const { shownBy } = pathLayers[layer];
		const part = parts[layer];
		return part && (shownBy === null || layers.includes(shownBy)) ? [[layer, path(part(detail))] as const] : [];
	});
	return { ...emptyPaths(name), ...Object.fromEntries(drawn), line: layers.includes('line') ? path(durandLine(detail)) : '' };
}

const everything: Bounds = [-Infinity, -Infinity, Infinity, Infinity];

const light = once(() =>
	perBasemap((name) => draw(name, withinPaths(basemaps[name], everything), 1e-3, 0, ['provinces', 'rivers', 'line']))
);

const full = once(() =>
	perBasemap((name) => draw(name, withinPaths(basemaps[name], everything), 0, 1, ['districts', 'provinces', 'rivers', 'line']))
);

/** The light paths of a basemap: what zoom 1 to 2 can show, whole map units, no districts. */
export function lightPaths(name: BasemapName): BasemapPaths {
	return light()[name];
}

/** The light paths that a page carries: of the others it has none until they are fetched. */
export function carriedPaths(): BasemapPaths[] {
	return basemapNames.filter((name) => basemaps[name].isCarried).map(lightPaths);
}

/** The light paths that a page carries, in two parts. @param layers those of the scene that it begins with: what that does not show can come later */
export function splitPaths(layers: readonly string[]): { first: BasemapPaths[]; later: BasemapPaths[] } {
	const isFirst = (layer: PathLayer) => {
		const { shownBy } = pathLayers[layer];
		return shownBy === null || layers.includes(shownBy);
	};
	const part = (paths: BasemapPaths, has: (layer: PathLayer) => boolean): BasemapPaths => ({
		...paths,
		...Object.fromEntries(basemaps[paths.basemap].parts.filter((layer) => !has(layer)).map((layer) => [layer, '']))
	});
	const all = carriedPaths();
	return {
		first: all.map((paths) => part(paths, isFirst)),
		later: all.map((paths) => ({ ...part(paths, (layer) => !isFirst(layer)), line: '' }))
	};
}

/** The full paths of a basemap, to a tenth of a map unit where its data bear it; a relief is its land. */
export function fullPaths(name: BasemapName): BasemapPaths {
	return full()[name];
}

/**
 * The paths of a still: cut to a box in map units, with the detail that its zoom can show.
 * @param zoom CSS pixels a map unit; @param layers which of `provinces`, `districts`, `rivers` and `line` it shows; what is left out is ''.
 */
export function stillPaths(name: BasemapName, bounds: Bounds, zoom: number, layers: readonly string[]): BasemapPaths {
	return draw(name, withinPaths(basemaps[name], bounds), 1e-4 / zoom ** 2, zoom > 2 ? 1 : 0, layers);
}

/**
 * The name of an area of a basemap and its shape as path text in map units, or null for an id that the basemap lacks.
 * @param zoom CSS pixels a map unit that its detail is for.
 */
export function shapeOf(name: BasemapName, id: string, zoom = 2): { name: string; path: string } | null {
	const { areaOf, decimals } = geometries[name];
	const found = areaOf(id, Math.max(1e-4, 1e-4 / zoom ** 2));
	return found && { name: found.name, path: encode(basemaps[name].projection, found.shape, zoom < 1 ? 0 : decimals) };
}

/** The Durand Line as points in map units from the Iran end to the Wakhan end, thinned to about a unit. */
export function linePoints(name: BasemapName): Point[] {
	return lines()[name];
}

const lines = once(() => perBasemap(pointsOfLine));

function pointsOfLine(name: BasemapName): Point[] {
	const line = geometries[name].durandLine(2e-4);
	const points = line.coordinates.flatMap((piece) =>
		piece.map(([longitude = 0, latitude = 0]) => project(basemaps[name], [longitude, latitude]))
	);
	const rounded = points.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
	const first = rounded[0];
	const last = rounded.at(-1);
	return first && last && first[0] > last[0] ? rounded.reverse() : rounded;
}

/**
 * The borders on land of a basemap but the Durand Line, and the Line of Control, as path text in map units: what labels keep off.
 * @param bounds in map units: what lies outside is left out
 */
export function landBorders(name: BasemapName, bounds: Bounds): string {
	return encode(clipped(basemaps[name], withinPaths(basemaps[name], bounds)), geometries[name].landBorders(5e-3), 0);
}

/** The land borders of a whole basemap, made once. */
export const allLandBorders = once(() => perBasemap((name) => landBorders(name, everything)));
