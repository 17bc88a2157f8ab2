/** What the geometry of a basemap is: its shapes and lines, its areas and its rivers. Types only. */
import type * as GeoJSON from 'geojson';
import type { PathLayer } from './basemapTable.ts';

/** An area with its name, as [longitude, latitude] in degrees, WGS 84. */
interface NamedArea {
	readonly name: string;
	readonly shape: GeoJSON.MultiPolygon;
}

/** A river with its id and the rank of its source (3 is the largest). */
interface River {
	readonly id: string;
	readonly name: string;
	readonly rank: number;
	readonly line: GeoJSON.MultiLineString;
}

/** The geometry of a basemap. Detail is the smallest triangle kept, in square degrees: 0 keeps all points. A basemap that has one detail takes no notice of it. */
export interface BasemapGeometry {
	/** The most decimals, in map units, that its data are good for. */
	readonly decimals: 0 | 1;
	/** The parts that it has. */
	readonly parts: Readonly<Partial<Record<PathLayer, (detail: number) => GeoJSON.MultiPolygon | GeoJSON.MultiLineString>>>;
	readonly durandLine: (detail: number) => GeoJSON.MultiLineString;
	/** The borders on land but the Durand Line, and the Line of Control: what names keep off. */
	readonly landBorders: (detail: number) => GeoJSON.MultiLineString;
	/** An area by id, or null for an id that the basemap lacks. */
	readonly areaOf: (id: string, detail: number) => NamedArea | null;
	/** Its name, or null. */
	readonly areaName: (id: string) => string | null;
	/** The ids of all areas that can be highlighted or labelled. */
	readonly areaIds: () => string[];
	readonly rivers: (detail: number) => River[];
	/** The ids of the areas that a scene with these layers names where it has room. */
	readonly namedAreas: (layers: readonly string[]) => string[];
}
