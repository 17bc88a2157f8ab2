/** What the story cites: the ids of a run of prose, of a step, and the marks with their lines. */
import type { Step } from './model.ts';
import { carriedByPanel } from './panels/panelKinds.ts';
import type { Run } from './runs.ts';
import type { Plan } from './planSchema.ts';

/** All ids that a run of prose cites. */
export function citedIn(runs: readonly Run[]): string[] {
	return runs.flatMap((run) => (run.type === 'text' ? [] : [...(run.type === 'cite' ? run.of : []), ...citedIn(run.runs)]));
}

/** All ids that a step carries: in its prose, its scene, its counter-argument. */
export function carriedBy(step: Step): string[] {
	const { scene, counter, plan } = step;
	return [
		...step.paragraphs.flatMap(citedIn),
		...(counter?.of ?? []),
		...scene.arrows.flatMap(({ of }) => of),
		...scene.annotations.flatMap(({ of }) => of),
		...scene.zones.flatMap(({ of }) => of),
		...(scene.panel ? carriedByPanel(scene.panel) : []),
		...(plan ? citedByPlan(plan) : []),
		...scene.events
	];
}

/** All ids that a plan cites. */
export function citedByPlan({ bands, unplaced }: Plan): string[] {
	return [...bands.flatMap(({ of, objects }) => [...of, ...objects.flatMap((object) => object.of)]), ...unplaced.flatMap(({ of }) => of)];
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
