/** What must hold of a step and its scene: ids that exist, places inside the map, an extent on it. */
import { basemaps, isOnBasemap } from '../geo/basemap.ts';
import { basemapNames, perBasemap, type BasemapName } from '../geo/basemapTable.ts';
import { geometries } from '../geo/geometries.ts';
import { citedByPlan, marksIn } from './citedIds.ts';
import type { Fault } from './fault.ts';
import { isCitable, type Content, type SourceLines, type Step } from './model.ts';
import { citesOf, showsOf } from './panels/panelKinds.ts';

/** What each file holds, as a fault says it. */
const kinds = {
	'data/claims.json': 'claim',
	'data/events.csv': 'event',
	'data/moments.csv': 'moment',
	'data/places.csv': 'place',
	'data/actors.json': 'actor',
	'data/forecasts.json': 'forecast'
} as const;

/** Checks a step: its id, its extent, and everything that its scene, its panel and its counter-argument name. */
export function checkStep(content: Content, lines: SourceLines, file: string, step: Step): Fault[] {
	const faults: Fault[] = [];
	const { scene, counter, plan } = step;
	const fault = (path: readonly PropertyKey[], message: string) =>
		faults.push({
			file,
			line: lines.of(file, step.id, path),
			field: [step.id, ...path.filter((key) => typeof key === 'string').slice(0, 2)].join('.'),
			message
		});
	const cited = (ids: readonly string[], path: readonly PropertyKey[]) => {
		for (const id of ids)
			if (!isCitable(lines, id))
				fault([...path, 'of'], `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`);
	};
	const known = (ids: readonly string[], from: keyof typeof kinds, path: readonly PropertyKey[]) => {
		for (const [i, id] of ids.entries())
			if (!lines.has(from, id)) fault([...path, i], `names "${id}", which is not in ${from}; expected a known ${kinds[from]}; correct it`);
	};
	const features = (ids: readonly string[], path: readonly PropertyKey[], what: string) => {
		for (const [i, id] of ids.entries())
			if (!isFeature(content, lines, scene.frame, id))
				fault([...path, i], `names "${id}", which the ${scene.frame} frame lacks; expected a ${what} of it; correct it`);
	};
	const located = (place: string | readonly [number, number], path: readonly PropertyKey[], mayLieBeyond = false) => {
		if (typeof place === 'string') known([place], 'data/places.csv', path);
		const found = typeof place === 'string' ? content.places.get(place) : null;
		const point = typeof place === 'string' ? found && ([found.lon, found.lat] as const) : place;
		if (!point || mayLieBeyond || isOnBasemap(basemaps[scene.frame], point)) return;
		const others = basemapNames.filter((name) => isOnBasemap(basemaps[name], point));
		const mending = others.length > 0 ? `move it or use the ${others.join(' or ')} frame` : 'move it';
		fault(path, `has [${point.join(', ')}], which lies outside the ${scene.frame} frame; expected a point inside it; ${mending}`);
	};

	if (!step.id.startsWith(`${step.chapter}-`))
		faults.push({
			file,
			line: step.line,
			field: `${step.id}.id`,
			message: `does not begin with its chapter; expected ${step.chapter}-…; rename it before it is published`
		});
	cited(counter?.of ?? [], ['counter']);
	cited(plan ? citedByPlan(plan) : [], ['plan']);
	const [west, south, east, north] = scene.extent;
	if (!isOnBasemap(basemaps[scene.frame], [(west + east) / 2, (south + north) / 2]))
		fault(
			['scene', 'extent'],
			`has its middle outside the ${scene.frame} frame; expected [west, south, east, north] in degrees; mend it or use the other frame`
		);
	known(scene.events, 'data/events.csv', ['scene', 'events']);
	features(scene.labels, ['scene', 'labels'], 'place, area or river');
	for (const { kind, id } of step.paragraphs.flatMap(marksIn))
		if (kind === 'place' && lines.has('data/places.csv', id) && !scene.labels.includes(id))
			fault(
				['scene', 'labels'],
				`lacks "${id}", which the prose marks as a place; expected what it marks on its map; add it or take the mark away`
			);
	features(scene.highlights, ['scene', 'highlights'], 'place, area or river');
	features(scene.focus ? [scene.focus] : [], ['scene', 'focus'], 'place');
	for (const [i, { from, to, of }] of scene.arrows.entries()) {
		cited(of, ['scene', 'arrows', i]);
		located(from, ['scene', 'arrows', i, 'from']);
		located(to, ['scene', 'arrows', i, 'to'], basemaps[scene.frame].hasPlacesBeyond);
	}
	for (const [i, { of, curve, turned }] of scene.zones.entries()) {
		cited(of, ['scene', 'zones', i]);
		for (const [k, point] of curve.entries()) located(point, ['scene', 'zones', i, 'curve', k]);
		for (const [k, point] of (turned?.curve ?? []).entries()) located(point, ['scene', 'zones', i, 'turned', 'curve', k]);
	}
	if (scene.turns && !scene.zones.some(({ turned }) => turned))
		fault(['scene', 'turns'], 'turns nothing; expected a zone with another side; give one its turned side or leave this out');
	for (const [i, { at, of }] of scene.annotations.entries()) {
		cited(of, ['scene', 'annotations', i]);
		located(at, ['scene', 'annotations', i, 'at']);
	}
	const { panel } = scene;
	const inPanel = ['scene', 'panel'];
	if (!panel) return faults;
	for (const { path, ids } of citesOf(panel)) cited(ids, [...inPanel, ...path]);
	const shown = showsOf(panel);
	if (shown?.file === 'data/annual.csv') {
		// The rows of this file have no ids: a series is known where a row is of it.
		for (const [i, id] of shown.ids.entries())
			if (content.annual.length > 0 && !content.annual.some(({ series }) => series === id))
				fault([...inPanel, ...shown.path, i], `names "${id}", which is not in data/annual.csv; expected a known series; correct it`);
	} else if (shown) known(shown.ids, shown.file, [...inPanel, ...shown.path]);
	return faults;
}

/** The areas and rivers of each basemap. */
const featuresOf = perBasemap((name) => new Set([...geometries[name].areaIds(), ...geometries[name].rivers(0).map(({ id }) => id)]));

function isFeature(content: Content, lines: SourceLines, frame: BasemapName, id: string): boolean {
	const place = content.places.get(id);
	if (place) return place.frame === frame || place.frame === 'both';
	if (featuresOf[frame].has(id)) return true;
	// A place whose row has faults of its own may well be of this frame.
	return !id.includes('.') && lines.has('data/places.csv', id);
}
