/** What must hold across files: ids that exist, claims that are carried, places inside their frame, numbers that are cited. */
import { basemaps, isOnBasemap } from '../geo/basemap.ts';
import { basemapNames, perBasemap, type BasemapName } from '../geo/basemapTable.ts';
import { geometries } from '../geo/geometries.ts';
import { checkEvents } from './check-events.ts';
import { checkEvidence } from './check-evidence.ts';
import type { Fault } from './fault.ts';
import type { Content, SourceLines, Step, ParsedProse } from './load.ts';
import { carriedByPanel, citesOf, showsOf } from './panelRecords.ts';
import type { Prose } from './prose.ts';
import type { Run } from './runs.ts';

/** All ids that a run of prose cites. */
export function citedIn(runs: readonly Run[]): string[] {
	return runs.flatMap((run) => (run.type === 'text' ? [] : [...(run.type === 'cite' ? run.of : []), ...citedIn(run.runs)]));
}

/** All ids that a step carries: in its prose, its scene, its counter-argument. */
export function carriedBy(step: Step): string[] {
	const { scene, counter } = step;
	return [
		...step.paragraphs.flatMap(citedIn),
		...(counter?.of ?? []),
		...scene.arrows.flatMap(({ of }) => of),
		...scene.annotations.flatMap(({ of }) => of),
		...(scene.panel ? carriedByPanel(scene.panel) : []),
		...scene.events
	];
}

/** Checks everything that one file alone cannot tell. */
export function checkContent(content: Content, told: readonly ParsedProse[], lines: SourceLines): Fault[] {
	const steps = content.chapters.flatMap(({ file, steps: own }) => own.map((step) => ({ file, step })));
	return [
		...twice(steps),
		...told.flatMap(({ file, prose }) => prose.flatMap((step) => checkProse(lines, file, step))),
		...steps.flatMap(({ file, step }) => checkStep(content, lines, file, step)),
		...checkChapters(content, lines),
		...checkRecords(content, lines),
		...checkEvents(content, lines),
		...checkEvidence(content, lines)
	];
}

/** What each file holds, as a fault says it. */
const kinds = {
	'data/claims.json': 'claim',
	'data/events.csv': 'event',
	'data/moments.csv': 'moment',
	'data/places.csv': 'place',
	'data/actors.json': 'actor',
	'data/forecasts.json': 'forecast'
} as const;

/** True where an id that prose or a scene cites stands in one of the files that can be cited. */
export function isCitable(lines: SourceLines, id: string): boolean {
	return ['data/claims.json', 'data/sources.json', 'data/events.csv', 'data/moments.csv'].some((file) => lines.has(file, id));
}

function twice(steps: readonly { file: string; step: Step }[]): Fault[] {
	const seen = new Map<string, string>();
	return steps.flatMap(({ file, step }) => {
		const before = seen.get(step.id);
		seen.set(step.id, file);
		return before && before !== file
			? [{ file, line: step.line, field: step.id, message: `is a step of ${before} too; expected each id once in the story; rename one` }]
			: [];
	});
}

function checkProse(lines: SourceLines, file: string, { id: step, line: heading, paragraphs }: Prose): Fault[] {
	const faults: Fault[] = [];
	const fault = (line: number, message: string) => faults.push({ file, line, field: `${step}.prose`, message });
	if (paragraphs.length === 0) fault(heading, 'is empty; expected 40 to 90 words; write it');
	for (const runs of paragraphs) {
		if (citedIn(runs).length === 0)
			fault(runs[0]?.line ?? heading, 'has a paragraph without a citation; expected :cite[…]{of="…"} in each; cite what it rests on');
		for (const { words, line } of digitsOutside(runs))
			fault(line, `has the number in "${words}" outside a citation; expected every number and date inside :cite[…]; cite it`);
		for (const { id, kind, line } of marksIn(runs)) {
			if (kind === 'cite' && !isCitable(lines, id))
				fault(line, `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`);
			if (kind === 'term' && !lines.has('data/glossary.json', id))
				fault(line, `marks "${id}", which is not in data/glossary.json; expected a known term; add it there or correct it`);
			if (kind === 'place' && !lines.has('data/places.csv', id))
				fault(line, `marks "${id}", which is not in data/places.csv; expected a known place; correct it`);
		}
	}
	return faults;
}

function checkStep(content: Content, lines: SourceLines, file: string, step: Step): Fault[] {
	const faults: Fault[] = [];
	const { scene, counter } = step;
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
	const located = (place: string | readonly [number, number], path: readonly PropertyKey[]) => {
		if (typeof place === 'string') known([place], 'data/places.csv', path);
		const found = typeof place === 'string' ? content.places.get(place) : null;
		const point = typeof place === 'string' ? found && ([found.lon, found.lat] as const) : place;
		if (!point || isOnBasemap(basemaps[scene.frame], point)) return;
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
	const [west, south, east, north] = scene.extent;
	if (!isOnBasemap(basemaps[scene.frame], [(west + east) / 2, (south + north) / 2]))
		fault(
			['scene', 'extent'],
			`has its middle outside the ${scene.frame} frame; expected [west, south, east, north] in degrees; mend it or use the other frame`
		);
	known(scene.events, 'data/events.csv', ['scene', 'events']);
	features(scene.labels, ['scene', 'labels'], 'place, area or river');
	features(scene.highlights, ['scene', 'highlights'], 'place, area or river');
	features(scene.focus ? [scene.focus] : [], ['scene', 'focus'], 'place');
	for (const [i, { from, to, of }] of scene.arrows.entries()) {
		cited(of, ['scene', 'arrows', i]);
		located(from, ['scene', 'arrows', i, 'from']);
		located(to, ['scene', 'arrows', i, 'to']);
	}
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

function checkChapters(content: Content, lines: SourceLines): Fault[] {
	return content.chapters.flatMap(({ id, file, terms }) =>
		terms.flatMap((term, i) =>
			lines.has('data/glossary.json', term)
				? []
				: [
						{
							file,
							line: lines.of(file, id, ['terms', i]),
							field: `${id}.terms`,
							message: `names "${term}", which is not in data/glossary.json; expected a known term; add it there or remove it`
						}
					]
		)
	);
}

function checkRecords(content: Content, lines: SourceLines): Fault[] {
	const faults: Fault[] = [];
	const fault = (file: string, id: string, field: string, message: string, name = id) =>
		faults.push({ file, line: lines.of(file, id, [field]), field: `${name}.${field}`, message });
	const known = (file: string, id: string, field: string, ids: readonly string[], from: string, what: string, name = id) => {
		for (const other of ids)
			if (!lines.has(from, other)) fault(file, id, field, `names "${other}", which is no ${what}; expected a known id; correct it`, name);
	};
	const sourced = (file: string, id: string, sources: readonly string[], name = id) =>
		known(file, id, 'sources', sources, 'data/sources.json', 'source', name);

	for (const { id, sources, supports, events } of content.claims.values()) {
		sourced('data/claims.json', id, sources);
		known('data/claims.json', id, 'events', events, 'data/events.csv', 'event');
		known('data/claims.json', id, 'supports', supports, 'data/claims.json', 'claim');
	}
	for (const { id, sources, actors, claimedBy, mapped, lon, lat } of content.events.values()) {
		sourced('data/events.csv', id, sources);
		known('data/events.csv', id, 'actors', actors, 'data/actors.json', 'actor');
		known('data/events.csv', id, 'claimedBy', claimedBy, 'data/actors.json', 'actor');
		if (mapped && !isOnBasemap(basemaps.region, [lon, lat]))
			fault(
				'data/events.csv',
				id,
				'lon',
				`[${lon}, ${lat}] lies outside the region frame; expected a mapped event inside it; mend the coordinates or unmap it`
			);
	}
	for (const [i, { event, sources }] of content.counts.entries()) {
		known('data/counts.csv', String(i), 'event', [event], 'data/events.csv', 'event', event);
		sourced('data/counts.csv', String(i), sources, event);
	}
	for (const [i, { series, year, source }] of content.annual.entries())
		known('data/annual.csv', String(i), 'source', source ? [source] : [], 'data/sources.json', 'source', `${series} ${year}`);
	for (const { id, sources, conflictsWith } of content.moments.values()) {
		sourced('data/moments.csv', id, sources);
		known('data/moments.csv', id, 'conflictsWith', conflictsWith, 'data/moments.csv', 'moment');
	}
	for (const { id, frame, lon, lat } of content.places.values())
		for (const name of basemapNames.filter((one) => frame === one || frame === 'both'))
			if (!isOnBasemap(basemaps[name], [lon, lat]))
				fault(
					'data/places.csv',
					id,
					'lon',
					`[${lon}, ${lat}] lies outside the ${name} frame; expected a place of it inside it; mend the coordinates or the frame`
				);
	for (const { id, sources } of content.terms.values()) sourced('data/glossary.json', id, sources);
	const citing = (file: string, id: string, field: string, ids: readonly string[], others: ReadonlySet<string> = new Set()) => {
		for (const other of ids)
			if (!isCitable(lines, other) && !others.has(other))
				fault(file, id, field, `names "${other}", which is no claim, source, event or moment; expected a known id; correct it`);
	};
	for (const { id, of, sources } of content.quotations.values()) {
		sourced('data/quotations.json', id, sources);
		citing('data/quotations.json', id, 'of', of);
	}
	for (const { id, claims, positions } of content.views.values()) {
		known('data/views.json', id, 'claims', claims, 'data/claims.json', 'claim');
		for (const { of, sources } of positions) {
			known('data/views.json', id, 'positions', sources, 'data/sources.json', 'source');
			citing('data/views.json', id, 'positions', of);
		}
	}
	for (const { id, basis } of content.people.values()) citing('data/people.json', id, 'basis', basis);
	const stepIds = new Set(content.chapters.flatMap(({ steps }) => steps.map((step) => step.id)));
	for (const { id, of } of content.corrections.values()) citing('data/corrections.json', id, 'of', of, stepIds);
	for (const { id, claim, events, sources } of content.forecasts.values()) {
		known('data/forecasts.json', id, 'claim', [claim], 'data/claims.json', 'claim');
		known('data/forecasts.json', id, 'events', events, 'data/events.csv', 'event');
		sourced('data/forecasts.json', id, sources);
	}
	return faults;
}

/** A mark in prose. */
export interface Mark {
	readonly kind: 'cite' | 'term' | 'place';
	readonly id: string;
	readonly line: number;
}

/** All marks of a run of prose, with the lines they stand on. */
export function marksIn(runs: readonly Run[]): Mark[] {
	return runs.flatMap((run): Mark[] => {
		if (run.type === 'text') return [];
		const inner = marksIn(run.runs);
		if (run.type === 'cite') return [...run.of.map((id) => ({ kind: 'cite' as const, id, line: run.line })), ...inner];
		return run.type === 'emphasis' ? inner : [{ kind: run.type, id: run.id, line: run.line }, ...inner];
	});
}

/** Words with a digit that stand in no citation. */
function digitsOutside(runs: readonly Run[]): { words: string; line: number }[] {
	return runs.flatMap((run) => {
		if (run.type === 'cite') return [];
		if (run.type === 'text') return /\d/.test(run.value) ? [{ words: run.value.trim().slice(0, 40), line: run.line }] : [];
		return digitsOutside(run.runs);
	});
}
