/** The files of the quiz, read back by parsers that others wrote. */
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseGift } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import type { QuizQuestion } from '../../../src/lib/content/lesson.ts';
import { answerOf, toAiken, toCsv, toGift } from '../../../src/lib/teach/quizfiles.ts';
import { content } from '../../content/real.ts';

const quiz: readonly QuizQuestion[] = content.lesson?.quiz ?? [];
const hard: QuizQuestion = {
	id: 'hard-signs',
	question: 'What of ~ = # { } : and \\ in "quotes", with a comma?',
	step: 'a-step',
	of: ['c01'],
	options: [
		{ text: 'a ~ b = c', feedback: 'No: #1 {2}' },
		{ text: '“d”, "e"', right: true, feedback: 'Yes: 50 : 50' },
		{ text: 'back\\slash', feedback: 'No' }
	]
};
const all = [...quiz, hard];
const addressOf = (step: string) => `https://example.org/depth/#${step}`;

/** The parts of a question that the GIFT parser gives back. */
interface Gift {
	readonly type: string;
	readonly title: string | null;
	readonly stem: { readonly text: string };
	readonly choices: readonly {
		readonly isCorrect: boolean;
		readonly text: { readonly text: string };
		readonly feedback: { readonly text: string } | null;
	}[];
	readonly globalFeedback: { readonly text: string } | null;
}

test('there are at least twelve questions', () => {
	expect(quiz.length).toBeGreaterThanOrEqual(12);
});

test('GIFT', () => {
	const read = JSON.parse(JSON.stringify(parseGift(toGift(all, addressOf)))) as Gift[];
	expect(read.map(({ type }) => type)).toEqual(all.map(() => 'MC'));
	for (const [i, { id, question, options, step }] of all.entries()) {
		expect(read[i]?.title).toBe(id);
		expect(read[i]?.stem.text).toBe(question);
		expect(read[i]?.choices.map(({ text }) => text.text)).toEqual(options.map(({ text }) => text));
		expect(read[i]?.choices.map(({ isCorrect }) => isCorrect)).toEqual(options.map(({ right }) => right ?? false));
		expect(read[i]?.choices.map(({ feedback }) => feedback?.text)).toEqual(options.map(({ feedback }) => feedback));
		expect(read[i]?.globalFeedback?.text).toBe(addressOf(step));
	}
});

test('GIFT of a copy without an address names none, and says so at its head', () => {
	const text = toGift(all, () => null);
	const read = JSON.parse(JSON.stringify(parseGift(text))) as Gift[];
	expect(read.filter(({ type }) => type === 'MC').map(({ title }) => title)).toEqual(all.map(({ id }) => id));
	expect(read.filter(({ globalFeedback }) => globalFeedback)).toEqual([]);
	expect(text).toMatch(/^\/\/ .*without SITE_URL/);
	expect(text).not.toContain('####');
});

test('CSV', () => {
	const rows: Record<string, string>[] = parseCsv(toCsv(all, addressOf), { bom: true, columns: true });
	expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
	for (const [i, question] of all.entries()) {
		expect(rows[i]?.question).toBe(question.question);
		expect(rows[i]?.[rows[i]?.answer ?? '']).toBe(question.options.find(({ right }) => right)?.text);
		expect(rows[i]?.[`feedback ${answerOf(question)}`]).toBe(question.options.find(({ right }) => right)?.feedback);
		expect(rows[i]?.step).toBe(addressOf(question.step));
	}
});

describe('Aiken', () => {
	const blocks = toAiken(all)
		.trimEnd()
		.split('\n\n')
		.map((block) => block.split('\n'));
	test.each(all.map((question, i) => [question.id, question, blocks[i] ?? []] as const))('%s', (_, question, lines) => {
		expect(lines[0]).toBe(question.question);
		const options = lines.slice(1, -1).map((line) => /^([A-E])\. (.+)$/.exec(line));
		expect(options.map((match) => match?.[2])).toEqual(question.options.map(({ text }) => text));
		const answer = /^ANSWER: ([A-E])$/.exec(lines.at(-1) ?? '')?.[1];
		expect(options.find((match) => match?.[1] === answer)?.[2]).toBe(question.options.find(({ right }) => right)?.text);
	});
});
