/** What the story cites: the ids of a run of prose, of a step, and the marks with their lines. */
import type { Step } from './model.ts';
import type { Run } from './runs.ts';

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
	return [
		...step.paragraphs.flatMap(citedIn),
		...(counter?.of ?? []),
		...scene.arrows.flatMap(({ of }) => of),
		...scene.annotations.flatMap(({ of }) => of),
		...fromPanel,
		...scene.events
	];
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
