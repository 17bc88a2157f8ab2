/** The content on disk, for the tests of it, and every word of it with where it stands. */
import { readFiles } from '../../src/lib/content/readFiles.ts';
import { readContent } from '../../src/lib/content/load.ts';
import type { Content, Step } from '../../src/lib/content/model.ts';
import { wordsOf } from '../../src/lib/content/runs.ts';

/** The content and its faults. */
export const reading = readContent(readFiles());
/** The content. */
export const content: Content = reading.content;
/** All steps in order. */
export const steps: readonly Step[] = content.chapters.flatMap((chapter) => chapter.steps);

/** Some words and where they stand. */
export interface Words {
	readonly at: string;
	readonly words: string;
}

/** All strings inside a value. */
export function stringsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(stringsIn);
	return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** Each paragraph of the story’s prose. */
export const prose: readonly (Words & { readonly step: Step })[] = steps.flatMap((step) =>
	step.paragraphs.map((runs) => ({ at: step.id, step, words: wordsOf(runs) }))
);

/** Everything else that a step says: heading, slide, notes, captions, panels, descriptions. */
export const besides: readonly Words[] = [
	...steps.flatMap(({ id, heading, slide, plain, say, ask, misconception, counter, description, scene }) =>
		stringsIn([
			heading,
			slide,
			plain,
			say,
			ask,
			misconception,
			counter?.text,
			description,
			scene.caption,
			scene.panel,
			scene.annotations.map(({ text, sub }) => [text, sub])
		]).map((words) => ({ at: id, words }))
	),
	...content.chapters.flatMap(({ id, title, short, point, share, sensitive, questions }) =>
		stringsIn([title, short, point, share, sensitive, questions]).map((words) => ({ at: id, words }))
	)
];

/** What the ledger and the tables say in words. */
export const records: readonly Words[] = [
	...[...content.claims.values()].flatMap(({ id, claim, short, finding, who }) =>
		stringsIn([claim, short, finding, who]).map((words) => ({ at: id, words }))
	),
	...[...content.events.values()].flatMap(({ id, title, summary, place, admin, disputed, killedNote, injuredNote }) =>
		stringsIn([title, summary, place, admin, disputed, killedNote, injuredNote]).map((words) => ({ at: id, words }))
	),
	...[...content.moments.values()].flatMap(({ id, says, who }) => [says, who].map((words) => ({ at: id, words }))),
	...[...content.terms.values()].map(({ id, definition }) => ({ at: id, words: definition })),
	...[...content.forecasts.values()].flatMap(({ id, foreseen, finding }) => [foreseen, finding].map((words) => ({ at: id, words }))),
	...[...content.views.values()].flatMap(({ id, question, note, positions }) =>
		stringsIn([question, note, positions.map(({ text }) => text)]).map((words) => ({ at: id, words }))
	),
	...[...content.actors.values()].map(({ id, definition }) => ({ at: id, words: definition })),
	...content.counts.flatMap(({ event, by, note }) => stringsIn([by, note]).map((words) => ({ at: event, words })))
];
