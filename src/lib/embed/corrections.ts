/** What was put right, as the sections and the feed say it. */
import { dataFiles } from '../content/dataFiles.ts';
import type { Content, Step } from '../content/model.ts';
import type { Run } from '../content/runs.ts';

/** A correction as it stands in data/corrections.json. */
export interface Correction {
	readonly id: string;
	/** YYYY-MM-DD. */
	readonly date: string;
	readonly text: string;
	/** Steps, claims, events or sources that it touches. */
	readonly of: readonly string[];
}

/** All corrections, newest first. */
export const corrections: readonly Correction[] = (JSON.parse(dataFiles['data/corrections.json'] ?? '[]') as Correction[]).sort(
	(a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id)
);

/** All ids that a step rests on: its own, those that its words cite, and those on its picture. */
function idsOf({ id, paragraphs, counter, scene }: Step): Set<string> {
	const cited = (runs: readonly Run[]): string[] =>
		runs.flatMap((run) => (run.type === 'text' ? [] : [...(run.type === 'cite' ? run.of : []), ...cited(run.runs)]));
	const ids = [
		id,
		...paragraphs.flatMap(cited),
		...(counter?.of ?? []),
		...scene.events,
		...scene.arrows.flatMap(({ of }) => of),
		...scene.annotations.flatMap(({ of }) => of)
	];
	return new Set(ids);
}

/** All ids that some steps rest on, for a frozen copy to be told later what was corrected in it. */
export function restsOn(steps: readonly Step[]): string {
	return [...new Set(steps.flatMap((step) => [...idsOf(step)]))].join(' ');
}

/** The corrections that touch some of these steps. */
export function correctionsOf(all: readonly Correction[], steps: readonly Step[]): Correction[] {
	const ids = steps.map(idsOf);
	return all.filter(({ of }) => of.some((id) => ids.some((own) => own.has(id))));
}

/** The chapters that a correction touches. */
export function chaptersTouched(correction: Correction, content: Content): string[] {
	return content.chapters.filter(({ steps }) => correctionsOf([correction], steps).length > 0).map(({ id }) => id);
}
