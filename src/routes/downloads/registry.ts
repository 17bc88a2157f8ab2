/** All files that can be downloaded: the page lists them, the route serves them, the tests read them. A new format is an entry here. */
import type { Content } from '#lib/content/model.ts';
import { downloadsOf, type Download } from '#lib/explore/downloads.ts';
import { entriesOf } from '#lib/ledger/entries.ts';
import { workbookOf } from '#lib/explore/workbook.ts';
import { claimsJson } from '#lib/ledger/export.ts';
import { toAiken, toCsv, toGift } from '#lib/teach/quizfiles.ts';

/** A file that the build serves: text, or bytes where it is a workbook. */
export type ServedFile = Omit<Download, 'text'> & { readonly text: string | Uint8Array };

/** A file that can be downloaded; its text is null where the build makes it after the page. */
export type ListedFile = Omit<ServedFile, 'text'> & { readonly text: ServedFile['text'] | null };

/** The files in the two groups of the page. */
export interface Registry {
	/** The record, which the description of all files (datapackage.json) covers. */
	readonly record: readonly Download[];
	/** The workbook, the ledger, the quiz and the offline edition. */
	readonly further: readonly ListedFile[];
}

/** @param site the public address of the site without a slash at its end, or null. @throws where data/lesson could not be read. */
export async function registryOf(content: Content, site: string | null): Promise<Registry> {
	const quiz = content.lesson?.quiz;
	if (!quiz) throw new Error('data/lesson could not be read');
	const stepAddress = (step: string) => `${site ?? ''}/#${step}`;
	const record = downloadsOf(content, site);
	const further: readonly Omit<ListedFile, 'fields'>[] = [
		{
			name: 'tables.xlsx',
			title: 'All tables for a spreadsheet',
			description: 'A sheet for each table, in which dates and ids are words and stay as they are.',
			type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			text: await workbookOf(record)
		},
		{
			name: 'claims.json',
			title: 'Claims for programs',
			description: 'Every claim with the steps that carry it, the claims that rest on it, and what became of forecasts.',
			type: 'application/json',
			text: JSON.stringify(claimsJson(entriesOf(content)))
		},
		{
			name: 'quiz.gift',
			title: 'The quiz for Moodle',
			description: `${quiz.length} questions in GIFT, with feedback to each answer.`,
			type: 'text/plain',
			text: toGift(quiz, (step) => (site === null ? null : stepAddress(step)))
		},
		{
			name: 'quiz-aiken.txt',
			title: 'The quiz in Aiken',
			description: 'The same questions, without feedback.',
			type: 'text/plain',
			text: toAiken(quiz)
		},
		{
			name: 'quiz.csv',
			title: 'The quiz as a table',
			description: 'The same questions with answers, feedback and the steps that they are about.',
			type: 'text/csv',
			text: toCsv(quiz, stepAddress)
		},
		{
			name: 'strategic-depth.html',
			title: 'The offline edition',
			description: 'Story, deck and speaker’s window in one file that opens from a disk or a stick and asks nobody for anything.',
			type: 'text/html',
			text: null
		}
	];
	return { record, further: further.map((file) => ({ ...file, fields: null })) };
}

/** The files that a build serves from the start, by name. */
export function servedFiles({ record, further }: Registry): Map<string, ServedFile> {
	const served = further.flatMap(({ text, ...file }) => (text === null ? [] : [{ ...file, text }]));
	return new Map([...record, ...served].map((file): [string, ServedFile] => [file.name, file]));
}
