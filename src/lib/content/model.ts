/** The types of the content as it is read from data/, and of what the checks get beside it. */
import type { Check, Weak } from './evidence.ts';
import type { Fault } from './fault.ts';
import type { Lesson } from './lesson.ts';
import type { Prose } from './prose.ts';
import type { Article, Imprint } from './recordSchemas.ts';
import type { Records } from './records.ts';
import type { ChapterRecord, StepRecord } from './chapterSchema.ts';

/** Paths from the project's root, with the text of each file. */
export type Files = Readonly<Record<string, string>>;

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
	/** Minutes that reading it takes, at `wordsPerMinute`. */
	readonly minutes: number;
}

/** Everything that is said, by id. */
export interface Content extends Records {
	readonly chapters: readonly Chapter[];
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

/** True where an id that prose or a scene cites stands in one of the files that can be cited. */
export function isCitable(lines: SourceLines, id: string): boolean {
	return ['data/claims.json', 'data/sources.json', 'data/events.csv', 'data/moments.csv'].some((file) => lines.has(file, id));
}
