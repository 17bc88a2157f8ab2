/** The data of the deck, made at build from the content: slides, chapters, cuts. */
import type { Content, Step } from '../content/load.ts';
import { kindNames, notesOf } from '../content/notes.ts';
import type { Run } from '../content/runs.ts';
import type { DeckData, Slide } from './deck.ts';

/** Everything that a deck of the whole story needs beside its pictures. @throws where data/lesson could not be read */
export function deckData(content: Content): DeckData {
	const { lesson } = content;
	if (!lesson) throw new Error('data/lesson could not be read; npm run check says why');
	const guesses = new Map(lesson.deck.guess.map(({ step, hide }) => [step, hide]));
	const notes = notesOf(
		content,
		content.chapters.flatMap(({ steps }) => steps)
	);
	const kindsOf = (step: Step) => {
		const counts = new Map<string, number>();
		const visit = (runs: readonly Run[]): void => {
			for (const run of runs) {
				if (run.type === 'text') continue;
				if (run.type === 'cite') {
					const { kind } = notes.of(run);
					counts.set(kind, (counts.get(kind) ?? 0) + 1);
				}
				visit(run.runs);
			}
		};
		step.paragraphs.forEach(visit);
		return Object.entries(kindNames).flatMap(([kind, name]) => (counts.has(kind) ? [{ name, count: counts.get(kind) ?? 0 }] : []));
	};
	return {
		chapters: content.chapters.map(({ id, title }) => ({ id, title })),
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
				isSequence: step.scene.window !== undefined || step.scene.draw,
				guess: guesses.get(step.id) ?? 'none',
				kinds: kindsOf(step),
				words: step.description.short,
				care: i === 0 ? (sensitive ?? null) : null
			}))
		)
	};
}
