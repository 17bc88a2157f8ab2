/**
 * The files of data/ in, the typed content out, with all faults. It reads no disk: files come as text by path,
 * so that the site, the check on the command line and the tests share one reader.
 */
import { z } from 'zod';
import { checkContent } from './check.ts';
import { ContentReader } from './contentReader.ts';
import { checkSchema, weakSchema, type Check } from './evidence.ts';
import { slug } from './ids.ts';
import { noArticle, noImprint } from './imprint.ts';
import { activitiesSchema, checkLesson, deckSchema, packSchema, questionsSchema, quizSchema, type Known, type Lesson } from './lesson.ts';
import { isCitable, type Chapter, type Content, type Files, type LoadResult, type ParsedProse } from './model.ts';
import { readChapter } from './readChapter.ts';
import {
	actorSchema,
	articleSchema,
	correctionSchema,
	forecastSchema,
	imprintSchema,
	personSchema,
	quotationSchema,
	termSchema,
	viewSchema
} from './recordSchemas.ts';
import { claimSchema } from './claimSchema.ts';
import { sourceSchema } from './sourceSchema.ts';
import { annualSchema } from './tables/annual.ts';
import { countSchema } from './tables/counts.ts';
import { eventSchema } from './tables/events.ts';
import { momentSchema } from './tables/moments.ts';
import { placeSchema } from './tables/places.ts';

/** The file that lists the chapters in the order of the story. */
const orderFile = 'data/story/chapters.json';

const chapterFile = (id: string) => `data/story/en/${id}.md`;

/** Reads all content and checks it, file by file and across files. */
export function readContent(files: Files): LoadResult {
	const reader = new ContentReader(files);
	const prose: ParsedProse[] = [];
	const order = readOrder(reader, files);
	const content: Content = {
		chapters: order.flatMap((id) => readOneChapter(reader, id, prose)),
		claims: reader.list('data/claims.json', claimSchema),
		sources: reader.list('data/sources.json', sourceSchema),
		events: reader.table('data/events.csv', eventSchema),
		counts: reader.rows('data/counts.csv', countSchema),
		annual: reader.rows('data/annual.csv', annualSchema),
		moments: reader.table('data/moments.csv', momentSchema),
		places: reader.table('data/places.csv', placeSchema),
		actors: reader.list('data/actors.json', actorSchema),
		terms: reader.list('data/glossary.json', termSchema),
		forecasts: reader.list('data/forecasts.json', forecastSchema),
		quotations: reader.list('data/quotations.json', quotationSchema),
		views: reader.list('data/views.json', viewSchema),
		people: reader.list('data/people.json', personSchema),
		corrections: reader.list('data/corrections.json', correctionSchema),
		checks: readChecks(reader, files),
		weak: reader.list('data/weak.json', weakSchema),
		article: reader.record('data/article.json', articleSchema) ?? noArticle,
		publication: reader.record('data/publication.json', imprintSchema) ?? noImprint,
		lesson: readLesson(reader)
	};
	const lessonFaults = content.lesson ? checkLesson(content.lesson, knownTo(reader, order, prose, files)) : [];
	return { content, faults: [...reader.faults, ...checkContent(content, prose, reader), ...lessonFaults] };
}

/** The ids of the chapters in the order of the story. A chapter that the list lacks is a fault, and comes last. */
function readOrder(reader: ContentReader, files: Files): readonly string[] {
	const listed = reader.record(orderFile, z.array(slug).min(1)) ?? [];
	const found = Object.keys(files).flatMap((file) => /^data\/story\/en\/([^/]+)\.md$/.exec(file)?.[1] ?? []);
	const order = [...new Set(listed)];
	const fault = (message: string) => reader.faults.push({ file: orderFile, line: 1, field: 'the whole file', message });
	if (order.length < listed.length) fault('names a chapter twice; expected each once; remove one');
	if (listed.length > 0)
		for (const id of found)
			if (!order.includes(id)) fault(`lacks "${id}", which has a file in data/story/en/; expected every chapter in its place; add it`);
	return [...new Set([...order, ...found.sort()])];
}

/** A chapter, or nothing where it could not be read; its prose is added to `prose` in either case. */
function readOneChapter(reader: ContentReader, id: string, prose: ParsedProse[]): Chapter[] {
	const file = chapterFile(id);
	const read = reader.read(file, (text, faults) => readChapter(file, text, faults));
	if (!read) return [];
	const { chapter, parsed } = read;
	prose.push({ file, prose: read.prose });
	if (parsed) reader.remember(file, id, (path) => parsed.lineOf(path));
	for (const { id: step } of chapter?.steps ?? []) reader.remember(file, step, (path) => parsed?.lineOf(['steps', step, ...path]) ?? 1);
	if (chapter && chapter.id !== id)
		reader.faults.push({
			file,
			line: parsed?.lineOf(['id']) ?? 1,
			field: 'id',
			message: `found "${chapter.id}", expected "${id}" as in the file’s name; rename one`
		});
	return chapter ? [{ ...chapter, id, steps: chapter.steps.map((step) => ({ ...step, chapter: id })) }] : [];
}

/** All rows of data/checks/, file by file. */
function readChecks(reader: ContentReader, files: Files): Check[] {
	return Object.keys(files)
		.filter((file) => file.startsWith('data/checks/') && file.endsWith('.csv'))
		.sort()
		.flatMap((file) => reader.rows(file, checkSchema).map((check, i) => ({ ...check, file, line: reader.of(file, String(i)) })));
}

/** The files of data/lesson/ as one, or null where one of them has faults. */
function readLesson(reader: ContentReader): Lesson | null {
	const record = <S extends z.ZodType>(name: string, schema: S) => reader.record(`data/lesson/${name}.json`, schema);
	const [deck, pack, questions] = [record('deck', deckSchema), record('pack', packSchema), record('questions', z.array(questionsSchema))];
	const [activities, quiz] = [record('activities', activitiesSchema), record('quiz', z.array(quizSchema))];
	return deck && pack && questions && activities && quiz ? { deck, pack, questions, activities, quiz } : null;
}

/** What the check of the lesson is told. A step of a chapter whose file could not be read may well be there. */
function knownTo(reader: ContentReader, chapters: readonly string[], prose: readonly ParsedProse[], files: Files): Known {
	const steps = new Set(prose.flatMap((chapter) => chapter.prose.map(({ id }) => id)));
	const isRead = (chapter: string) => prose.some(({ file, prose: own }) => file === chapterFile(chapter) && own.length > 0);
	return {
		chapters,
		isChapter: (id) => chapters.includes(id),
		isStep: (id) => steps.has(id) || chapters.some((chapter) => id.startsWith(`${chapter}-`) && !isRead(chapter)),
		isClaim: (id) => reader.has('data/claims.json', id),
		isMoment: (id) => reader.has('data/moments.csv', id),
		isTerm: (id) => reader.has('data/glossary.json', id),
		isCitable: (id) => isCitable(reader, id),
		lineWith: (file, text) =>
			1 +
			Math.max(
				0,
				(files[file] ?? '').split('\n').findIndex((line) => line.includes(text))
			)
	};
}
