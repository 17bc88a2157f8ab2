/**
 * The files of data/ in, the typed content out, with all faults. It reads no disk: files come as text by path,
 * so that the site, the check on the command line and the tests share one reader.
 */
import { z } from 'zod';
import { checkContent } from './check.ts';
import type { Fault } from './fault.ts';
import { activitiesSchema, checkLesson, deckSchema, packSchema, questionsSchema, quizSchema, type Lesson } from './lesson.ts';
import { readProse, wordsOf, type Prose } from './prose.ts';
import { readRecord, type Located } from './record.ts';
import { chapterSchema, claimSchema, sourceSchema, type ChapterRecord, type Claim, type Source, type StepRecord } from './schema.ts';
import { readTable, type Row } from './table.ts';
import {
	actorSchema,
	annualSchema,
	countSchema,
	eventSchema,
	forecastSchema,
	momentSchema,
	placeSchema,
	termSchema,
	type Actor,
	type Annual,
	type Count,
	type Event,
	type Forecast,
	type Moment,
	type Place,
	type Term
} from './tables.ts';

/** Paths from the project's root, with the text of each file. */
export type Files = Readonly<Record<string, string>>;

/** The chapters in the order of the story. */
export const chapterOrder = ['opening', 'the-line', 'depth', 'chains', 'kin', 'talk-fight', 'december', 'chaman', 'bannu', 'fronts', 'home', 'death', 'since', 'reading'] as const;

/** Words a minute at which reading times are counted. */
const pace = 230;

/** One step of the story: its record and its prose. */
export interface Step extends StepRecord {
	readonly id: string;
	readonly chapter: string;
	readonly heading: string;
	readonly paragraphs: Prose['paragraphs'];
	readonly words: number;
	readonly line: number;
}

/** One chapter of the story, with its steps in order. */
export interface Chapter extends Omit<ChapterRecord, 'steps'> {
	readonly file: string;
	readonly steps: readonly Step[];
	/** Minutes at 230 words a minute. */
	readonly minutes: number;
}

/** Everything that is said, by id. */
export interface Content {
	readonly chapters: readonly Chapter[];
	readonly claims: ReadonlyMap<string, Claim>;
	readonly sources: ReadonlyMap<string, Source>;
	readonly events: ReadonlyMap<string, Event>;
	readonly counts: readonly Count[];
	readonly annual: readonly Annual[];
	readonly moments: ReadonlyMap<string, Moment>;
	readonly places: ReadonlyMap<string, Place>;
	readonly actors: ReadonlyMap<string, Actor>;
	readonly terms: ReadonlyMap<string, Term>;
	readonly forecasts: ReadonlyMap<string, Forecast>;
	/** Everything for the classroom; null only where a file of it has faults. */
	readonly lesson: Lesson | null;
}

/** The content with what is wrong with it. Where there are faults the content is what could be read. */
export interface Reading {
	readonly content: Content;
	readonly faults: readonly Fault[];
}

/** A way to the line of each record, for the checks across files. */
export interface Lines {
	of(file: string, id: string, path?: readonly PropertyKey[]): number;
}

/** Reads all content and checks it, file by file and across files. */
export function readContent(files: Files): Reading {
	const faults: Fault[] = [];
	const places = new Map<string, number>();
	const locators = new Map<string, (path: readonly PropertyKey[]) => number>();

	const textOf = (file: string): string | null => {
		const text = files[file];
		if (text === undefined) faults.push({ file, line: 1, field: 'file', message: 'is missing; expected it beside the others; add it' });
		return text ?? null;
	};
	const list = <S extends z.ZodType<{ id: string }>>(file: string, schema: S): Map<string, z.infer<S>> => {
		const text = textOf(file);
		const located: Located<z.infer<S>[]> | null = text === null ? null : readRecord(file, text, z.array(schema), faults);
		const records = new Map<string, z.infer<S>>();
		located?.value.forEach((record, i) => {
			const line = located.lineOf([i, 'id']);
			if (records.has(record.id)) faults.push({ file, line, field: 'id', message: `"${record.id}" stands twice; expected each id once; rename one` });
			records.set(record.id, record);
			places.set(`${file}#${record.id}`, line);
			locators.set(`${file}#${record.id}`, (path) => located.lineOf([i, ...path]));
		});
		return records;
	};
	const table = <S extends z.ZodType<{ id: string }>>(file: string, schema: S): Map<string, z.infer<S>> => {
		const records = new Map<string, z.infer<S>>();
		for (const { value, line } of rows(file, schema)) {
			if (records.has(value.id)) faults.push({ file, line, field: 'id', message: `"${value.id}" stands twice; expected each id once; rename one` });
			records.set(value.id, value);
			places.set(`${file}#${value.id}`, line);
		}
		return records;
	};
	const rows = <S extends z.ZodType>(file: string, schema: S): Row<z.infer<S>>[] => {
		const text = textOf(file);
		return text === null ? [] : readTable(file, text, schema, faults);
	};

	const record = <S extends z.ZodType>(name: string, schema: S): z.infer<S> | null => {
		const file = `data/lesson/${name}.json`;
		const text = textOf(file);
		return text === null ? null : (readRecord(file, text, schema, faults)?.value ?? null);
	};

	const content: Content = {
		chapters: chapterOrder.flatMap((id) => {
			const file = `data/story/en/${id}.md`;
			const text = textOf(file);
			const chapter = text === null ? null : readChapter(file, text, faults, (key, locate) => locators.set(key, locate));
			if (chapter && chapter.id !== id) faults.push({ file, line: 2, field: 'id', message: `found "${chapter.id}", expected "${id}" as in the file's name; rename one` });
			return chapter ? [chapter] : [];
		}),
		claims: list('data/claims.json', claimSchema),
		sources: list('data/sources.json', sourceSchema),
		events: table('data/events.csv', eventSchema),
		counts: rows('data/counts.csv', countSchema).map(({ value }) => value),
		annual: rows('data/annual.csv', annualSchema).map(({ value }) => value),
		moments: table('data/moments.csv', momentSchema),
		places: table('data/places.csv', placeSchema),
		actors: list('data/actors.json', actorSchema),
		terms: list('data/glossary.json', termSchema),
		forecasts: list('data/forecasts.json', forecastSchema),
		lesson: readLesson(record)
	};
	const lines: Lines = { of: (file, id, path) => (path && locators.get(`${file}#${id}`)?.(path)) ?? places.get(`${file}#${id}`) ?? 1 };
	faults.push(...checkContent(content, lines));
	if (content.lesson) faults.push(...checkLesson(content, content.lesson));
	return { content, faults };
}

/** The files of data/lesson/ as one, or null where one of them has faults. */
function readLesson(record: <S extends z.ZodType>(name: string, schema: S) => z.infer<S> | null): Lesson | null {
	const [deck, pack, questions] = [record('deck', deckSchema), record('pack', packSchema), record('questions', z.array(questionsSchema))];
	const [activities, quiz] = [record('activities', activitiesSchema), record('quiz', z.array(quizSchema))];
	return deck && pack && questions && activities && quiz ? { deck, pack, questions, activities, quiz } : null;
}

/** Splits a chapter's file into front matter and body, and puts record and prose of each step together. */
function readChapter(file: string, text: string, faults: Fault[], remember: (key: string, locate: (path: readonly PropertyKey[]) => number) => void): Chapter | null {
	const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
	if (!match) {
		faults.push({ file, line: 1, field: 'front matter', message: 'is missing; expected the file to begin with --- and YAML; add it' });
		return null;
	}
	const located = readRecord(file, match[1] ?? '', chapterSchema, faults, 2);
	const bodyLine = match[0].split('\n').length;
	const prose = readProse(file, text.slice(match[0].length), faults, bodyLine);
	if (!located) return null;
	const { steps: records, ...chapter } = located.value;
	for (const id of Object.keys(records)) {
		remember(`${file}#${id}`, (path) => located.lineOf(['steps', id, ...path]));
		if (!prose.some((step) => step.id === id)) faults.push({ file, line: located.lineOf(['steps', id]), field: `steps.${id}`, message: 'has no prose; expected a heading `## [Heading](#' + id + ')` in the body; add it' });
	}
	const seen = new Set<string>();
	const steps = prose.flatMap(({ id, heading, paragraphs, line }): Step[] => {
		if (seen.has(id)) faults.push({ file, line, field: id, message: 'stands twice in the body; expected each step once; rename one' });
		seen.add(id);
		const record = records[id];
		if (!record) faults.push({ file, line, field: id, message: 'has no record; expected it under `steps:` in the front matter; add it there' });
		const words = paragraphs.map((runs) => wordsOf(runs)).join(' ').split(/\s+/).filter(Boolean).length;
		return record ? [{ ...record, id, chapter: chapter.id, heading, paragraphs, words, line }] : [];
	});
	return { ...chapter, file, steps, minutes: steps.reduce((sum, { words }) => sum + words, 0) / pace };
}
