/** A step's panel to its panel, at build: ids become words, numbers, points and addresses. */
import type { Content, Step } from '../../content/load.ts';
import type { Panel } from '../../content/schema.ts';
import type { Event, Moment } from '../../content/tables.ts';
import { basemaps, project, type Bounds, type Point } from '../../geo/basemap.ts';
import { linePoints, stillPaths } from '../../geo/paths.ts';
import { shapeOfType, turnsOf } from '../marks.ts';
import type {
	DaysPanel,
	MomentsPanel,
	MultiplesPanel,
	ResolvedPanel,
	YearSeries,
	SmallMark,
	Span,
	TimelinePanel,
	YearsPanel
} from './panelTypes.ts';
import { argumentOf, columnsOf, forecastsOf } from './resolveText.ts';
import { dateOf, dayOf } from './time.ts';

/** The days of the article's December: from the end of the truce to the end of the year. */
const december: Span = { from: '2022-11-28', to: '2022-12-31' };

/** The day that the article calls today. */
const articleDay = '2022-12-21';

/** The names of the tracks, in the order in which they stand under one another. */
const trackNames: Record<Moment['track'], string> = {
	official: 'Pakistan',
	kabul: 'Kabul',
	militants: 'Militants',
	independent: 'Independent'
};

/** The zoom that the small maps are drawn for, in CSS pixels a map unit. */
const mapZoom = 0.3;

/** Where the two countries' names stand on a small map, as [longitude, latitude]. */
const countryNames = [
	{ at: [65.2, 33.6], text: 'Afghanistan' },
	{ at: [70.9, 30.2], text: 'Pakistan' }
] as const;

/**
 * The panel of a panel of a step.
 * @throws when the panel names a record that does not exist; the content check says so before.
 */
export function resolvePanel(panel: Panel, step: Step, content: Content): ResolvedPanel {
	const window = step.scene.window ?? null;
	switch (panel.kind) {
		case 'days':
			return daysOf(panel, window, content);
		case 'timeline':
			return timelineOf(panel, window);
		case 'moments':
			return momentsOf(panel, content);
		case 'years':
			return yearsOf(panel, content);
		case 'multiples':
			return multiplesOf(panel, window ?? december, content);
		case 'columns':
			return columnsOf(panel, content);
		case 'forecasts':
			return forecastsOf(panel, content);
		case 'argument':
			return argumentOf(panel, content);
	}
}

type Of<K extends Panel['kind']> = Extract<Panel, { kind: K }>;

const incidentsOf = (content: Content, { from, to }: Span): Event[] =>
	[...content.events.values()]
		.filter(({ mapped, datePrecision, date }) => mapped && datePrecision === 'day' && date >= from && date <= to)
		.sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));

function daysOf({ title, note }: Of<'days'>, window: Span | null, content: Content): DaysPanel {
	const incidents = incidentsOf(content, december);
	const first = dayOf(december.from);
	const days = Array.from({ length: dayOf(december.to) - first + 1 }, (_, i) => {
		const date = dateOf(first + i);
		return { date, count: incidents.filter((event) => event.date === date).length };
	});
	return { kind: 'days', title, note: note ?? null, days, window, horizon: articleDay };
}

function timelineOf({ title, note, from, to, rows }: Of<'timeline'>, window: Span | null): TimelinePanel {
	return {
		kind: 'timeline',
		title,
		note: note ?? null,
		from,
		to,
		rows: rows.map(({ label, bands, points }) => ({
			label,
			bands: bands.map((band) => ({ from: band.from, to: band.to, label: band.label })),
			points: points.map((point) => ({ at: point.at, label: point.label }))
		})),
		window: window && window.from >= from && window.to <= to ? window : null
	};
}

function momentsOf({ title, note, moments: ids }: Of<'moments'>, content: Content): MomentsPanel {
	const moments = ids.map((id) => found(content.moments, id, 'moment')).sort((a, b) => a.order - b.order);
	const told = new Set(moments.map(({ track }) => track));
	return {
		kind: 'moments',
		title,
		note: note ?? null,
		tracks: (Object.keys(trackNames) as Moment['track'][]).filter((id) => told.has(id)).map((id) => ({ id, label: trackNames[id] })),
		moments: moments.map(({ id, start, end, precision, track, says, who, conflictsWith }) => {
			const isClock = precision === 'minute' || precision === 'hour';
			return {
				id,
				start: isClock ? start : start.slice(0, 10),
				end: isClock ? end : null,
				precision,
				track,
				says,
				who,
				conflictsWith: conflictsWith.filter((other) => ids.includes(other))
			};
		})
	};
}

function yearsOf({ title, subtitle, note, series: ids }: Of<'years'>, content: Content): YearsPanel {
	const isOneProducer = new Set(content.annual.filter(({ series }) => ids.includes(series)).map(({ producer }) => producer)).size === 1;
	const series = ids.map((id): YearSeries => {
		const figures = content.annual.filter((figure) => figure.series === id).sort((a, b) => a.year - b.year);
		const { measure = id, producer = '' } = figures[0] ?? {};
		const definition = mostCommon(figures.map((figure) => figure.definition));
		const name = `${measure.charAt(0).toUpperCase()}${measure.slice(1)}`;
		return {
			id,
			label: isOneProducer ? name : `${producer}: ${measure}`,
			definition,
			figures: figures.map((figure) => ({
				year: figure.year,
				value: figure.value,
				verified: figure.verified,
				usual: figure.definition === definition,
				note: figure.note
			}))
		};
	});
	const years = series.flatMap(({ figures }) => figures.map(({ year }) => year));
	return { kind: 'years', title, subtitle, note: note ?? null, from: Math.min(...years), to: Math.max(...years), series };
}

function mostCommon(words: readonly string[]): string {
	return words.reduce(
		(best, word) => (words.filter((one) => one === word).length > words.filter((one) => one === best).length ? word : best),
		words[0] ?? ''
	);
}

/** The whole line with the incidents laid to each actor (the first that a record names) or claimed by it. */
function multiplesOf({ title, note, actors }: Of<'multiples'>, window: Span, content: Content): MultiplesPanel {
	const { region } = basemaps;
	const at = (place: readonly [number, number]): Point => project(region, place).map((value) => Math.round(value)) as Point;
	const incidents = incidentsOf(content, window);
	const shown = actors.map((id) => ({
		...found(content.actors, id, 'actor'),
		own: incidents.filter((event) => event.actors[0] === id || event.claimedBy.includes(id))
	}));
	const bounds = around([...linePoints('region'), ...shown.flatMap(({ own }) => own.map(({ lon, lat }) => at([lon, lat])))], 40, region);
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
					low: event.killedLow,
					high: event.killedHigh,
					turn: turns[i] ?? 0
				}))
			};
		})
	};
}

/** The box around points with some room, inside a basemap. */
function around(points: readonly Point[], room: number, { width, height }: { width: number; height: number }): Bounds {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [
		Math.max(0, Math.min(...xs) - room),
		Math.max(0, Math.min(...ys) - room),
		Math.min(width, Math.max(...xs) + room),
		Math.min(height, Math.max(...ys) + room)
	];
}

function found<T>(records: ReadonlyMap<string, T>, id: string, what: string): T {
	const record = records.get(id);
	if (!record) throw new Error(`${id} is no ${what}`);
	return record;
}
