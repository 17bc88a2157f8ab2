/** What happened near an incident, before it and after it. */
import type { Event } from '#lib/content/tables/events.ts';
import { kilometresBetween } from '#lib/geo/within.ts';

/** How near is near, in kilometres. Points are rough, so this is said as “about”. */
export const nearby = 60;

/** The most that are listed before and after. */
const most = 4;

/** An incident near another, and how far from it about. */
interface Neighbour {
	readonly event: Event;
	/** To ten kilometres; 0 for the same place. */
	readonly kilometres: number;
}

/** What was near an incident. */
export interface Neighbours {
	/** The latest before it, latest first. */
	readonly before: readonly Neighbour[];
	/** The first after it. */
	readonly after: readonly Neighbour[];
	/** All near enough for the map, whenever they were. */
	readonly around: readonly Event[];
}

/** The order of time: by date, then by id, so that it is always the same. */
export function inTime(a: Event, b: Event): number {
	return a.date.localeCompare(b.date) || a.id.localeCompare(b.id);
}

/** The incidents near one of them. */
export function neighboursOf(event: Event, incidents: readonly Event[]): Neighbours {
	const others = incidents
		.filter(({ id }) => id !== event.id)
		.map((other) => ({ event: other, exact: kilometresBetween([event.lon, event.lat], [other.lon, other.lat]) }));
	const near = others
		.filter(({ exact }) => exact <= nearby)
		.sort((a, b) => inTime(a.event, b.event))
		.map(({ event: other, exact }) => ({ event: other, kilometres: Math.round(exact / 10) * 10 }));
	return {
		before: near
			.filter(({ event: other }) => inTime(other, event) < 0)
			.slice(-most)
			.reverse(),
		after: near.filter(({ event: other }) => inTime(other, event) > 0).slice(0, most),
		around: others.filter(({ exact }) => exact <= nearby * 3).map(({ event: other }) => other)
	};
}
