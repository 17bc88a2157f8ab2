/** Scenes of maps that no step of the story has: all incidents together, and one incident with those near it. */
import type { Content } from '../content/model.ts';
import { sceneSchema, type Extent, type Layer, type Scene } from '../content/sceneSchema.ts';
import type { Event } from '../content/tables/events.ts';
import type { ResolvedScene } from './resolved.ts';
import { resolveMarks, resolveMap } from './resolveScene.ts';

/** Room around all incidents, in degrees. */
const margin = 0.5;

/** Towns that are named on the map of all incidents, however many marks there are. */
const named = ['kabul', 'peshawar', 'islamabad', 'quetta', 'kandahar', 'karachi'] as const;

/** Half the width and half the height of the map of one incident, in degrees. */
const around = { longitude: 1.7, latitude: 1.1 } as const;

const recordOf = (extent: Extent, layers: readonly Layer[], labels: readonly string[], events: readonly string[] = []) =>
	sceneSchema.parse({ extent, layers, labels, events, caption: 'Incidents' });

const ground = ['line', 'provinces', 'rivers', 'towns', 'crossings'] as const;

/** The record of the map of one incident: wherever it is shown, it is shown in these bounds on this ground. */
export function sceneOfIncident({ id, lon, lat }: Event): Scene {
	const extent: Extent = [lon - around.longitude, lat - around.latitude, lon + around.longitude, lat + around.latitude];
	return recordOf(extent, ground, [], [id]);
}

/** The scene of a map with every incident. */
export function resolveAllIncidents(content: Content): ResolvedScene {
	const incidents = [...content.events.values()].filter(({ mapped }) => mapped);
	const longitudes = incidents.map(({ lon }) => lon);
	const latitudes = incidents.map(({ lat }) => lat);
	const extent: Extent = [
		Math.min(...longitudes) - margin,
		Math.min(...latitudes) - margin,
		Math.max(...longitudes) + margin,
		Math.max(...latitudes) + margin
	];
	const scene = resolveMap('explore', recordOf(extent, [...ground, 'incidents'], named), content, null);
	return { ...scene, marks: resolveMarks(incidents, scene.basemap, content.counts) };
}

/** The resolved scene of the map of one incident: it stands on its spot, the others around it. */
export function resolveIncident(content: Content, event: Event, near: readonly Event[]): ResolvedScene {
	const scene = resolveMap(event.id, sceneOfIncident(event), content, null, true);
	const [own] = scene.marks;
	// The marks beside it keep clear of its spot: they are counted from the second place on.
	const others = resolveMarks(near, scene.basemap, content.counts).map((mark) =>
		own && Math.hypot(mark.at[0] - own.at[0], mark.at[1] - own.at[1]) < 8 ? { ...mark, turn: mark.turn + 1 } : mark
	);
	return { ...scene, marks: own ? [...others, own] : others };
}
