/** The lens: how statements stand, and whether the counts add up. */
import { describe, expect, test } from 'vitest';
import { kindLetters, kinds, tallyFromRow, tallyOf, tallyToRow } from '../../../src/lib/content/lens.ts';
import { standingOf } from '../../../src/lib/content/standing.ts';
import { notesOf } from '../../../src/lib/content/notes.ts';
import { content, steps } from '../../content/content.ts';

const claim = (status: string) => [...content.claims.values()].find((one) => one.status === status)!;
const sources = [...content.sources.values()];

describe('how a statement stands', () => {
	const note = { kind: 'reported-fact', claims: [], sources: sources.slice(0, 2) } as const;
	test('the author’s own is a judgement, whatever it cites', () => {
		for (const kind of ['opinion', 'forecast', 'recommendation'] as const)
			expect(standingOf(content, [], { ...note, kind, claims: [claim('corroborated')] })).toBe('judgement');
	});
	test('a claim borne out in part, or not found, is contested', () => {
		for (const status of ['partly', 'not-checked'])
			expect(standingOf(content, [], { ...note, claims: [claim('corroborated'), claim(status)] })).toBe('contested');
	});
	test('a moment with another that contradicts it is contested', () =>
		expect(standingOf(content, ['chaman-m12'], { ...note, kind: 'attributed' })).toBe('contested'));
	test('an event without dispute and with two sources is corroborated, with one it is single', () => {
		expect(standingOf(content, ['khuzdar'], note)).toBe('corroborated');
		expect(standingOf(content, ['khuzdar'], { ...note, sources: sources.slice(0, 1) })).toBe('single');
	});
	test('a disputed event is contested, unless a claim that was borne out stands beside it', () => {
		const disputed = [...content.events.values()].find((event) => event.disputed)!;
		expect(standingOf(content, [disputed.id], note)).toBe('contested');
		expect(standingOf(content, [disputed.id], { ...note, claims: [claim('corroborated')] })).toBe('corroborated');
	});
});

test('the counts of a chapter add up, and those of the chapters to the story’s', () => {
	const notes = notesOf(content, steps);
	const whole = tallyOf(notes, steps);
	const parts = content.chapters.map((chapter) => tallyOf(notes, chapter.steps));
	for (const tally of [whole, ...parts]) {
		expect(tally.statements).toBeGreaterThan(0);
		expect(Object.values(tally.byStanding).reduce((a, b) => a + b)).toBe(tally.statements);
		expect(kinds.reduce((sum, kind) => sum + tally.byKind[kind].words, 0)).toBe(tally.words);
		expect(tallyFromRow(tallyToRow(tally))).toEqual(tally);
	}
	expect(parts.reduce((sum, { statements }) => sum + statements, 0)).toBe(whole.statements);
	expect(whole.words).toBeLessThanOrEqual(steps.reduce((sum, { words }) => sum + words, 0));
});

test('every kind has a letter of its own', () => expect(new Set(Object.values(kindLetters)).size).toBe(kinds.length));
