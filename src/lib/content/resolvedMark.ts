/** Incidents as marks before they have a place in a view: their shape by type, and their turn among those of the same place. */
import type { Point } from '../geo/basemap.ts';
import type { Dead } from './counting.ts';
import type { CounterKind } from './tables/counts.ts';

/** The shape of a mark, by the type of its event. */
export type Shape = 'circle' | 'diamond' | 'triangle' | 'square';

/** An incident before it has a place in a view. */
export interface ResolvedMark {
	readonly id: string;
	/** In map units. */
	readonly at: Point;
	readonly shape: Shape;
	/** First day, YYYY-MM-DD (or as precise as known). */
	readonly date: string;
	readonly title: string;
	/** Killed: the lowest and the highest count; null where not known. */
	readonly low: number | null;
	readonly high: number | null;
	/** Whose count that is; absent where it is nobody's alone. */
	readonly counter?: CounterKind;
	/** Who is among the dead, as far as anybody who counts says; absent where nobody does. */
	readonly dead?: readonly Dead[];
	/** Its number among the marks of the same place, from 0, in order of time. */
	readonly turn: number;
}

/** Two incidents closer than this are of one place, in degrees. */
const samePlace = 0.09;

/** The shape for a type of event. */
export function shapeOfType(type: string): Shape {
	if (type === 'border-clash') return 'diamond';
	if (type === 'airstrike') return 'triangle';
	if (type === 'operation') return 'square';
	return 'circle';
}

/**
 * Gives each incident its turn among those of the same place.
 * @param events in order of time, with `place` as [longitude, latitude].
 */
export function turnsOf(events: readonly { readonly place: readonly [number, number] }[]): number[] {
	const seen: { place: readonly [number, number]; count: number }[] = [];
	return events.map(({ place }) => {
		const near = seen.find((other) => Math.hypot(other.place[0] - place[0], other.place[1] - place[1]) < samePlace);
		if (near) return near.count++;
		seen.push({ place, count: 1 });
		return 0;
	});
}
