/**
 * The table of basemaps, plain data that a browser needs too. A new basemap is a row here, its projection in basemap.ts and its geometry in
 * geometries.ts; everything else loops over the table.
 */

/** The parts of basemap paths from the ground up: the class that draws each, and the layer of a scene that shows it, null where it is always shown. */
export const pathLayers = {
	land: { style: 'm-land', shownBy: null },
	kashmir: { style: 'm-kashmir', shownBy: null },
	districts: { style: 'm-districts', shownBy: 'districts' },
	provinces: { style: 'm-provinces', shownBy: 'provinces' },
	smallRivers: { style: 'm-river m-small', shownBy: 'rivers' },
	greatRivers: { style: 'm-river', shownBy: 'rivers' },
	borders: { style: 'm-border', shownBy: null },
	lineOfControl: { style: 'm-control', shownBy: null }
} as const;

/** The name of a part of basemap paths. The Durand Line is not among them: it is drawn over all of them. */
export type PathLayer = keyof typeof pathLayers;

/** The name of a basemap. */
export type BasemapName = 'region' | 'wide';

/** What sets a basemap apart. */
export interface BasemapTraits {
	/** Its size in map units. */
	readonly width: number;
	readonly height: number;
	/** How far its paths reach beyond that, in map units. */
	readonly overlap: number;
	/** The parts that it has, from the ground up. */
	readonly parts: readonly PathLayer[];
	/** Layers that each of its scenes has, whether it names them or not. */
	readonly fixedLayers: readonly string[];
	/** True where a place may lie beyond the box: an arrow to it is cut at the edge of the view. */
	readonly hasPlacesBeyond: boolean;
	/** True where a relief and contour bands are its ground; a plain sea is the ground of the others. */
	readonly hasRelief: boolean;
	/** True where a scale bar holds good all over a view. */
	readonly hasScaleBar: boolean;
	/** True where a small map says which part of it a close view shows. outline.ts draws that one. */
	readonly hasLocator: boolean;
	/** True where a page carries light paths of it, beside which the full ones are put in pieces; the paths of the others come later, whole. */
	readonly isCarried: boolean;
}

/** All basemaps; the first is shown before a scene is known. */
export const basemapTable: Readonly<Record<BasemapName, BasemapTraits>> = {
	region: {
		width: 2000,
		height: 1300,
		overlap: 40,
		parts: ['kashmir', 'districts', 'provinces', 'smallRivers', 'greatRivers', 'borders', 'lineOfControl'],
		fixedLayers: [],
		hasPlacesBeyond: false,
		hasRelief: true,
		hasScaleBar: true,
		hasLocator: true,
		isCarried: true
	},
	wide: {
		width: 2000,
		height: 1800,
		overlap: 400,
		parts: ['land', 'kashmir', 'borders', 'lineOfControl'],
		fixedLayers: ['line'],
		hasPlacesBeyond: true,
		hasRelief: false,
		hasScaleBar: false,
		hasLocator: false,
		isCarried: false
	}
};

/** The unit of a locator’s paths (outline.ts) in map units: a third of a CSS pixel where it is smallest. */
export const outlineUnit = 5;

/** The names of all basemaps, in the order of the table. */
export const basemapNames = Object.keys(basemapTable) as BasemapName[];

/** Something for each basemap, by name. */
export function perBasemap<T>(make: (name: BasemapName) => T): Record<BasemapName, T> {
	return Object.fromEntries(basemapNames.map((name) => [name, make(name)])) as Record<BasemapName, T>;
}
