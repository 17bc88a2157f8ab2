/**
 * What the region looks like: its borders, the Durand Line, provinces, districts, rivers and Kashmir, from one topology.
 * It reads data/geo/region.topo.json (see PROVENANCE.md there) and knows nothing of scenes or pages.
 */
import { merge, mesh } from 'topojson-client';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type * as GeoJSON from 'geojson';
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

/**
 * The region with less detail, for small scales: shapes keep their neighbours.
 * @param area the smallest triangle kept, in square degrees.
 */
export function simplified(area: number): Region {
	return simplify(presimplify(region), area);
}

const isPair = (a: GeometryObject, b: GeometryObject, one: string, other: string): boolean => {
	const ids = [propertiesOf(a).id, propertiesOf(b).id];
	return ids.includes(one) && ids.includes(other);
};

/** The Durand Line: the mesh of the two countries that share it. */
export function durandLine(topology: Region): GeoJSON.MultiLineString {
	return mesh(topology, topology.objects.countries, (a, b) => a !== b && isPair(a, b, 'AFG', 'PAK'));
}

/** All other borders and coasts. Where India and Pakistan meet in Kashmir nothing is drawn here, since there the Line of Control is. */
export function borders(topology: Region): GeoJSON.MultiLineString {
	const shared = mesh(
		topology,
		topology.objects.countries,
		(a, b) => !isPair(a, b, 'AFG', 'PAK') && !isPair(a, b, 'IND', 'PAK') && !isPair(a, b, 'SIA', 'IND') && !isPair(a, b, 'SIA', 'PAK')
	);
	const settled = mesh(topology, topology.objects.countries, (a, b) => isPair(a, b, 'IND', 'PAK')).coordinates.map((line) =>
		line.filter(([, latitude]) => (latitude ?? 90) < lineOfControlFrom)
	);
	return { type: 'MultiLineString', coordinates: [...shared.coordinates, ...settled.filter((line) => line.length > 1)] };
}

/** The Line of Control. */
export function lineOfControl(topology: Region): GeoJSON.MultiLineString {
	const lines = topology.objects.lines.geometries.filter((line) => propertiesOf(line).k === 'loc');
	return mesh(topology, { type: 'GeometryCollection', geometries: lines });
}

/** The limits of provinces inside Afghanistan and Pakistan. Khyber Pakhtunkhwa is drawn as it has been since 2018, with the former tribal areas. */
export function provinceLimits(topology: Region): GeoJSON.MultiLineString {
	return mesh(
		topology,
		topology.objects.provinces,
		(a, b) => a !== b && !isPair(a, b, 'PK.NW', 'PK.TA') && propertiesOf(a).cc === propertiesOf(b).cc
	);
}

/** The limits of districts inside Pakistan: schematic. */
export function districtLimits(topology: Region): GeoJSON.MultiLineString {
	return mesh(topology, topology.objects.districts, (a, b) => a !== b);
}

/** Kashmir as the one area over which the one hatch lies, whoever administers a part of it. */
export function kashmir(topology: Region): GeoJSON.MultiPolygon {
	return merge(topology, topology.objects.kashmir.geometries as Area[]);
}

/** The land of all countries in the frame, where no sea is drawn. */
export function land(topology: Region): GeoJSON.MultiPolygon {
	return merge(topology, topology.objects.countries.geometries as Area[]);
}

/** Rivers by id, with the rank of their source (3 is the largest). A river of several pieces comes as one. */
export function rivers(topology: Region): { id: string; name: string; rank: number; line: GeoJSON.MultiLineString }[] {
	return topology.objects.rivers.geometries.map((river) => {
		const { name = '', r: rank = 9 } = propertiesOf(river);
		return { id: `river.${name.toLowerCase().replaceAll(' ', '-')}`, name, rank, line: mesh(topology, river) };
	});
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

/** The ids of all areas that can be highlighted or labelled. */
export function areaIds(): string[] {
	const { countries, provinces, districts } = region.objects;
	const ids = (kind: string, layer: GeometryCollection<Properties>) =>
		layer.geometries.map((area) => `${kind}.${propertiesOf(area).id ?? ''}`);
	return ['kashmir', 'province.PK.KP', ...ids('country', countries), ...ids('province', provinces), ...ids('district', districts)];
}
