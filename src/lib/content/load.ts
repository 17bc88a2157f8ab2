/**
 * The files of data/ in, the typed content out, with all faults. It reads no disk: files come as text by path,
 * so that the site, the check on the command line and the tests share one reader.
 */
import { z } from 'zod';
import { checkContent, isCitable } from './check.ts';
import { readChecks, weakSchema, type Check, type Weak } from './evidence.ts';
import type { Fault } from './fault.ts';
import { activitiesSchema, checkLesson, deckSchema, packSchema, questionsSchema, quizSchema, type Known, type Lesson } from './lesson.ts';
import { noArticle, noImprint } from './imprint.ts';
import { readProse, type Prose } from './prose.ts';
import { parse, type Parsed } from './parseRecord.ts';
import {
	articleSchema,
	correctionSchema,
	imprintSchema,
	personSchema,
	quotationSchema,
	viewSchema,
	type Article,
	type Correction,
	type Imprint,
	type Person,
	type Quotation,
	type View
} from './recordSchemas.ts';
import {
	chapterSchema,
	claimSchema,
	sourceSchema,
	stepSchema,
	type ChapterRecord,
	type Claim,
	type Source,
	type StepRecord
} from './schema.ts';
import { wordsOf } from './runs.ts';
import { readTable, type Row } from './csv.ts';
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
export const chapterOrder = [
	'opening',
	'the-line',
	'depth',
	'chains',
	'kin',
	'talk-fight',
	'december',
	'chaman',
	'bannu',
	'fronts',
	'home',
	'death',
	'since',
	'reading'
] as const;

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
	readonly quotations: ReadonlyMap<string, Quotation>;
	readonly views: ReadonlyMap<string, View>;
	readonly people: ReadonlyMap<string, Person>;
	readonly corrections: ReadonlyMap<string, Correction>;
	/** Which records were looked up again, and how that came out. */
	readonly checks: readonly Check[];
	/** What rests on weak sources alone, and why. */
	readonly weak: ReadonlyMap<string, Weak>;
	/** The article that the site explains. */
	readonly article: Article;
	/** Who publishes this copy. */
	readonly publication: Imprint;
	/** Everything for the classroom; null only where a file of it has faults. */
	readonly lesson: Lesson | null;
}

/** The content with what is wrong with it. Where there are faults the content is what could be read. */
export interface LoadResult {
	readonly content: Content;
	readonly faults: readonly Fault[];
}

/** The prose of a chapter's file, whether or not its records could be read. */
export interface ParsedProse {
	readonly file: string;
	readonly prose: readonly Prose[];
}

/** What the checks across files know beside the content. */
export interface SourceLines {
	/** The line of a record, or of a field of it. In a table without ids a record's id is its number among those that could be read. */
	of(file: string, id: string, path?: readonly PropertyKey[]): number;
	/** True where a record stands in a file, even one with faults of its own, and where the file could not be read at all. */
	has(file: string, id: string): boolean;
}

/** Finds the line of a field of one record. */
type Locate = (path: readonly PropertyKey[]) => number;

/** What came of the last text of each file. */
const kept = new Map<string, { readonly text: string; readonly faults: readonly Fault[]; readonly value: unknown }>();

/** What reading a file gives, with its faults: a file whose text has not changed since it was last read is not read again. */
function once<T>(file: string, text: string, faults: Fault[], read: (faults: Fault[]) => T): T {
	const before = kept.get(file);
	if (before?.text === text) {
		faults.push(...before.faults);
		return before.value as T;
	}
	const own: Fault[] = [];
	const value = read(own);
	kept.set(file, { text, faults: own, value });
	faults.push(...own);
	return value;
}

/** Reads all content and checks it, file by file and across files. */
export function readContent(files: Files): LoadResult {
	const faults: Fault[] = [];
	const records = new Map<string, Map<string, Locate>>();
	const told: ParsedProse[] = [];

	const textOf = (file: string): string | null => {
		const text = files[file];
		if (text === undefined) faults.push({ file, line: 1, field: 'file', message: 'is missing; expected it beside the others; add it' });
		return text?.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') ?? null;
	};
	const remember = (file: string, id: string, locate: Locate) => {
		const known = records.get(file) ?? new Map<string, Locate>();
		if (known.has(id))
			faults.push({ file, line: locate(['id']), field: 'id', message: `"${id}" stands twice; expected each id once; rename one` });
		records.set(file, known.set(id, locate));
	};
	const list = <S extends z.ZodType<{ id: string }>>(file: string, schema: S): Map<string, z.infer<S>> => {
		const text = textOf(file);
		const read = text === null ? null : once(file, text, faults, (own) => readList(file, text, schema, own));
		if (!read) return new Map();
		records.set(file, new Map());
		for (const { id, locate } of read.ids) remember(file, id, locate);
		return new Map(read.records.map((record) => [record.id, record]));
	};
	const rows = <S extends z.ZodObject>(file: string, schema: S): Row<z.infer<S>>[] => {
		const text = textOf(file);
		const read = text === null ? null : once(file, text, faults, (own) => readTable(file, text, schema, own));
		if (read) records.set(file, new Map());
		return read ?? [];
	};
	const table = <S extends z.ZodObject<{ id: z.ZodString }>>(file: string, schema: S): Map<string, z.infer<S>> => {
		const all = rows(file, schema);
		for (const { id, line } of all) remember(file, id, () => line);
		return new Map(all.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
	};
	const statements = <S extends z.ZodObject>(file: string, schema: S): z.infer<S>[] =>
		rows(file, schema)
			.filter(({ value }) => value !== null)
			.flatMap(({ value, line }, i) => {
				remember(file, String(i), () => line);
				return value === null ? [] : [value];
			});

	const record = <S extends z.ZodType>(name: string, schema: S): z.infer<S> | null => {
		const file = `data/${name}.json`;
		const text = textOf(file);
		return text === null ? null : once(file, text, faults, (own) => parse(file, text, own)?.check(schema, []) ?? null);
	};

	const content: Content = {
		chapters: chapterOrder.flatMap((id) => {
			const file = `data/story/en/${id}.md`;
			const text = textOf(file);
			const read = text === null ? null : once(file, text, faults, (own) => readChapter(file, text, own));
			if (!read) return [];
			const { chapter, parsed, prose } = read;
			told.push({ file, prose });
			if (parsed) remember(file, id, (path) => parsed.lineOf(path));
			for (const { id: step } of chapter?.steps ?? []) remember(file, step, (path) => parsed?.lineOf(['steps', step, ...path]) ?? 1);
			if (chapter && chapter.id !== id)
				faults.push({
					file,
					line: parsed?.lineOf(['id']) ?? 1,
					field: 'id',
					message: `found "${chapter.id}", expected "${id}" as in the file’s name; rename one`
				});
			return chapter ? [{ ...chapter, id, steps: chapter.steps.map((step) => ({ ...step, chapter: id })) }] : [];
		}),
		claims: list('data/claims.json', claimSchema),
		sources: list('data/sources.json', sourceSchema),
		events: table('data/events.csv', eventSchema),
		counts: statements('data/counts.csv', countSchema),
		annual: statements('data/annual.csv', annualSchema),
		moments: table('data/moments.csv', momentSchema),
		places: table('data/places.csv', placeSchema),
		actors: list('data/actors.json', actorSchema),
		terms: list('data/glossary.json', termSchema),
		forecasts: list('data/forecasts.json', forecastSchema),
		quotations: list('data/quotations.json', quotationSchema),
		views: list('data/views.json', viewSchema),
		people: list('data/people.json', personSchema),
		corrections: list('data/corrections.json', correctionSchema),
		checks: readChecks(files, faults),
		weak: list('data/weak.json', weakSchema),
		article: record('article', articleSchema) ?? noArticle,
		publication: record('publication', imprintSchema) ?? noImprint,
		lesson: readLesson(record)
	};
	const lines: SourceLines = {
		of: (file, id, path = []) => records.get(file)?.get(id)?.(path) ?? 1,
		has: (file, id) => records.get(file)?.has(id) ?? true
	};
	faults.push(...checkContent(content, told, lines));
	if (content.lesson) faults.push(...checkLesson(content.lesson, knownTo(lines, told, files)));
	return { content, faults };
}

/** What the check of the lesson is told. A step of a chapter whose file could not be read may well be there. */
function knownTo(lines: SourceLines, told: readonly ParsedProse[], files: Files): Known {
	const steps = new Set(told.flatMap(({ prose }) => prose.map(({ id }) => id)));
	const isTold = (chapter: string) => told.some(({ file, prose }) => file === `data/story/en/${chapter}.md` && prose.length > 0);
	return {
		chapters: chapterOrder,
		isChapter: (id) => chapterOrder.some((chapter) => chapter === id),
		isStep: (id) => steps.has(id) || chapterOrder.some((chapter) => id.startsWith(`${chapter}-`) && !isTold(chapter)),
		isClaim: (id) => lines.has('data/claims.json', id),
		isMoment: (id) => lines.has('data/moments.csv', id),
		isTerm: (id) => lines.has('data/glossary.json', id),
		isCitable: (id) => isCitable(lines, id),
		lineWith: (file, text) =>
			1 +
			Math.max(
				0,
				(files[file] ?? '').split('\n').findIndex((line) => line.includes(text))
			)
	};
}

/** The files of data/lesson/ as one, or null where one of them has faults. */
function readLesson(record: <S extends z.ZodType>(name: string, schema: S) => z.infer<S> | null): Lesson | null {
	const [deck, pack, questions] = [
		record('lesson/deck', deckSchema),
		record('lesson/pack', packSchema),
		record('lesson/questions', z.array(questionsSchema))
	];
	const [activities, quiz] = [record('lesson/activities', activitiesSchema), record('lesson/quiz', z.array(quizSchema))];
	return deck && pack && questions && activities && quiz ? { deck, pack, questions, activities, quiz } : null;
}

/** Reads a list of records: the ids that stand in it with their lines, and the records without faults. Null where it is no list. */
function readList<S extends z.ZodType<{ id: string }>>(file: string, text: string, schema: S, faults: Fault[]) {
	const parsed = parse(file, text, faults);
	if (!parsed) return null;
	const { data } = parsed;
	if (!Array.isArray(data)) {
		faults.push({ file, line: 1, field: 'the whole file', message: 'is no list; expected [ and ] around all records; put them there' });
		return null;
	}
	return {
		ids: data.flatMap((raw: unknown, i) =>
			typeof raw === 'object' && raw !== null && 'id' in raw
				? [{ id: String(raw.id), locate: (path: readonly PropertyKey[]) => parsed.lineOf([i, ...path]) }]
				: []
		),
		records: data.flatMap((_, i): z.infer<S>[] => {
			const record = parsed.check(schema, [i]);
			return record === null ? [] : [record];
		})
	};
}

/** A chapter's file, read as far as it could be. */
interface ReadChapter {
	/** Null where the front matter has faults beside those of its steps; steps with faults are left out. */
	readonly chapter: Chapter | null;
	readonly parsed: Parsed | null;
	readonly prose: readonly Prose[];
}

/** Splits a chapter's file into front matter and body, and puts record and prose of each step together. */
function readChapter(file: string, text: string, faults: Fault[]): ReadChapter | null {
	const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
	if (!match) {
		faults.push({ file, line: 1, field: 'front matter', message: 'is missing; expected the file to begin with --- and YAML; add it' });
		return null;
	}
	const prose = readProse(file, text.slice(match[0].length), faults, match[0].split('\n').length);
	const parsed = parse(file, match[1] ?? '', faults, 2);
	const head = parsed?.check(chapterSchema, []);
	if (!parsed || !head) return { chapter: null, parsed, prose };
	const { steps: raw, ...chapter } = head;
	const records = new Map(Object.keys(raw).map((id) => [id, parsed.check(stepSchema, ['steps', id])]));
	for (const id of records.keys())
		if (!prose.some((step) => step.id === id))
			faults.push({
				file,
				line: parsed.lineOf(['steps', id]),
				field: `steps.${id}`,
				message: `has no prose; expected a heading \`## [Heading](#${id})\` in the body; add it`
			});
	if (records.size < 2 || records.size > 8)
		faults.push({
			file,
			line: parsed.lineOf(['steps']),
			field: 'steps',
			message: `has ${records.size} of them; expected 2 to 8; split or join`
		});
	const seen = new Set<string>();
	const steps = prose.flatMap(({ id, heading, paragraphs, line }): Step[] => {
		if (seen.has(id)) faults.push({ file, line, field: id, message: 'stands twice in the body; expected each step once; rename one' });
		if (!records.has(id))
			faults.push({ file, line, field: id, message: 'has no record; expected it under `steps:` in the front matter; add it there' });
		const record = seen.has(id) ? null : records.get(id);
		seen.add(id);
		const words = paragraphs
			.map((runs) => wordsOf(runs))
			.join(' ')
			.split(/\s+/)
			.filter(Boolean).length;
		return record ? [{ ...record, id, chapter: chapter.id, heading, paragraphs, words, line }] : [];
	});
	return { chapter: { ...chapter, file, steps, minutes: steps.reduce((sum, { words }) => sum + words, 0) / pace }, parsed, prose };
}
