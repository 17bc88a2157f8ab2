/** What the continent looks like around Kabul, drawn plainly: countries at 1:110m from data/geo/wide.topo.json. */
import { geoContains } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type * as GeoJSON from 'geojson';
import type { BasemapGeometry } from './basemapGeometry.ts';
import { durandLine, kashmir, lineOfControl, propertiesOf, simplified } from './region.ts';
import raw from '#data/geo/wide.topo.json?raw';

/** The countries of the continent carry an id (ISO 3166 alpha-3) and a name. */
interface Country {
	readonly id?: string;
	readonly name?: string;
}

/** The topology of the continent. */
type Wide = Topology<{ countries: GeometryCollection<Country> }>;

/** The countries of the continent. */
const wide = JSON.parse(raw) as Wide;

/** The land of all countries. */
function wideLand(): GeoJSON.MultiPolygon {
	return merge(wide, wide.objects.countries.geometries as (Polygon<Country> | MultiPolygon<Country>)[]);
}

/** East of this longitude the border of Afghanistan and Pakistan at 1:110m is wrong: it runs on to the Tajik corner (PROVENANCE.md). */
const wakhanEnd = 74.5;

/** The borders between countries, without what lies in Kashmir; of the one between Afghanistan and Pakistan only the piece beyond the line's own end, so that no gap is left. */
function wideBorders(): GeoJSON.MultiLineString {
	const others = mesh(wide, wide.objects.countries, (a, b) => a !== b && !isDurand(propertiesOf(a).id, propertiesOf(b).id));
	const shared = mesh(wide, wide.objects.countries, (a, b) => isDurand(propertiesOf(a).id, propertiesOf(b).id));
	const beyond = shared.coordinates.map((line) => line.filter(([longitude]) => (longitude ?? 0) > wakhanEnd));
	const lines = [...others.coordinates.flatMap(outsideKashmir), ...beyond];
	return { type: 'MultiLineString', coordinates: lines.filter((line) => line.length > 1) };
}

/** Room around Kashmir in degrees: at 1:110m the borders run that far beside the region's own. */
const kashmirBox = { west: 72.6, south: 32.4, east: 80.4, north: 37.2 } as const;

/** The pieces of a border that do not run through Kashmir: no border there is settled, and the dotted Line of Control is drawn instead. */
function outsideKashmir(line: GeoJSON.Position[]): GeoJSON.Position[][] {
	const pieces: GeoJSON.Position[][] = [[]];
	for (const place of line) {
		if (isInKashmir(place)) pieces.push([]);
		else pieces.at(-1)?.push(place);
	}
	return pieces;
}

function isInKashmir([longitude = 0, latitude = 0]: GeoJSON.Position): boolean {
	const { west, south, east, north } = kashmirBox;
	if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
	return geoContains(wideKashmir(), [longitude, latitude]);
}

/** Kashmir at the scale of the continent, from the region's better data. */
function wideKashmir(): GeoJSON.MultiPolygon {
	return kashmir(simplified(3e-3));
}

/** The Line of Control at the scale of the continent. */
function wideLineOfControl(): GeoJSON.MultiLineString {
	return lineOfControl(simplified(3e-3));
}

/** The Durand Line at the scale of the continent, from the region's better data. */
function wideDurandLine(): GeoJSON.MultiLineString {
	return durandLine(simplified(3e-3));
}

const countryIds = () => wide.objects.countries.geometries.map((country) => `country.${propertiesOf(country).id ?? ''}`);

const countriesOf = (id: string) =>
	wide.objects.countries.geometries.filter((country) => `country.${propertiesOf(country).id ?? ''}` === id) as (
		Polygon<Country> | MultiPolygon<Country>
	)[];

/** The name of a country by id such as `country.IND`, or null for one that the basemap lacks. */
function countryName(id: string): string | null {
	const [country] = countriesOf(id);
	return (country && propertiesOf(country).name) ?? null;
}

/** The geometry of the continent's basemap: one detail for all scales. */
export const wideGeometry: BasemapGeometry = {
	decimals: 0,
	parts: { land: wideLand, kashmir: wideKashmir, borders: wideBorders, lineOfControl: wideLineOfControl },
	landBorders: () => ({ type: 'MultiLineString', coordinates: [...wideBorders().coordinates, ...wideLineOfControl().coordinates] }),
	durandLine: wideDurandLine,
	areaOf: (id) => {
		const name = countryName(id);
		return name === null ? null : { name, shape: merge(wide, countriesOf(id)) };
	},
	areaName: countryName,
	areaIds: countryIds,
	rivers: () => [],
	namedAreas: () => []
};

function isDurand(a: string | undefined, b: string | undefined): boolean {
	return (a === 'AFG' && b === 'PAK') || (a === 'PAK' && b === 'AFG');
}
