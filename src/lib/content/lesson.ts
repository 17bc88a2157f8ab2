/** The shapes of data/lesson/: how the deck is cut, the class pack, its activities and the quiz; and what must hold between them and the story. */
import { z } from 'zod';
import type { Fault } from './fault.ts';
import type { Content } from './load.ts';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const text = z.string().trim().min(1);
const minutes = z.int().positive().max(120);
/** Ids of claims, sources, events or moments that a statement rests on. */
const of = z.array(text).min(1);

/** How the deck is cut, and what its slides keep back until the class has guessed. */
export const deckSchema = z.strictObject({
	/** Chapters in the order of their weight: each gets one slide, then each a second, while there is time. */
	cuts: z.array(z.strictObject({ minutes, chapters: z.array(slug).min(1) })).min(1),
	guess: z.array(z.strictObject({ step: slug, hide: z.enum(['labels', 'ending']) }))
});

/** The plan of a lesson; its rows add up to its minutes. */
const plan = z.strictObject({
	minutes,
	title: text,
	/** The cut of the deck that it uses. */
	cut: minutes,
	rows: z.array(z.strictObject({ minutes, what: text })).min(1)
});

/** The words of the class pack. */
export const packSchema = z.strictObject({
	question: text,
	aims: z.array(text).min(1),
	before: z.array(text).min(1),
	plans: z.array(plan).min(1),
	/** Terms of the glossary. */
	vocabulary: z.array(slug).min(1),
	care: z.array(text).min(1),
	adaptations: z.array(text).min(1),
	linking: z.array(text).min(1),
	exit: z.array(text).min(1)
});

const question = z.strictObject({ ask: text, lookFor: text });

/** The four questions on a chapter. */
export const questionsSchema = z.strictObject({ chapter: slug, notice: question, predict: question, source: question, evaluate: question });

const point = z.strictObject({ text, of });

/** The activities of the class pack. */
export const activitiesSchema = z.strictObject({
	sorting: z.strictObject({ intro: text, claims: z.array(text).length(12), discuss: z.array(text).min(1) }),
	corroboration: z.strictObject({
		intro: text,
		rows: z.array(z.strictObject({ question: text, moments: of })).min(2),
		discuss: z.array(text).min(1)
	}),
	organiser: z.strictObject({ intro: text, rows: z.int().min(1).max(6) }),
	notice: z.strictObject({ chapter: slug, intro: text, prompts: z.array(text).min(1) }),
	maps: z.array(z.strictObject({ id: slug, chapter: slug, title: text })).min(1),
	debate: z.strictObject({
		motion: text,
		intro: text,
		sides: z.array(z.strictObject({ name: text, points: z.array(point).min(1) })).length(2),
		between: z.array(point).min(1)
	}),
	conventions: z.strictObject({
		intro: text,
		ways: z.array(z.strictObject({ style: z.enum(['plain', 'marked', 'dashed', 'none']), title: text, text, of })).min(2),
		discuss: z.array(text).min(1)
	})
});

/** A question of the quiz; one option is right, and each says why. */
export const quizSchema = z.strictObject({
	id: slug,
	question: text,
	/** The step that answers it. */
	step: slug,
	of,
	options: z
		.array(z.strictObject({ text, right: z.literal(true).optional(), feedback: text }))
		.min(3)
		.max(5)
		.refine((options) => options.filter(({ right }) => right).length === 1, 'one right option')
});

/** How the deck is cut. */
export type DeckRecord = z.infer<typeof deckSchema>;
/** The words of the class pack. */
export type Pack = z.infer<typeof packSchema>;
/** The four questions on a chapter. */
export type ChapterQuestions = z.infer<typeof questionsSchema>;
/** The activities of the class pack. */
export type Activities = z.infer<typeof activitiesSchema>;
/** A question of the quiz. */
export type QuizQuestion = z.infer<typeof quizSchema>;

/** Everything for the classroom. */
export interface Lesson {
	readonly deck: DeckRecord;
	readonly pack: Pack;
	readonly questions: readonly ChapterQuestions[];
	readonly activities: Activities;
	readonly quiz: readonly QuizQuestion[];
}

/** Where the lesson says something about the story, and what the story knows. */
export function checkLesson(content: Omit<Content, 'lesson'>, { deck, pack, questions, activities, quiz }: Lesson): Fault[] {
	const chapters = new Set(content.chapters.map(({ id }) => id));
	const steps = new Set(content.chapters.flatMap((chapter) => chapter.steps.map(({ id }) => id)));
	const isCitable = (id: string) => content.claims.has(id) || content.sources.has(id) || content.events.has(id) || content.moments.has(id);
	const faults: Fault[] = [];
	const fault = (name: string, field: string, message: string) =>
		faults.push({ file: `data/lesson/${name}.json`, line: 1, field, message });
	const isChapter = (name: string, field: string, id: string) =>
		chapters.has(id) || fault(name, field, `names "${id}", which is no chapter; expected a chapter of data/story; correct it`);
	const isStep = (name: string, field: string, id: string) =>
		steps.has(id) || fault(name, field, `names "${id}", which is no step; expected a step of data/story; correct it or choose another`);
	const rests = (name: string, field: string, ids: readonly string[]) =>
		ids.forEach(
			(id) =>
				isCitable(id) || fault(name, field, `cites "${id}", which is no claim, source, event or moment; expected a known id; correct it`)
		);

	deck.cuts.forEach((cut) => cut.chapters.forEach((id) => isChapter('deck', `cuts.${cut.minutes}`, id)));
	deck.guess.forEach(({ step }) => isStep('deck', 'guess', step));
	pack.vocabulary.forEach(
		(id) =>
			content.terms.has(id) ||
			fault('pack', 'vocabulary', `names "${id}", which is not in data/glossary.json; expected a known term; correct it`)
	);
	for (const { minutes: whole, cut, rows } of pack.plans) {
		const sum = rows.reduce((total, row) => total + row.minutes, 0);
		if (sum !== whole) fault('pack', `plans.${whole}`, `has rows of ${sum} minutes; expected ${whole}; change the rows`);
		if (!deck.cuts.some((other) => other.minutes === cut))
			fault('pack', `plans.${whole}.cut`, `is ${cut}; expected a cut of data/lesson/deck.json; correct it`);
	}
	for (const id of chapters)
		if (!questions.some(({ chapter }) => chapter === id))
			fault('questions', id, 'is missing; expected four questions on each chapter; add them');
	questions.forEach(({ chapter }) => isChapter('questions', 'chapter', chapter));
	activities.sorting.claims.forEach(
		(id) => content.claims.has(id) || fault('activities', 'sorting', `names "${id}", which is no claim; expected a known claim; correct it`)
	);
	activities.corroboration.rows.forEach((row) =>
		row.moments.forEach(
			(id) =>
				content.moments.has(id) ||
				fault('activities', 'corroboration', `names "${id}", which is no moment; expected a known moment; correct it`)
		)
	);
	isChapter('activities', 'notice', activities.notice.chapter);
	activities.maps.forEach(({ id, chapter }) => isChapter('activities', `maps.${id}`, chapter));
	[...activities.debate.sides.flatMap(({ points }) => points), ...activities.debate.between].forEach((point) =>
		rests('activities', 'debate', point.of)
	);
	activities.conventions.ways.forEach((way) => rests('activities', 'conventions', way.of));
	const ids = quiz.map(({ id }) => id);
	for (const { id, step, of: cited } of quiz) {
		isStep('quiz', id, step);
		rests('quiz', id, cited);
		if (ids.filter((other) => other === id).length > 1) fault('quiz', id, 'stands twice; expected each id once; rename one');
	}
	return faults;
}
