/** Statements: each sentence once, none a plain fact that somebody only says, no judgement counted as confirmed. */
import { describe, expect, test } from 'vitest';
import { tallyOf } from '../../../src/lib/content/lens.ts';
import { notesOf } from '../../../src/lib/content/notes.ts';
import { wordsOf, type Run } from '../../../src/lib/content/runs.ts';
import { countedAs, isJudgement } from '../../../src/lib/content/claimStatus.ts';
import { statementsIn } from '../../../src/lib/content/statements.ts';
import { isAttributed } from '../../../src/lib/content/attribution.ts';
import { statusInWords } from '../../../src/lib/content/views.ts';
import { content, steps } from '../../content/content.ts';

const text = (value: string): Run => ({ type: 'text', value, line: 1 });
const cite = (words: string, of = 'c02', kind: Extract<Run, { type: 'cite' }>['kind'] = null): Run => ({
	type: 'cite',
	of: [of],
	kind,
	runs: [text(words)],
	line: 1
});
const told = (runs: readonly Run[]) => {
	const notes = notesOf(content, [{ paragraphs: [runs] }]);
	return statementsIn(runs, notes).map(({ kind, runs: own }) => [kind, wordsOf(own)]);
};

describe('a paragraph', () => {
	test('is cut at the ends of its sentences and nowhere else', () => {
		const first = cite('A bomb went off,');
		expect(told([first, text(' and '), cite('shots fell.', 'c04'), text(' So it began. Later, '), cite('calm.')])).toEqual([
			['reported-fact', 'A bomb went off, and shots fell.'],
			[null, ' So it began. '],
			['reported-fact', 'Later, calm.']
		]);
	});

	test('gives a sentence of two kinds the one that is less than a fact', () => {
		expect(told([cite('Shells fell,', 'c04'), text(' '), cite('and rightly.', 'c60', 'opinion')])).toEqual([
			['opinion', 'Shells fell, and rightly.']
		]);
	});

	test('in the story loses no word, and every sentence that cites has one mark', () => {
		const notes = notesOf(content, steps);
		for (const { id, paragraphs } of steps)
			for (const runs of paragraphs) {
				const statements = statementsIn(runs, notes);
				expect(statements.map(({ runs: own }) => wordsOf(own)).join(''), id).toBe(wordsOf(runs));
				for (const { runs: own } of statements.slice(0, -1)) expect(wordsOf(own).trimEnd(), id).toMatch(/[.!?][”’)]*$/);
			}
		const whole = tallyOf(notes, steps);
		expect(whole.statements).toBe(
			steps.flatMap(({ paragraphs }) => paragraphs.flatMap((runs) => statementsIn(runs, notes))).filter(({ kind }) => kind).length
		);
	});
});

describe('what somebody says', () => {
	test.each([
		'UN monitors write that the Afghan movement owes the other a significant debt.',
		'Two people died, the army said.',
		'The monitor PICSS counted forty-nine attacks.',
		'Many members share family ties, by one report.',
		'According to police the car did not stop.'
	])('is no plain fact: %s', (words) => {
		expect(isAttributed(words)).toBe(true);
		expect(told([cite(words, 's247')])).toEqual([['attributed', words]]);
	});

	test.each(['Kabul fell on 15 August 2021.', 'Each country counts the villages as its own.', 'Shells fell by the gate.'])(
		'is not seen in: %s',
		(words) => expect(isAttributed(words)).toBe(false)
	);

	test('is never marked as a fact in the story', () => {
		const notes = notesOf(content, steps);
		const facts = steps
			.flatMap(({ paragraphs }) => paragraphs.flatMap((runs) => statementsIn(runs, notes)))
			.filter(({ kind }) => kind === 'reported-fact');
		const cited = (runs: readonly Run[]): string[] =>
			runs.flatMap((run) => (run.type === 'text' ? [] : [...(run.type === 'cite' ? [wordsOf(run.runs)] : []), ...cited(run.runs)]));
		expect(facts.flatMap(({ runs }) => cited(runs)).filter(isAttributed)).toEqual([]);
	});
});

describe('a judgement', () => {
	const judgements = [...content.claims.values()].filter(({ kind }) => isJudgement(kind));
	test('is never counted as borne out, nor said to be', () => {
		expect(judgements.some(({ status }) => status === 'corroborated' || status === 'partly')).toBe(true);
		for (const claim of judgements) {
			expect(countedAs(claim), claim.id).toBe('not-checkable (opinion)');
			expect(statusInWords(claim), claim.id).not.toMatch(/bear it out|borne out/i);
		}
	});
	test('apart from others, which count as they came out', () => {
		for (const claim of content.claims.values()) if (!isJudgement(claim.kind)) expect(countedAs(claim)).toBe(claim.status);
	});
});
