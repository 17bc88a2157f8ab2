/**
 * What the region looks like: its borders, the Durand Line, provinces, districts, rivers and Kashmir, from one topology.
 * It reads data/geo/region.topo.json (see PROVENANCE.md there) and knows nothing of scenes or pages.
 */
import { feature, merge, meshArcs } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type * as GeoJSON from 'geojson';
import type { BasemapGeometry } from './basemapGeometry.ts';
import { once } from './once.ts';
import raw from '#data/geo/region.topo.json?raw';

/** What shapes and lines of a topology carry; each layer has some of it. */
interface Properties {
	/** `AFG`, `PK.KP`, `bannu`. */
	readonly id?: string;
	readonly name?: string;
	/** The country of a province. */
	readonly cc?: string;
	/** What a line of the `lines` layer is: the Line of Control, or a claim. */
	readonly k?: string;
	/** The rank of a river. */
	readonly r?: number;
}
type Area = Polygon<Properties> | MultiPolygon<Properties>;
type LayerName = 'countries' | 'provinces' | 'districts' | 'kashmir' | 'lines' | 'rivers';
type Layers = Record<LayerName, GeometryCollection<Properties>>;

/** The topology of the region at some detail. */
export type Region = Topology<Layers>;

/** South of this latitude the border of India and Pakistan is settled; north of it the Line of Control is drawn (PROVENANCE.md). */
const lineOfControlFrom = 32.35;

/** The region in full detail. */
export const region = JSON.parse(raw) as Region;

/** What a shape or line carries. */
export function propertiesOf({ properties }: { properties?: Properties | object }): Properties {
	return properties ?? {};
}

/** The region with the weight of each of its points. */
const weighed = once(() => presimplify(region));

/** The details that were asked for last. A still asks a few times for its own, and no other still does. */
const made = new Map<number, Region>();
const mostKept = 8;

/**
 * The region with less detail, for small scales: shapes keep their neighbours.
 * @param area the smallest triangle kept, in square degrees.
 */
export function simplified(area: number): Region {
	const found = made.get(area) ?? simplify(weighed(), area);
	// What was asked for last stands last.
	made.delete(area);
	made.set(area, found);
	for (const oldest of [...made.keys()].slice(0, -mostKept)) made.delete(oldest);
	return found;
}

/**
 * A function that gives a line of the region at some detail. Which arcs make up the line is worked out once: simplifying takes points out of arcs,
 * and leaves the arcs and their ends.
 */
function lines(
	pick: (objects: Layers) => GeometryObject<Properties>,
	isLine?: (a: GeometryObject, b: GeometryObject) => boolean
): (topology: Region) => GeoJSON.MultiLineString {
	const found = once(() => meshArcs(region, pick(region.objects), isLine));
	return (topology) => feature(topology, found()).geometry;
}

const isPair = (a: GeometryObject, b: GeometryObject, one: string, other: string): boolean => {
	const ids = [propertiesOf(a).id, propertiesOf(b).id];
	return ids.includes(one) && ids.includes(other);
};

/** The Durand Line: the mesh of the two countries that share it. */
export const durandLine = lines(
	({ countries }) => countries,
	(a, b) => a !== b && isPair(a, b, 'AFG', 'PAK')
);

const sharedBorders = lines(
	({ countries }) => countries,
	(a, b) => !isPair(a, b, 'AFG', 'PAK') && !isPair(a, b, 'IND', 'PAK') && !isPair(a, b, 'SIA', 'IND') && !isPair(a, b, 'SIA', 'PAK')
);
const borderOfIndia = lines(
	({ countries }) => countries,
	(a, b) => isPair(a, b, 'IND', 'PAK')
);

const landBordersShared = lines(
	({ countries }) => countries,
	(a, b) =>
		a !== b && !isPair(a, b, 'AFG', 'PAK') && !isPair(a, b, 'IND', 'PAK') && !isPair(a, b, 'SIA', 'IND') && !isPair(a, b, 'SIA', 'PAK')
);

/** The borders of borders() without the coasts, and the Line of Control. */
function landBorders(topology: Region): GeoJSON.MultiLineString {
	const lines = [...landBordersShared(topology).coordinates, ...settledBorderOfIndia(topology), ...lineOfControl(topology).coordinates];
	return { type: 'MultiLineString', coordinates: lines };
}

const settledBorderOfIndia = (topology: Region) =>
	borderOfIndia(topology)
		.coordinates.map((line) => line.filter(([, latitude]) => (latitude ?? 90) < lineOfControlFrom))
		.filter((line) => line.length > 1);

/** All other borders and coasts. Where India and Pakistan meet in Kashmir nothing is drawn here, since there the Line of Control is. */
export function borders(topology: Region): GeoJSON.MultiLineString {
	return { type: 'MultiLineString', coordinates: [...sharedBorders(topology).coordinates, ...settledBorderOfIndia(topology)] };
}

/** The Line of Control. */
export const lineOfControl = lines(({ lines: { geometries } }) => ({
	type: 'GeometryCollection',
	geometries: geometries.filter((line) => propertiesOf(line).k === 'loc')
}));

/** The limits of provinces inside Afghanistan and Pakistan. Khyber Pakhtunkhwa is drawn as it has been since 2018, with the former tribal areas. */
export const provinceLimits = lines(
	({ provinces }) => provinces,
	(a, b) => a !== b && !isPair(a, b, 'PK.NW', 'PK.TA') && propertiesOf(a).cc === propertiesOf(b).cc
);

/** The limits of districts inside Pakistan: schematic. */
const districtLimits = lines(
	({ districts }) => districts,
	(a, b) => a !== b
);

/** Kashmir as the one area over which the one hatch lies, whoever administers a part of it. */
export function kashmir(topology: Region): GeoJSON.MultiPolygon {
	return merge(topology, topology.objects.kashmir.geometries as Area[]);
}

const knownRivers = once(() =>
	region.objects.rivers.geometries.map((river) => {
		const { name = '', r: rank = 9 } = propertiesOf(river);
		return { id: `river.${name.toLowerCase().replaceAll(' ', '-')}`, name, rank, line: lines(() => river) };
	})
);

/** Rivers by id, with the rank of their source (3 is the largest). A river of several pieces comes as one. */
export function rivers(topology: Region): { id: string; name: string; rank: number; line: GeoJSON.MultiLineString }[] {
	return knownRivers().map((river) => ({ ...river, line: river.line(topology) }));
}

/** The geometries behind the id of an area, such as `country.AFG`, `province.PK.KP` or `district.bannu`, with its name. Null for an id that the region lacks. */
function areasOf(topology: Region, id: string): { name: string; areas: Area[] } | null {
	const [kind, ...rest] = id.split('.');
	const key = rest.join('.');
	const pick = (layer: GeometryCollection<Properties>, keys: readonly string[]): Area[] =>
		layer.geometries.filter((area) => keys.includes(propertiesOf(area).id ?? '')) as Area[];
	if (id === 'province.PK.KP') return { name: 'Khyber Pakhtunkhwa', areas: pick(topology.objects.provinces, ['PK.NW', 'PK.TA']) };
	if (id === 'kashmir') return { name: 'Kashmir (disputed)', areas: topology.objects.kashmir.geometries as Area[] };
	const layer =
		kind === 'country'
			? topology.objects.countries
			: kind === 'province'
				? topology.objects.provinces
				: kind === 'district'
					? topology.objects.districts
					: null;
	const areas = layer ? pick(layer, [key]) : [];
	const name = areas[0] && propertiesOf(areas[0]).name;
	return name === undefined ? null : { name, areas };
}

/** An area by id with its name, or null for an id that the region lacks. */
export function areaOf(topology: Region, id: string): { name: string; shape: GeoJSON.MultiPolygon } | null {
	const found = areasOf(topology, id);
	return found && { name: found.name, shape: merge(topology, found.areas) };
}

/** The name of an area by id, or null for an id that the region lacks. */
export function areaName(id: string): string | null {
	return areasOf(region, id)?.name ?? null;
}

/** The ids of all areas that can be highlighted or labelled. */
export function areaIds(): string[] {
	const { countries, provinces, districts } = region.objects;
	const ids = (kind: string, layer: GeometryCollection<Properties>) =>
		layer.geometries.map((area) => `${kind}.${propertiesOf(area).id ?? ''}`);
	return ['kashmir', 'province.PK.KP', ...ids('country', countries), ...ids('province', provinces), ...ids('district', districts)];
}

/** The rank from which a river is a small one (Natural Earth's ranks; 3 is the largest here). */
const smallRiver = 7;

const at = (detail: number) => (detail > 0 ? simplified(detail) : region);

const riversOf = (detail: number, isWanted: (rank: number) => boolean): GeoJSON.MultiLineString => ({
	type: 'MultiLineString',
	coordinates: rivers(at(detail)).flatMap(({ rank, line }) => (isWanted(rank) ? line.coordinates : []))
});

const neighbours = ['AFG', 'PAK', 'IRN', 'IND', 'CHN', 'TJK', 'TKM', 'UZB'].map((id) => `country.${id}`);

const provinceIds = once(() => [
	...region.objects.provinces.geometries
		.map((province) => `province.${propertiesOf(province).id ?? ''}`)
		.filter((id) => id !== 'province.PK.TA' && id !== 'province.PK.NW'),
	'province.PK.KP'
]);

/** The geometry of the region's basemap. */
export const regionGeometry: BasemapGeometry = {
	decimals: 1,
	parts: {
		kashmir: (detail) => kashmir(at(detail)),
		districts: (detail) => districtLimits(at(detail)),
		provinces: (detail) => provinceLimits(at(detail)),
		smallRivers: (detail) => riversOf(detail, (rank) => rank >= smallRiver),
		greatRivers: (detail) => riversOf(detail, (rank) => rank < smallRiver),
		borders: (detail) => borders(at(detail)),
		lineOfControl: (detail) => lineOfControl(at(detail))
	},
	durandLine: (detail) => durandLine(at(detail)),
	landBorders: (detail) => landBorders(at(detail)),
	// Districts are small and schematic: with less detail they would be nothing.
	areaOf: (id, detail) => areaOf(id.startsWith('district') ? region : at(detail), id),
	areaName,
	areaIds,
	rivers: (detail) => rivers(at(detail)),
	namedAreas: (layers) => [...neighbours, ...(layers.includes('provinces') ? provinceIds() : []), 'kashmir']
};
