/** The data of the deck, made at build from the content: slides, chapters, cuts. */
import type { Content } from '../content/model.ts';
import { tallyOf } from '../content/lens.ts';
import { notesOf } from '../content/notes.ts';
import { wordsOf, type Run } from '../content/runs.ts';
import { statementsIn } from '../content/statements.ts';
import type { DeckData, Slide } from './deck.ts';
import type { Stretch } from './model.ts';
import { panelPagesOf } from './panelPagesData.ts';

/** Everything that a deck of the whole story needs beside its pictures. @throws where data/lesson could not be read */
export function deckData(content: Content): DeckData {
	const { lesson } = content;
	if (!lesson) throw new Error('data/lesson could not be read; npm run check says why');
	const guesses = new Map(lesson.deck.guess.map(({ step, hide }) => [step, hide]));
	const notes = notesOf(
		content,
		content.chapters.flatMap(({ steps }) => steps)
	);
	const opened = new Set(lesson.deck.open);
	const stretchesOf = (runs: readonly Run[]): Stretch[] =>
		statementsIn(runs, notes).map(({ kind, standing, runs: own }) => ({ text: wordsOf(own), kind, standing }));
	return {
		chapters: content.chapters.map(({ id, title, steps }) => ({ id, title, tally: tallyOf(notes, steps) })),
		cuts: lesson.deck.cuts,
		slides: content.chapters.flatMap(({ sensitive, steps }) =>
			steps.map((step, i): Slide => ({
				id: step.id,
				chapter: step.chapter,
				line: step.slide,
				plain: step.plain,
				say: step.say,
				ask: step.ask,
				misconception: step.misconception,
				counter: step.counter?.text ?? null,
				minutes: step.minutes,
				isSequence: step.scene.window !== undefined || step.scene.draw || step.scene.turns,
				guess: guesses.get(step.id) ?? 'none',
				statements: step.paragraphs.map(stretchesOf),
				second: panelPagesOf(step, content),
				opens: opened.has(step.id),
				words: step.description.short,
				care: i === 0 ? (sensitive ?? null) : null
			}))
		)
	};
}
