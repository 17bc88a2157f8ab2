/** The project's own content, read from disk with the site's own reader. */
import { csvFormatRows, csvParseRows } from 'd3-dsv';
import { readFiles } from '../../src/lib/content/readFiles.ts';
import { readContent } from '../../src/lib/content/load.ts';
import type { Files } from '../../src/lib/content/model.ts';

/** The text of every file of data/ that an editor touches, by path from the project's root. */
export const files: Files = readFiles();

/** What the site would read from them. */
export const { content, faults } = readContent(files);

/** All steps of the story in order. */
export const steps = content.chapters.flatMap((chapter) => chapter.steps);

/** The text of a file, which must be there. */
export function textOf(file: string): string {
	const text = files[file];
	if (text === undefined) throw new Error(`${file} is not among the files`);
	return text;
}

/** The first chapter's file with something in it. */
export function chapterWith(pattern: RegExp): string {
	const file = Object.keys(files).find((path) => path.startsWith('data/story/en/') && pattern.test(textOf(path)));
	if (file === undefined) throw new Error(`no chapter has ${String(pattern)}`);
	return file;
}

/** A text with one thing changed; it is an error where there is nothing to change. */
export function change(text: string, pattern: RegExp | string, replacement: string): string {
	// A text put in whole is taken as it is, whatever signs it has.
	const changed = pattern === text ? replacement : text.replace(pattern, replacement);
	if (changed === text) throw new Error(`nothing to change: ${String(pattern)}`);
	return changed;
}

/** A table's text with one cell of the first row that fits changed. */
export function changeCell(table: string, fits: (cell: (column: string) => string) => boolean, column: string, value: string): string {
	const [header = [], ...rows] = csvParseRows(table);
	const row = rows.find((cells) => fits((name) => cells[header.indexOf(name)] ?? ''));
	const index = header.indexOf(column);
	if (!row || index < 0 || row[index] === value) throw new Error(`nothing to change in ${column}`);
	row[index] = value;
	return `${csvFormatRows([header, ...rows])}\n`;
}

/** The number of the line that is come to by looking for one thing after another, from 1. */
export function lineOf(text: string, ...needles: readonly (RegExp | string)[]): number {
	const lines = text.split('\n');
	let found = -1;
	for (const needle of needles) {
		const from = found + 1;
		const next = lines
			.slice(found < 0 ? 0 : found)
			.findIndex((line) => (typeof needle === 'string' ? line.includes(needle) : needle.test(line)));
		if (next < 0) throw new Error(`no line from ${from} on has ${String(needle)}`);
		found = (found < 0 ? 0 : found) + next;
	}
	return found + 1;
}
