/** What must hold across files: ids that exist, claims that are carried, places inside their frame, numbers that are cited. */
import { frames, isInFrame } from '../geo/frame.ts';
import { areaIds, rivers, region } from '../geo/region.ts';
import { wideAreaOf } from '../geo/wide.ts';
import { checkEvents } from './check-events.ts';
import type { Fault } from './fault.ts';
import type { Content, Lines, Step } from './load.ts';
import type { Run } from './prose.ts';

/** Where an id that prose or a scene cites may come from. */
export function isCitable(content: Content, id: string): boolean {
	return content.claims.has(id) || content.sources.has(id) || content.events.has(id) || content.moments.has(id);
}

/** All ids that a run of prose cites. */
export function citedIn(runs: readonly Run[]): string[] {
	return runs.flatMap((run) => (run.type === 'text' ? [] : [...(run.type === 'cite' ? run.of : []), ...citedIn(run.runs)]));
}

/** All ids that a step carries: in its prose, its scene, its counter-argument. */
export function carriedBy(step: Step): string[] {
	const { scene, counter } = step;
	const panel = scene.panel;
	const fromPanel =
		panel?.kind === 'columns'
			? panel.columns.flatMap(({ items }) => items.flatMap(({ of }) => of))
			: panel?.kind === 'timeline'
				? panel.rows.flatMap(({ bands, points }) => [...bands, ...points].flatMap(({ of }) => of))
				: panel?.kind === 'argument'
					? panel.claims
					: panel?.kind === 'moments'
						? panel.moments
						: [];
	return [...step.paragraphs.flatMap(citedIn), ...(counter?.of ?? []), ...scene.arrows.flatMap(({ of }) => of), ...scene.annotations.flatMap(({ of }) => of), ...fromPanel, ...scene.events];
}

/** Checks everything that one file alone cannot tell. */
export function checkContent(content: Content, lines: Lines): Fault[] {
	const steps = content.chapters.flatMap(({ file, steps: own }) => own.map((step) => ({ file, step })));
	return [...twice(steps), ...steps.flatMap(({ file, step }) => checkStep(content, lines, file, step)), ...checkChapters(content, lines), ...checkRecords(content, lines), ...checkEvents(content, lines)];
}

function twice(steps: readonly { file: string; step: Step }[]): Fault[] {
	const seen = new Map<string, string>();
	return steps.flatMap(({ file, step }) => {
		const before = seen.get(step.id);
		seen.set(step.id, file);
		return before && before !== file ? [{ file, line: step.line, field: step.id, message: `is a step of ${before} too; expected each id once in the story; rename one` }] : [];
	});
}

function checkStep(content: Content, lines: Lines, file: string, step: Step): Fault[] {
	const faults: Fault[] = [];
	const { scene } = step;
	const at = (path: readonly PropertyKey[]) => lines.of(file, step.id, path);
	const fault = (line: number, field: string, message: string) => faults.push({ file, line, field: `${step.id}.${field}`, message });

	if (!step.id.startsWith(`${step.chapter}-`)) fault(step.line, 'id', `does not begin with its chapter; expected ${step.chapter}-…; rename it before it is published`);
	if (step.paragraphs.length === 0) fault(step.line, 'prose', 'is empty; expected 40 to 90 words; write it');
	for (const runs of step.paragraphs) {
		if (citedIn(runs).length === 0) fault(step.line, 'prose', 'has a paragraph without a citation; expected :cite[…]{of="…"} in each; cite what it rests on');
		for (const { words, line } of digitsOutside(runs, step.line)) fault(line, 'prose', `has the number in "${words}" outside a citation; expected every number and date inside :cite[…]; cite it`);
		for (const { id, kind, line } of marksIn(runs)) {
			if (kind === 'cite' && !isCitable(content, id)) fault(line, 'prose', `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`);
			if (kind === 'term' && !content.terms.has(id)) fault(line, 'prose', `marks "${id}", which is not in data/glossary.json; expected a known term; add it there or correct it`);
			if (kind === 'place' && !content.places.has(id)) fault(line, 'prose', `marks "${id}", which is not in data/places.csv; expected a known place; correct it`);
		}
	}
	for (const id of [...(step.counter?.of ?? []), ...scene.arrows.flatMap(({ of }) => of), ...scene.annotations.flatMap(({ of }) => of)]) if (!isCitable(content, id)) fault(at(['scene']), 'scene', `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`);
	for (const id of scene.events) if (!content.events.has(id)) fault(at(['scene', 'events']), 'scene.events', `names "${id}", which is not in data/events.csv; expected a known event; correct it`);
	for (const [i, id] of scene.labels.entries()) if (!isFeature(content, scene.frame, id)) fault(at(['scene', 'labels', i]), 'scene.labels', `names "${id}", which the ${scene.frame} frame lacks; expected a place, area or river of it; correct it`);
	for (const [i, id] of scene.highlights.entries()) if (!isFeature(content, scene.frame, id)) fault(at(['scene', 'highlights', i]), 'scene.highlights', `names "${id}", which the ${scene.frame} frame lacks; expected a place, area or river of it; correct it`);
	if (scene.focus && !isFeature(content, scene.frame, scene.focus)) fault(at(['scene', 'focus']), 'scene.focus', `names "${scene.focus}", which the ${scene.frame} frame lacks; expected a place of it; correct it`);
	for (const place of [...scene.arrows.flatMap(({ from, to }) => [from, to]), ...scene.annotations.map(({ at: where }) => where)]) {
		const known = typeof place === 'string' ? content.places.get(place) : null;
		if (typeof place === 'string' && !known) fault(at(['scene']), 'scene', `names "${place}", which is not in data/places.csv; expected a known place; correct it`);
		const point = typeof place === 'string' ? known && ([known.lon, known.lat] as const) : place;
		if (point && scene.frame === 'region' && !isInFrame(frames.region, point)) fault(at(['scene']), 'scene', `has [${point.join(', ')}], which lies outside the region frame; expected a point inside it; move it or use the wide frame`);
	}
	const { panel } = scene;
	if (panel?.kind === 'moments') for (const id of panel.moments) if (!content.moments.has(id)) fault(at(['scene', 'panel', 'moments']), 'scene.panel', `names "${id}", which is not in data/moments.csv; expected a known moment; correct it`);
	if (panel?.kind === 'multiples') for (const id of panel.actors) if (!content.actors.has(id)) fault(at(['scene', 'panel', 'actors']), 'scene.panel', `names "${id}", which is not in data/actors.json; expected a known actor; correct it`);
	if (panel?.kind === 'forecasts') for (const id of panel.forecasts) if (!content.forecasts.has(id)) fault(at(['scene', 'panel', 'forecasts']), 'scene.panel', `names "${id}", which is not in data/forecasts.json; expected a known forecast; correct it`);
	if (panel?.kind === 'years') for (const id of panel.series) if (!content.annual.some(({ series }) => series === id)) fault(at(['scene', 'panel', 'series']), 'scene.panel', `names "${id}", which is not in data/annual.csv; expected a known series; correct it`);
	return faults;
}

function isFeature(content: Content, frame: 'region' | 'wide', id: string): boolean {
	const place = content.places.get(id);
	if (place) return place.frame === frame || place.frame === 'both';
	if (frame === 'wide') return wideAreaOf(id) !== null;
	return areaIds().includes(id) || rivers(region).some((river) => river.id === id);
}

function checkChapters(content: Content, lines: Lines): Fault[] {
	return content.chapters.flatMap(({ id, file, terms, steps }) => [
		...terms.filter((term) => !content.terms.has(term)).map((term) => ({ file, line: 1, field: `${id}.terms`, message: `names "${term}", which is not in data/glossary.json; expected a known term; add it there or remove it` })),
		...(steps.length < 2 || steps.length > 8 ? [{ file, line: lines.of(file, id), field: `${id}.steps`, message: `has ${steps.length} steps; expected 2 to 8; split or join` }] : [])
	]);
}

function checkRecords(content: Content, lines: Lines): Fault[] {
	const faults: Fault[] = [];
	const known = (file: string, id: string, field: string, ids: readonly string[], map: ReadonlyMap<string, unknown>, what: string) => {
		for (const other of ids) if (!map.has(other)) faults.push({ file, line: lines.of(file, id, [field]), field: `${id}.${field}`, message: `names "${other}", which is no ${what}; expected a known id; correct it` });
	};
	for (const { id, sources, supports } of content.claims.values()) {
		known('data/claims.json', id, 'sources', sources, content.sources, 'source');
		known('data/claims.json', id, 'supports', supports, content.claims, 'claim');
	}
	for (const { id, sources, actors, mapped, lon, lat, province } of content.events.values()) {
		known('data/events.csv', id, 'sources', sources, content.sources, 'source');
		known('data/events.csv', id, 'actors', actors, content.actors, 'actor');
		if (mapped && !isInFrame(frames.region, [lon, lat])) faults.push({ file: 'data/events.csv', line: lines.of('data/events.csv', id), field: `${id}.lon`, message: `[${lon}, ${lat}] lies outside the region frame; expected a mapped event inside it; mend the coordinates or unmap it` });
		if (mapped && !province) faults.push({ file: 'data/events.csv', line: lines.of('data/events.csv', id), field: `${id}.province`, message: 'is empty; expected the province of a mapped event; fill it in' });
		if (mapped && sources.length === 0) faults.push({ file: 'data/events.csv', line: lines.of('data/events.csv', id), field: `${id}.sources`, message: 'is empty; expected at least one source for an incident; add it' });
	}
	for (const { id, sources, conflictsWith } of content.moments.values()) {
		known('data/moments.csv', id, 'sources', sources, content.sources, 'source');
		known('data/moments.csv', id, 'conflictsWith', conflictsWith, content.moments, 'moment');
	}
	for (const { id, sources } of content.terms.values()) known('data/glossary.json', id, 'sources', sources, content.sources, 'source');
	for (const { id, claim, events, sources } of content.forecasts.values()) {
		known('data/forecasts.json', id, 'claim', [claim], content.claims, 'claim');
		known('data/forecasts.json', id, 'events', events, content.events, 'event');
		known('data/forecasts.json', id, 'sources', sources, content.sources, 'source');
	}
	return faults;
}

interface Mark {
	readonly kind: 'cite' | 'term' | 'place';
	readonly id: string;
	readonly line: number;
}

function marksIn(runs: readonly Run[]): Mark[] {
	return runs.flatMap((run): Mark[] => {
		if (run.type === 'text') return [];
		const inner = marksIn(run.runs);
		if (run.type === 'cite') return [...run.of.map((id) => ({ kind: 'cite' as const, id, line: run.line })), ...inner];
		return run.type === 'emphasis' ? inner : [{ kind: run.type, id: run.id, line: run.line }, ...inner];
	});
}

/** Words with a digit that stand in no citation. */
function digitsOutside(runs: readonly Run[], line: number): { words: string; line: number }[] {
	return runs.flatMap((run) => {
		if (run.type === 'cite') return [];
		if (run.type === 'text') return /\d/.test(run.value) ? [{ words: run.value.trim().slice(0, 40), line }] : [];
		return digitsOutside(run.runs, 'line' in run ? run.line : line);
	});
}
