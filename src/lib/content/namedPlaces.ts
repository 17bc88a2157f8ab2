/** Which places the words of a step speak of: its map must letter them. */
import { citedIn, marksIn } from './citedIds.ts';
import type { Content, Step } from './model.ts';
import type { Run } from './runs.ts';

/** How far from a place an incident still stands at it, in kilometres: marks say no more than the town. */
const atPlace = 5;

/** Kilometres a degree of latitude. */
const degree = 111;

/** The ids of the places that some prose marks, and of those at which the incidents happened that it cites and its step shows. */
export function placesNamedIn(runs: readonly Run[], { scene }: Pick<Step, 'scene'>, { events, places }: Content): string[] {
	const marked = marksIn(runs).flatMap(({ kind, id }) => (kind === 'place' ? [id] : []));
	const shown = citedIn(runs).flatMap((id) => {
		const event = events.get(id);
		const { window } = scene;
		const isShown = scene.events.includes(id) || (event?.mapped && window && event.date >= window.from && event.date <= window.to);
		return event && isShown ? [event] : [];
	});
	const towns = [...places.values()].filter(({ kind }) => kind !== 'crossing' && kind !== 'pass');
	const at = shown.flatMap(({ lon, lat }) => {
		const away = (place: { lon: number; lat: number }) =>
			degree * Math.hypot((place.lon - lon) * Math.cos((lat * Math.PI) / 180), place.lat - lat);
		const nearest = towns.reduce((a, b) => (away(b) < away(a) ? b : a));
		return away(nearest) <= atPlace ? [nearest.id] : [];
	});
	return [...new Set([...marked, ...at])];
}

/** True where a heading has the last word of an area's name: “Waziristan” names both districts of it. */
export function namesArea(heading: string, name: string): boolean {
	return (heading.match(/\p{L}+/gu) ?? []).some((word) => word === name.split(' ').at(-1));
}

/** The ids of the places that a step speaks of: in its prose, and where notes and arrows of its map stand. */
export function placesNamedBy(step: Pick<Step, 'scene' | 'paragraphs'>, content: Content): string[] {
	const { annotations, arrows } = step.scene;
	const drawn = [...annotations.map(({ at }) => at), ...arrows.flatMap(({ from, to }) => [from, to])];
	return [
		...new Set([...step.paragraphs.flatMap((runs) => placesNamedIn(runs, step, content)), ...drawn.filter((at) => typeof at === 'string')])
	];
}
