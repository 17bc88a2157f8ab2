/** The shapes of data/lesson/: how the deck is cut, the class pack, its activities and the quiz; and what must hold between them and the story. */
import { z } from 'zod';
import type { Fault } from './fault.ts';
import { slug } from './ids.ts';
import { text } from './values.ts';

const minutes = z.int().positive().max(120);
/** Ids of claims, sources, events or moments that a statement rests on. */
const of = z.array(text).min(1);

/** How the deck is cut, and what its slides keep back until the class has guessed. */
export const deckSchema = z.strictObject({
	/** Chapters in the order of their weight: each gets one slide, then each a second, while there is time. */
	cuts: z.array(z.strictObject({ minutes, chapters: z.array(slug).min(1) })).min(1),
	guess: z.array(z.strictObject({ step: slug, hide: z.enum(['labels', 'ending']) })),
	/** Steps whose slide begins with the second picture, because its line speaks of that. */
	open: z.array(slug)
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
	/** For which age, level and subjects it is. */
	for: z.array(text).min(1),
	aims: z.array(text).min(1),
	before: z.array(text).min(1),
	/** The article retold for pupils: what each paragraph tells is said as the author’s, and names its claims. */
	account: z.strictObject({
		intro: text,
		sections: z.array(z.strictObject({ heading: text, paragraphs: z.array(z.strictObject({ text, of })).min(1) })).min(1)
	}),
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
		ways: z.array(z.strictObject({ style: z.enum(['plain', 'atlas', 'marked', 'none']), title: text, text, of })).min(2),
		/** How the neighbours’ own maps draw what lies on the same sheet. */
		beside: z.array(point).min(1),
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
type DeckRecord = z.infer<typeof deckSchema>;
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

/** What the check of a lesson is told of everything else. A record that stands in its file is known even where it has faults of its own. */
export interface Known {
	isChapter(id: string): boolean;
	isStep(id: string): boolean;
	isClaim(id: string): boolean;
	isMoment(id: string): boolean;
	isTerm(id: string): boolean;
	/** True for a claim, a source, an event or a moment. */
	isCitable(id: string): boolean;
	readonly chapters: readonly string[];
	/** The line of a file of data/lesson that has a text first. */
	lineWith(file: string, text: string): number;
}

/** The faults of a lesson against the story and the records. */
export function checkLesson({ deck, pack, questions, activities, quiz }: Lesson, known: Known): Fault[] {
	const faults: Fault[] = [];
	const fault = (name: string, field: string, message: string, near: string) => {
		const file = `data/lesson/${name}.json`;
		faults.push({ file, line: known.lineWith(file, `"${near}"`), field, message });
	};
	const names = (name: string, field: string, ids: readonly string[], isKnown: (id: string) => boolean, what: string) => {
		for (const id of ids)
			if (!isKnown(id)) fault(name, field, `names "${id}", which is no ${what}; expected a known one; correct it or choose another`, id);
	};
	const rests = (name: string, field: string, ids: readonly string[]) =>
		names(name, field, ids, known.isCitable, 'claim, source, event or moment');

	for (const { minutes: length, chapters } of deck.cuts) names('deck', `cuts.${length}`, chapters, known.isChapter, 'chapter');
	names(
		'deck',
		'guess',
		deck.guess.map(({ step }) => step),
		known.isStep,
		'step of the story'
	);
	names('deck', 'open', deck.open, known.isStep, 'step of the story');
	names('pack', 'vocabulary', pack.vocabulary, known.isTerm, 'term of data/glossary.json');
	const told = pack.account.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.of));
	names('pack', 'account', told, known.isClaim, 'claim');
	for (const { minutes: whole, title, cut, rows } of pack.plans) {
		const sum = rows.reduce((total, row) => total + row.minutes, 0);
		if (sum !== whole) fault('pack', `plans.${whole}`, `has rows of ${sum} minutes; expected ${whole}; change the rows`, title);
		if (!deck.cuts.some((other) => other.minutes === cut))
			fault('pack', `plans.${whole}.cut`, `is ${cut}; expected a cut of data/lesson/deck.json; correct it`, title);
	}
	for (const id of known.chapters)
		if (!questions.some(({ chapter }) => chapter === id))
			fault('questions', id, 'is missing; expected four questions on each chapter; add them', id);
	names(
		'questions',
		'chapter',
		questions.map(({ chapter }) => chapter),
		known.isChapter,
		'chapter'
	);
	names('activities', 'sorting.claims', activities.sorting.claims, known.isClaim, 'claim');
	names(
		'activities',
		'corroboration.rows',
		activities.corroboration.rows.flatMap(({ moments }) => moments),
		known.isMoment,
		'moment'
	);
	names('activities', 'notice.chapter', [activities.notice.chapter], known.isChapter, 'chapter');
	names(
		'activities',
		'maps',
		activities.maps.map(({ chapter }) => chapter),
		known.isChapter,
		'chapter'
	);
	rests(
		'activities',
		'debate',
		[...activities.debate.sides.flatMap(({ points }) => points), ...activities.debate.between].flatMap((own) => own.of)
	);
	rests(
		'activities',
		'conventions',
		[...activities.conventions.ways, ...activities.conventions.beside].flatMap((own) => own.of)
	);
	const ids = quiz.map(({ id }) => id);
	for (const [i, { id, step, of: cited }] of quiz.entries()) {
		names('quiz', id, [step], known.isStep, 'step of the story');
		rests('quiz', id, cited);
		if (ids.indexOf(id) !== i) fault('quiz', id, 'stands twice; expected each id once; rename one', id);
	}
	return faults;
}
