/** One small map for each actor. */
import { z } from 'zod';
import { basemaps, boundsOf, project, type Bounds, type Point } from '../../geo/basemap.ts';
import { stillPaths } from '../../geo/paths.ts';
import { slug } from '../ids.ts';
import type { Records } from '../records.ts';
import { shapeOfType, turnsOf, type ResolvedMark } from '../resolvedMark.ts';
import { text } from '../values.ts';
import { december, incidentsOf } from './december.ts';
import { type DrawnKind, found, type PanelScene, type ResolvedBase } from './panelKind.ts';

const schema = z.strictObject({ kind: z.literal('multiples'), title: text, note: text.optional(), actors: z.array(slug).min(2) });
type MultiplesRecord = z.infer<typeof schema>;

/** An incident of a small map, in units of the region basemap. */
export interface SmallMark extends Omit<ResolvedMark, 'counter' | 'dead'> {
	/** The town or district where it was. */
	readonly town: string;
}

/** One small map for each actor. */
export interface MultiplesPanel extends ResolvedBase {
	readonly kind: 'multiples';
	/** The part of the region basemap that every map shows. */
	readonly bounds: Bounds;
	/** What lies under the marks, as path text in units of the region basemap. */
	readonly ground: { readonly borders: string; readonly line: string; readonly kashmir: string; readonly lineOfControl: string };
	/** Names of the two countries, set on maps that have room. */
	readonly names: readonly { readonly at: Point; readonly text: string }[];
	readonly actors: readonly { readonly id: string; readonly name: string; readonly short: string; readonly marks: readonly SmallMark[] }[];
}

/** The zoom that the small maps are drawn for, in CSS pixels a map unit. */
const mapZoom = 0.3;

/** Where the two countries' names stand on a small map, as [longitude, latitude]. */
const countryNames = [
	{ at: [65.2, 33.6], text: 'Afghanistan' },
	{ at: [70.9, 30.2], text: 'Pakistan' }
] as const;

/** Where an incident was, in few words: the last part of its place, without what stands in brackets. */
const townOf = (place: string) =>
	place
		.replaceAll(/ \([^)]*\)/g, '')
		.split(', ')
		.at(-1) ?? place;

/** The ground of the step’s own map with the incidents attributed to each actor (the first that a record names) or claimed by it. */
function resolve({ title, note, actors }: MultiplesRecord, { window, extent }: PanelScene, records: Records): MultiplesPanel {
	const { region } = basemaps;
	const at = (place: readonly [number, number]): Point => project(region, place).map((value) => Math.round(value)) as Point;
	const incidents = incidentsOf(records, window ?? december);
	const shown = actors.map((id) => ({
		...found(records.actors, id, 'actor'),
		own: incidents.filter((event) => event.actors[0] === id || event.claimedBy.includes(id))
	}));
	const bounds = boundsOf(region, extent).map((value) => Math.round(value)) as Bounds;
	const { borders, line, kashmir, lineOfControl } = stillPaths('region', bounds, mapZoom, ['line']);
	return {
		kind: 'multiples',
		title,
		note: note ?? null,
		bounds,
		ground: { borders, line, kashmir, lineOfControl },
		names: countryNames.map(({ at: place, text }) => ({ at: at(place), text })),
		actors: shown.map(({ id, name, short, own }) => {
			const turns = turnsOf(own.map(({ lon, lat }) => ({ place: [lon, lat] })));
			return {
				id,
				name,
				short,
				marks: own.map((event, i): SmallMark => ({
					id: event.id,
					at: at([event.lon, event.lat]),
					shape: shapeOfType(event.type),
					date: event.date,
					title: event.title,
					town: townOf(event.place),
					low: event.killedLow,
					high: event.killedHigh,
					turn: turns[i] ?? 0
				}))
			};
		})
	};
}

/** Small maps by actor. */
export const multiples = {
	schema,
	resolve,
	shows: ({ actors }) => ({ file: 'data/actors.json', path: ['actors'], ids: actors }),
	inWords: ({ title, actors }) => {
		const maps = actors.map(({ name, marks }) => `${name}, with ${marks.length}`);
		return `${maps.length} small maps, “${title}”, one of the incidents of each actor: ${maps.join('; ')}.`;
	},
	measure: () => 'Incidents attributed to each actor or claimed by it; the area of a mark is the number killed',
	restsOn: (_, { actors }) => actors.flatMap(({ marks }) => marks.map(({ id }) => id))
} satisfies DrawnKind<MultiplesRecord, MultiplesPanel>;
