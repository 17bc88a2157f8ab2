/** The scenes of steps resolved, at build: places, areas, incidents and arrows get their points in map units. */
import { boundsOf, basemaps, isOnBasemap, kilometresAt, project, type Bounds, type Point } from '../geo/basemap.ts';
import { perBasemap, type BasemapName } from '../geo/basemapTable.ts';
import { geometries } from '../geo/geometries.ts';
import { cached } from '../geo/buildCache.ts';
import { isInRings, ringsOf, spotsAlong, spotsInArea } from '../geo/labelPoints.ts';
import { allLandBorders, linePoints } from '../geo/paths.ts';
import type { Content, Step } from '../content/model.ts';
import { counterOf, deadIn } from '../content/counting.ts';
import type { Count } from '../content/tables/counts.ts';
import type { Event } from '../content/tables/events.ts';
import type { Place } from '../content/tables/places.ts';
import { hasCards, isDrawn, resolvePanel, type DrawnPanel } from '../content/panels/panelKinds.ts';
import { shapeOfType, turnsOf, type ResolvedMark } from '../content/resolvedMark.ts';
import type { Scene } from '../content/sceneSchema.ts';
import { placesNamedBy } from '../content/namedPlaces.ts';
import { citesIn } from '../content/statements.ts';
import { cardsOf } from './cards/resolveCards.ts';
import type { LabelKind } from './labels.ts';
import { accountsOf } from './panels/draw.ts';
import type { AreaLabel, AreaName, Gazetteer, Gazetteers, ResolvedScene } from './resolved.ts';
import { zonesOf } from './resolveZones.ts';

/** The detail of the shapes that names are set on: the smallest triangle kept, in square degrees. */
const detail = 6e-4;

/** The gazetteers of all basemaps. */
export function gazetteers(places: Iterable<Place>): Gazetteers {
	const all = [...places];
	const of = (name: BasemapName): Gazetteer => ({
		places: all
			.filter(({ frame }) => frame === name || frame === 'both')
			.map(({ id, name: text, kind, rank, lon, lat }) => ({
				id,
				name: text,
				kind,
				rank,
				at: rounded(project(basemaps[name], [lon, lat]))
			})),
		areas: areaNames(name),
		line: linePoints(name),
		borders: allLandBorders()[name]
	});
	return perBasemap(of);
}

/**
 * The scene of a step, resolved.
 * @param history days before the scene's own window whose incidents are still seen, from this day on; null for none.
 * @param namesLine true where the name of the Durand Line stands on it
 * @throws when the scene names a place or an event that does not exist; the content check says so before.
 */
export function resolveScene(own: Step, content: Content, history: string | null, namesLine: boolean): ResolvedScene {
	const scene = resolveMap(own.id, own.scene, content, history, namesLine);
	const panel = drawnPanel(own, content);
	const named = placesNamedBy(own, content);
	return {
		...scene,
		needed: scene.labels.filter((id) => id === lineId || named.includes(id)),
		panel,
		told: scene.window ? toldIn(own, scene, panel) : [],
		cards: panel && hasCards(panel) ? cardsOf(scene, content) : []
	};
}

/** What each cited sentence names of the marks, in order of time, and of the accounts of a scene. */
function toldIn({ paragraphs }: Step, { marks }: ResolvedScene, panel: DrawnPanel | null): string[][] {
	const accounts = accountsOf(panel).map(({ id }) => id);
	return paragraphs
		.flatMap((runs) => citesIn(runs))
		.map(({ of }) => [...marks.map(({ id }) => id).filter((id) => of.includes(id)), ...of.filter((id) => accounts.includes(id))]);
}

/** The id of the label that names the Durand Line on it. */
const lineId = 'durand-line';

/** True where a scene shows the Durand Line. */
export const showsLine = ({ frame, layers }: Scene) => layers.includes('line') || basemaps[frame].fixedLayers.includes('line');

/** Resolves a scene without its panel, such as one that no step of the story has. */
export function resolveMap(step: string, scene: Scene, content: Content, history: string | null, namesLine = false): ResolvedScene {
	const labels = namesLine ? [...scene.labels, lineId] : scene.labels;
	const basemap = basemaps[scene.frame];
	const bounds = boundsOf(basemap, scene.extent);
	const at = (place: string | [number, number]): [number, number] => {
		if (typeof place !== 'string') return place;
		const found = content.places.get(place);
		if (!found) throw new Error(`${step}: ${place} is not a place`);
		return [found.lon, found.lat];
	};
	const nameOf = (place: string | [number, number]) => (typeof place === 'string' ? (content.places.get(place)?.name ?? place) : '');
	return {
		step,
		basemap: scene.frame,
		bounds: bounds.map((value) => Math.round(value * 10) / 10) as Bounds,
		layers: [...new Set([...basemap.fixedLayers, ...scene.layers])],
		highlights: scene.highlights,
		labels,
		needed: labels,
		areas: [...areaLabels(scene, bounds), ...(namesLine ? [lineLabel(scene, bounds)] : [])],
		marks: marksOf(scene, content, history),
		zones: zonesOf(scene, bounds),
		turns: scene.turns,
		arrows: scene.arrows.map(({ kind, from, to, label }) => ({
			kind,
			from: rounded(project(basemap, at(from))),
			to: rounded(project(basemap, at(to))),
			label: label ?? null,
			fromName: nameOf(from),
			toName: nameOf(to)
		})),
		notes: scene.annotations.map(({ at: place, text, sub }) => ({ at: rounded(project(basemap, at(place))), text, sub: sub ?? null })),
		window: scene.window ?? null,
		told: [],
		draw: scene.draw,
		panel: null,
		cards: [],
		focus: scene.focus && content.places.has(scene.focus) ? rounded(project(basemap, at(scene.focus))) : null,
		kilometres: Math.round(kilometresAt(basemap, [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2]) * 1000) / 1000
	};
}

/** The second picture, where it is one that is drawn. */
function drawnPanel(step: Step, content: Content): DrawnPanel | null {
	const scene = resolvePanel(step.scene, content);
	return scene && isDrawn(scene) ? scene : null;
}

/** The incidents of a scene in order of time: those of its window, those before it that are still seen, and those it names. */
function marksOf(scene: Scene, content: Content, history: string | null): ResolvedMark[] {
	const { window } = scene;
	const from = history ?? window?.from;
	const isInWindow = ({ date, mapped }: Event) =>
		mapped && scene.layers.includes('incidents') && window !== undefined && from !== undefined && date >= from && date <= window.to;
	const chosen = [...content.events.values()]
		.filter((event) => scene.events.includes(event.id) || isInWindow(event))
		.filter(({ lon, lat }) => isOnBasemap(basemaps[scene.frame], [lon, lat]));
	return resolveMarks(chosen, scene.frame, content.counts);
}

/** Events as marks of a basemap, in order of time, each with its turn among those of its place. */
export function resolveMarks(events: readonly Event[], basemap: BasemapName, counts: readonly Count[]): ResolvedMark[] {
	const sorted = [...events].sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
	const turns = turnsOf(sorted.map(({ lon, lat }) => ({ place: [lon, lat] })));
	return sorted.map((event, i) => {
		const { id, title, date, type, lon, lat, killedLow, killedHigh } = event;
		const [dead, counter] = [deadIn(counts, id), counterOf(counts, event)];
		return {
			id,
			title,
			date,
			shape: shapeOfType(type),
			at: rounded(project(basemaps[basemap], [lon, lat])),
			low: killedLow,
			high: killedHigh,
			...(counter ? { counter } : {}),
			...(dead.length > 0 ? { dead } : {}),
			turn: turns[i] ?? 0
		};
	});
}

/** What decides which names of areas and rivers a scene has, and where they may stand. */
type Ground = Pick<Scene, 'frame' | 'layers' | 'labels' | 'highlights'>;

/** The areas and rivers that a scene asks for or has room for, with the points where their names may stand. */
function areaLabels({ frame, layers, labels, highlights }: Ground, bounds: Bounds): AreaLabel[] {
	const ground = { frame, layers, labels, highlights };
	return cached('areas', [ground, bounds], () => areaLabelsOf(ground, bounds));
}

function areaLabelsOf(scene: Ground, bounds: Bounds): AreaLabel[] {
	const width = bounds[2] - bounds[0];
	const around: Bounds = [bounds[0] - width * 0.25, bounds[1] - width * 0.25, bounds[2] + width * 0.25, bounds[3] + width * 0.25];
	const asked = scene.labels.filter((id) => /^(country|province|district)\.|^kashmir$/.test(id));
	const { namedAreas, rivers } = geometries[scene.frame];
	const areas = [...new Set([...asked, ...scene.highlights, ...namedAreas(scene.layers)])].flatMap((id): AreaLabel[] => {
		const rings = ringsById(scene.frame, id);
		// A name that was not asked for wants an area as wide as a few of its letters.
		const found = rings ? spotsInArea(rings, around, asked.includes(id) ? 0 : width * 0.022) : [];
		// No country's name stands on Kashmir.
		const at = kindOf(id) === 'country' ? found.filter(([x, y]) => !isOnKashmir(scene.frame, x, y, width * 0.06)) : found;
		return at.length > 0 ? [{ id, at: at.map(([x, y]) => [x, y]) }] : [];
	});
	const names = rivers(detail)
		.filter(({ id, rank }) => scene.labels.includes(id) || (scene.layers.includes('rivers') && rank < 9))
		.flatMap(({ id, line }): AreaLabel[] => {
			const at = spotsAlong(basemaps[scene.frame], line, bounds);
			return at.length > 0 ? [{ id, at }] : [];
		});
	return [...areas, ...names];
}

/** Where the Durand Line may be named: on it, where it runs straightest. */
function lineLabel({ frame }: Scene, bounds: Bounds): AreaLabel {
	return { id: lineId, at: spotsAlong(basemaps[frame], geometries[frame].durandLine(2e-4), bounds, 0) };
}

/** True where a name of so many map units to each side would stand on Kashmir. */
function isOnKashmir(basemap: BasemapName, x: number, y: number, reach: number): boolean {
	const shape = ringsById(basemap, 'kashmir');
	return shape !== null && [x - reach, x, x + reach].some((across) => isInRings(shape, [across, y]));
}

const rings = new Map<string, Point[][] | null>();

/** The outer rings of an area in map units, worked out once. */
function ringsById(basemap: BasemapName, id: string): Point[][] | null {
	const key = `${basemap}:${id}`;
	const known = rings.get(key);
	if (known !== undefined) return known;
	const found = geometries[basemap].areaOf(id, detail);
	const made = found && ringsOf(basemaps[basemap], found.shape);
	rings.set(key, made);
	return made;
}

/** The names of all areas and rivers that the scenes of a basemap may show. */
function areaNames(basemap: BasemapName): Record<string, AreaName> {
	const { areaIds, areaName, rivers } = geometries[basemap];
	const areas = areaIds().flatMap((id) => {
		const name = areaName(id);
		return name === null ? [] : [[id, { name, kind: kindOf(id) }] as const];
	});
	const streams = rivers(detail).map(({ id, name }) => [id, { name, kind: 'river' as const }] as const);
	return Object.fromEntries([...areas, ...streams, [lineId, { name: 'Durand Line', kind: 'durand' as const }]]);
}

function kindOf(id: string): LabelKind {
	if (id === 'kashmir') return 'kashmir';
	if (id.startsWith('country')) return 'country';
	return id.startsWith('province') ? 'province' : 'district';
}

function rounded([x, y]: Point): Point {
	return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}
