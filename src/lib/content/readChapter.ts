/** A chapter's file: front matter with the records of its steps, and a body with their prose. */
import type { Fault } from './fault.ts';
import type { Chapter, Step } from './model.ts';
import { countWords, wordsPerMinute } from './pace.ts';
import { parse, type Parsed } from './parseRecord.ts';
import { readProse, type Prose } from './prose.ts';
import { wordsOf } from './runs.ts';
import { chapterSchema, stepSchema, type StepRecord } from './chapterSchema.ts';

/** A chapter's file, read as far as it could be. */
export interface ReadChapter {
	/** Null where the front matter has faults beside those of its steps; steps with faults are left out. */
	readonly chapter: Chapter | null;
	readonly parsed: Parsed | null;
	readonly prose: readonly Prose[];
}

/** Splits a chapter's file into front matter and body, and puts record and prose of each step together. Null where there is no front matter. */
export function readChapter(file: string, text: string, faults: Fault[]): ReadChapter | null {
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
	const steps = joinSteps(file, chapter.id, records, prose, faults);
	const minutes = steps.reduce((sum, { words }) => sum + words, 0) / wordsPerMinute;
	return { chapter: { ...chapter, file, steps, minutes }, parsed, prose };
}

/** The steps that have both a record without faults and prose, in the order of the prose. */
function joinSteps(
	file: string,
	chapter: string,
	records: ReadonlyMap<string, StepRecord | null>,
	prose: readonly Prose[],
	faults: Fault[]
): Step[] {
	const seen = new Set<string>();
	return prose.flatMap(({ id, heading, paragraphs, line }): Step[] => {
		if (seen.has(id)) faults.push({ file, line, field: id, message: 'stands twice in the body; expected each step once; rename one' });
		if (!records.has(id))
			faults.push({ file, line, field: id, message: 'has no record; expected it under `steps:` in the front matter; add it there' });
		const record = seen.has(id) ? null : records.get(id);
		seen.add(id);
		const words = countWords(paragraphs.map((runs) => wordsOf(runs)).join(' '));
		return record ? [{ ...record, id, chapter, heading, paragraphs, words, line }] : [];
	});
}
