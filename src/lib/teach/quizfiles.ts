/** The quiz as files for learning platforms and tables: GIFT, Aiken and CSV. Pure text. */
import type { QuizQuestion } from '../content/lesson.ts';
import { writeCsv } from '../content/writeCsv.ts';

/** The address of a step, for feedback; null in a copy of the site that does not know its own. */
export type AddressOf = (step: string) => string | null;

/** The letters that options are called by. */
export const letters = ['A', 'B', 'C', 'D', 'E'] as const;

/** The letter of the right option. */
export function answerOf({ options }: QuizQuestion): string {
	return letters[options.findIndex(({ right }) => right)] ?? '';
}

/** Signs that mean something in GIFT, with a backslash before them. */
const escaped = (text: string) => text.replaceAll(/[\\~=#{}:]/g, (sign) => `\\${sign}`);

/** What a file says at its head where it cannot name the steps. */
const noAddress =
	'// The copy of the site that this file comes from was built without SITE_URL, so no question names the address of its step.\n\n';

/** The quiz in Moodle's GIFT format, with the feedback to each option and, where there is an address, that of the step as feedback to all. */
export function toGift(quiz: readonly QuizQuestion[], addressOf: AddressOf): string {
	const addresses = quiz.map(({ step }) => addressOf(step));
	const questions = quiz.map(({ id, question, options }, i) => {
		const lines = options.map(({ text, right, feedback }) => `\t${right ? '=' : '~'}${escaped(text)}#${escaped(feedback)}`);
		const address = addresses[i] ?? null;
		if (address !== null) lines.push(`\t####${escaped(address)}`);
		return [`::${escaped(id)}::${escaped(question)} {`, ...lines, '}'].join('\n');
	});
	return `${addresses.includes(null) ? noAddress : ''}${questions.join('\n\n')}\n`;
}

/** The quiz in the Aiken format: questions, options and the answer, without feedback. */
export function toAiken(quiz: readonly QuizQuestion[]): string {
	const questions = quiz.map((question) => [
		question.question,
		...question.options.map(({ text }, i) => `${letters[i]}. ${text}`),
		`ANSWER: ${answerOf(question)}`
	]);
	return `${questions.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The quiz as a table: a question a row, with options, answer, feedback and the address of the step. */
export function toCsv(quiz: readonly QuizQuestion[], addressOf: (step: string) => string): string {
	const most = Math.max(...quiz.map(({ options }) => options.length));
	const columns = letters.slice(0, most);
	const header = ['id', 'question', ...columns, 'answer', ...columns.map((letter) => `feedback ${letter}`), 'step'];
	const rows = quiz.map((question) => [
		question.id,
		question.question,
		...columns.map((_, i) => question.options[i]?.text ?? ''),
		answerOf(question),
		...columns.map((_, i) => question.options[i]?.feedback ?? ''),
		addressOf(question.step)
	]);
	return writeCsv([header, ...rows]);
}
