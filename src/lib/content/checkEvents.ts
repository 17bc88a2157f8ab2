/** What must hold of the record of events on the map and in time: points in their province, crossings by the line, days in their phase, yearly figures once. */
import { basemaps, isOnBasemap } from '../geo/basemap.ts';
import { basemapNames } from '../geo/basemapTable.ts';
import { kilometresFromLine, kilometresOutside } from '../geo/within.ts';
import type { Fault } from './fault.ts';
import type { Content, SourceLines } from './model.ts';
import type { Event } from './tables/events.ts';

/** How far outside its province a point may lie, in kilometres: borders of provinces are that rough on this map. */
export const provinceTolerance = 3;

/** How far from the line a crossing may lie, in kilometres. */
export const crossingTolerance = 1;

/** The first and last day of the phase whose name has its dates in it. */
const december = { from: '2022-11-28', to: '2022-12-31' } as const;

const eventsFile = 'data/events.csv';

/** Checks the events, the yearly figures and the crossings. */
export function checkEvents(content: Content, lines: SourceLines): Fault[] {
	return [
		...[...content.events.values()].flatMap((event) => checkEvent(event, lines.of(eventsFile, event.id))),
		...checkRanges(content, lines),
		...checkCounters(content, lines),
		...checkAnnual(content, lines),
		...checkCrossings(content, lines),
		...checkOnMap(content, lines)
	];
}

function checkEvent(event: Event, line: number): Fault[] {
	const faults: Fault[] = [];
	const fault = (field: string, message: string) => faults.push({ file: eventsFile, line, field: `${event.id}.${field}`, message });
	const { province, lon, lat } = event;
	if (province) {
		const outside = kilometresOutside(`province.${province}`, [lon, lat]);
		if (outside === null) fault('province', `names "${province}", which the map lacks; expected a province such as PK.KP; correct it`);
		else if (outside > provinceTolerance)
			fault(
				'lon',
				`[${lon}, ${lat}] lies ${Math.round(outside)} km outside ${province}; expected a point in its province, or at most ${provinceTolerance} km from its edge; mend the point or the province`
			);
	}
	if (event.phase === 'december-2022' && event.datePrecision === 'day' && (event.date < december.from || event.date > december.to))
		fault(
			'phase',
			`is december-2022, but the day is ${event.date}; expected a day from ${december.from} to ${december.to}; correct one of them`
		);
	return faults;
}

/** The words with which an event's note says that a count lies outside its range, and whose it is. */
const outside = 'Outside this range';

/** A count of one side above the range of all sides is no slip only where the event's note says so. */
function checkRanges({ counts, events }: Content, lines: SourceLines): Fault[] {
	const file = 'data/counts.csv';
	return counts.flatMap(({ event: id, measure, low, high, by }, i) => {
		const event = events.get(id);
		const [most, note] = measure === 'killed' ? [event?.killedHigh, event?.killedNote] : [event?.injuredHigh, event?.injuredNote];
		const told = high ?? low;
		return most === undefined || most === null || told <= most || note?.includes(outside)
			? []
			: [
					{
						file,
						line: lines.of(file, String(i)),
						field: `${id}.${measure}`,
						message: `${by} counts ${told}, but the event's range ends at ${most}; expected a range that holds it, or the words "${outside}" in the event's note, with whose count it is; mend one of them`
					}
				];
	});
}

/** The words with which a note says that one counter published the sum over several sides. */
const together = 'both sides together';

/** An event's range is one row of the counts, or a sum that one counter published and the note says so: never a sum over counters. */
function checkCounters({ counts, events }: Content, lines: SourceLines): Fault[] {
	return [...events.values()].flatMap((event) =>
		(['killed', 'injured'] as const).flatMap((measure) => {
			const [low, high, note] =
				measure === 'killed'
					? [event.killedLow, event.killedHigh, event.killedNote]
					: [event.injuredLow, event.injuredHigh, event.injuredNote];
			const isRow = counts.some((row) => row.event === event.id && row.measure === measure && row.low === low && row.high === high);
			return (low === null && high === null) || isRow || note?.includes(together)
				? []
				: [
						{
							file: eventsFile,
							line: lines.of(eventsFile, event.id),
							field: `${event.id}.${measure}Low`,
							message: `has the range ${low ?? 'unknown'} ${high === null ? 'or more' : `to ${high}`}, which is no row of data/counts.csv; expected the count of one counter for one side, or a sum that one counter published, with "${together}" in the note; take one count and name the others in the note`
						}
					];
		})
	);
}

function checkAnnual({ annual }: Content, lines: SourceLines): Fault[] {
	const file = 'data/annual.csv';
	const seen = new Set<string>();
	return annual.flatMap(({ series, year }, i) => {
		const key = `${series} ${year}`;
		const isSeen = seen.has(key);
		seen.add(key);
		return isSeen
			? [{ file, line: lines.of(file, String(i)), field: key, message: 'stands twice; expected one figure a series and year; remove one' }]
			: [];
	});
}

function checkCrossings({ places }: Content, lines: SourceLines): Fault[] {
	const file = 'data/places.csv';
	return [...places.values()].flatMap(({ id, kind, lon, lat }) => {
		if (kind !== 'crossing') return [];
		const away = kilometresFromLine([lon, lat]);
		return away <= crossingTolerance
			? []
			: [
					{
						file,
						line: lines.of(file, id),
						field: `${id}.lon`,
						message: `[${lon}, ${lat}] lies ${away.toFixed(1)} km from the line; expected a crossing at most ${crossingTolerance} km from it; mend the point`
					}
				];
	});
}

/** Mapped events that lie outside the map of the region, and places that lie outside a map of theirs that has none beyond it. */
function checkOnMap({ events, places }: Content, lines: SourceLines): Fault[] {
	const onMap = [
		...[...events.values()].flatMap((event) =>
			event.mapped
				? [{ ...event, frame: 'region' as const, file: eventsFile, expected: 'a mapped event inside it; mend the coordinates or unmap it' }]
				: []
		),
		...[...places.values()].flatMap((place) =>
			basemapNames
				.filter((name) => (place.frame === name || place.frame === 'both') && !basemaps[name].hasPlacesBeyond)
				.map((frame) => ({
					...place,
					frame,
					file: 'data/places.csv',
					expected: 'a place of it inside it; mend the coordinates or the frame'
				}))
		)
	];
	return onMap.flatMap(({ id, lon, lat, frame, file, expected }) =>
		isOnBasemap(basemaps[frame], [lon, lat])
			? []
			: [
					{
						file,
						line: lines.of(file, id, ['lon']),
						field: `${id}.lon`,
						message: `[${lon}, ${lat}] lies outside the ${frame} frame; expected ${expected}`
					}
				]
	);
}
