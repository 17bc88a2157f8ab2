/** What rests on each source, and what rests on one alone. */
import { citedIn } from '../content/citedIds.ts';
import type { Content } from '../content/model.ts';
import { notesOf } from '../content/notes.ts';
import { wordsOf, type Run } from '../content/runs.ts';

/** The records that name a source. */
export interface Uses {
	readonly claims: readonly string[];
	readonly events: readonly string[];
	readonly moments: readonly string[];
	/** Steps whose prose cites it without a claim or event between. */
	readonly steps: readonly string[];
	readonly terms: readonly string[];
	readonly views: readonly string[];
	/** How many counts of casualties and yearly figures are from it. */
	readonly figures: number;
	/** Where else it is named, in words. */
	readonly others: readonly string[];
}

/** What rests on each source, by its id. */
export function usesOf(content: Content): ReadonlyMap<string, Uses> {
	const cited = content.chapters
		.flatMap(({ steps }) => steps)
		.map((step) => ({
			id: step.id,
			ids: [
				...step.paragraphs.flatMap(citedIn),
				...(step.counter?.of ?? []),
				...step.scene.arrows.flatMap(({ of }) => of),
				...step.scene.annotations.flatMap(({ of }) => of)
			]
		}));
	const { ways, beside } = content.lesson?.activities.conventions ?? { ways: [], beside: [] };
	const inLesson = new Set([...ways, ...beside].flatMap(({ of }) => of));
	const naming = (records: Iterable<{ readonly id: string; readonly sources: readonly string[] }>, source: string) =>
		[...records].filter(({ sources }) => sources.includes(source)).map(({ id }) => id);
	return new Map(
		[...content.sources.keys()].map((id) => [
			id,
			{
				claims: naming(content.claims.values(), id),
				events: naming(content.events.values(), id),
				moments: naming(content.moments.values(), id),
				steps: cited.filter(({ ids }) => ids.includes(id)).map((step) => step.id),
				terms: naming(content.terms.values(), id),
				views: [...content.views.values()]
					.filter(({ positions }) => positions.some(({ sources }) => sources.includes(id)))
					.map((view) => view.id),
				figures:
					content.counts.filter(({ sources }) => sources.includes(id)).length + content.annual.filter(({ source }) => source === id).length,
				others: [
					...(naming(content.forecasts.values(), id).length > 0 ? ['a forecast’s outcome'] : []),
					...([...content.quotations.values()].some(({ sources }) => sources.includes(id)) ? ['a quotation'] : []),
					...([...content.people.values()].some(({ basis }) => basis.includes(id)) ? ['a person’s office'] : []),
					...(inLesson.has(id) ? ['the class pack'] : [])
				]
			}
		])
	);
}

/** A record that rests on one source. */
export interface Single {
	readonly id: string;
	readonly title: string;
	readonly source: string;
}

/** The statements of the story, the claims and the events that rest on one source alone; the id of a statement is that of its step. */
export function singles(content: Content): Readonly<Record<'statements' | 'claims' | 'events', readonly Single[]>> {
	const only = (id: string, title: string, sources: readonly string[]): Single[] =>
		sources.length === 1 && sources[0] ? [{ id, title, source: sources[0] }] : [];
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	const notes = notesOf(content, steps);
	const statementsIn = (step: string, runs: readonly Run[]): Single[] =>
		runs.flatMap((run) => {
			if (run.type === 'text') return [];
			if (run.type !== 'cite') return statementsIn(step, run.runs);
			const { standing, sources } = notes.of(run);
			return standing === 'single'
				? only(
						step,
						wordsOf(run.runs),
						sources.map(({ id }) => id)
					)
				: [];
		});
	return {
		statements: steps.flatMap(({ id, paragraphs }) => paragraphs.flatMap((runs) => statementsIn(id, runs))),
		claims: [...content.claims.values()].flatMap(({ id, short, sources }) => only(id, short, sources)),
		events: [...content.events.values()].flatMap(({ id, title, sources }) => only(id, title, sources))
	};
}
