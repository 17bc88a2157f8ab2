/** What must hold of the record of events: points where the record says they are, crossings by the line, counts of known events by known sources. */
import { kilometresFromLine, kilometresOutside } from '../geo/within.ts';
import type { Fault } from './fault.ts';
import type { Content, Lines } from './load.ts';
import type { Event } from './tables.ts';

/** How far outside its province a point may lie, in kilometres: borders of provinces are that rough on this map. */
export const provinceTolerance = 3;

/** How far from the line a crossing may lie, in kilometres. */
export const crossingTolerance = 1;

/** The first and last day of the phase whose name has its dates in it. */
const december = { from: '2022-11-28', to: '2022-12-31' } as const;

const eventsFile = 'data/events.csv';
const countsFile = 'data/counts.csv';

/** Checks the events with their counts, the yearly figures and the crossings. */
export function checkEvents(content: Content, lines: Lines): Fault[] {
	return [
		...[...content.events.values()].flatMap((event) => checkEvent(event, content, lines.of(eventsFile, event.id))),
		...checkCounts(content, lines),
		...checkAnnual(content, lines),
		...checkCrossings(content, lines)
	];
}

function checkEvent(event: Event, content: Content, line: number): Fault[] {
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
	for (const id of event.claimedBy)
		if (!content.actors.has(id)) fault('claimedBy', `names "${id}", which is no actor; expected a known id; correct it`);
	if (event.phase === 'december-2022' && event.datePrecision === 'day' && (event.date < december.from || event.date > december.to))
		fault(
			'phase',
			`is december-2022, but the day is ${event.date}; expected a day from ${december.from} to ${december.to}; correct one of them`
		);
	return faults;
}

function checkCounts({ counts, events, sources }: Content, lines: Lines): Fault[] {
	return counts.flatMap((count, i) => {
		const line = lines.of(countsFile, String(i));
		const faults: Fault[] = [];
		if (!events.has(count.event))
			faults.push({
				file: countsFile,
				line,
				field: `${count.event}.event`,
				message: `names "${count.event}", which is no event; expected a known id; correct it`
			});
		for (const id of count.sources)
			if (!sources.has(id))
				faults.push({
					file: countsFile,
					line,
					field: `${count.event}.sources`,
					message: `names "${id}", which is no source; expected a known id; correct it`
				});
		return faults;
	});
}

function checkAnnual({ annual, sources }: Content, lines: Lines): Fault[] {
	const file = 'data/annual.csv';
	const seen = new Set<string>();
	return annual.flatMap(({ series, year, source }, i) => {
		const line = lines.of(file, String(i));
		const faults: Fault[] = [];
		const key = `${series} ${year}`;
		if (seen.has(key)) faults.push({ file, line, field: key, message: 'stands twice; expected one figure a series and year; remove one' });
		seen.add(key);
		if (source !== null && !sources.has(source))
			faults.push({
				file,
				line,
				field: `${key}.source`,
				message: `names "${source}", which is no source; expected a known id; correct it`
			});
		return faults;
	});
}

function checkCrossings({ places }: Content, lines: Lines): Fault[] {
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
