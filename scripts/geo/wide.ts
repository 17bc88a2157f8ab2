/**
 * The map of the continent: Natural Earth's 110m countries within 62 degrees of Kabul, for the capitals that the region's frame does not hold.
 * A country is whole or, where it has parts far away, without those; the map's own projection cuts it at the circle.
 */
import { geoDistance } from 'd3-geo';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { packed, users } from './arcs.ts';
import { type Area, collection, contains, type Line, type Point, polygons } from './geometry.ts';
import { simplified } from './simplified.ts';
import { packaged, readJson } from './work.ts';

type Country = Area<{ id: string; name: string }>;

const kabul: Point = [69.17, 34.53];
const reach = 62;

/** Square kilometres below which a bend is left out; the two countries of the story keep all, and so do short lines, or Cyprus would go. */
const tolerances = { story: 0, inside: 1500, beyond: 20000 };
const story = ['AFG', 'PAK'];
const fewPoints = 6;

/** Places that Natural Earth draws apart without an ISO code; the letters are from the range that ISO leaves to its users. */
const uncoded: Record<string, string> = { Kosovo: 'XKX', 'N. Cyprus': 'XNC', Somaliland: 'XSO' };

/** Natural Earth counts Crimea to Russia, whose hold on it the United Nations do not recognise; here it is nobody's colour. */
const crimea = { from: 'RUS', properties: { id: 'XCR', name: 'Crimea' }, inside: [34.1, 45.2] as Point };

/** The finished topology, with the one object `countries`. */
export function wide(): Topology {
	const countries = atlas().map(near).flatMap(apart);
	const map = topology({ countries: collection(countries) });
	const owners = users(
		map,
		(map.objects['countries'] as GeometryCollection).geometries,
		({ properties }) => (properties as { id: string }).id
	);
	const arcs = (map.arcs as Line[]).map((arc, i) => (arc.length <= fewPoints ? arc : simplified(arc, tolerance(arc, owners[i]!))));
	return packed(map, arcs, 5e3);
}

function tolerance(arc: Line, owners: string[]): number {
	if (owners.some((id) => story.includes(id))) return tolerances.story;
	return comesNear(arc) ? tolerances.inside : tolerances.beyond;
}

/** All countries of the world. */
function atlas(): Country[] {
	const source = readJson<Topology<{ countries: GeometryCollection }>>(packaged('world-atlas', 'countries-110m.json'));
	const countries = feature(source, source.objects.countries).features as unknown as Area<{ name: string }>[];
	return countries.map((country) => ({
		type: 'Feature',
		properties: { id: alpha3(country), name: country.properties.name },
		geometry: country.geometry
	}));
}

/** ISO 3166-1 alpha-3 from the number that the atlas gives. */
function alpha3({ id, properties: { name } }: Area<{ name: string }>): string {
	const code = codes().get(id!) ?? uncoded[name];
	if (!code) throw new Error(`no country code for ${name}`);
	return code;
}

const codes = () =>
	new Map(
		readJson<[string, string, string][]>(packaged('i18n-iso-countries', 'codes.json')).map(([, letters, number]) => [number, letters])
	);

/** A country with those of its polygons that come near enough, perhaps none. */
const near = (country: Country): Country =>
	made(
		country.properties,
		polygons(country).filter(([outside]) => comesNear(outside!))
	);

/** Whether any point of a line lies within reach. */
const comesNear = (line: Line): boolean => line.some((point) => geoDistance(point, kabul) < (reach * Math.PI) / 180);

/** A country without what is shown apart from it, and that as one of its own; nothing if there is no land. */
function apart(country: Country): Country[] {
	const isCrimea = (polygon: Line[]): boolean =>
		country.properties.id === crimea.from && contains(made(country.properties, [polygon]), crimea.inside);
	const parts = polygons(country);
	const split = [
		made(
			country.properties,
			parts.filter((part) => !isCrimea(part))
		),
		made(crimea.properties, parts.filter(isCrimea))
	];
	return split.filter((one) => polygons(one).length > 0);
}

const made = (properties: Country['properties'], parts: Line[][]): Country => ({
	type: 'Feature',
	properties,
	geometry: parts.length === 1 ? { type: 'Polygon', coordinates: parts[0]! } : { type: 'MultiPolygon', coordinates: parts }
});
