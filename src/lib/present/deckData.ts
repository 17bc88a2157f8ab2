/** The data of the deck, made at build from the content: slides, chapters, cuts, and what the speaker says. */
import type { Content } from '../content/model.ts';
import { tallyOf } from '../content/lens.ts';
import { notesOf } from '../content/notes.ts';
import { wordsOf, type Run } from '../content/runs.ts';
import { statementsIn } from '../content/statements.ts';
import { accountsOf, takesAll } from '../scene/panels/draw.ts';
import { wordsOfStill } from '../scene/scenes.ts';
import { restsOf, sequenceOf } from '../scene/sequence.ts';
import { resolveChapter } from '../scene/storyData.ts';
import type { DeckData, Slide, SpeakerNote } from './deck.ts';
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
		slides: content.chapters.flatMap((chapter) => {
			const scenes = resolveChapter(content, chapter);
			return chapter.steps.map((step, i): Slide => {
				const scene = scenes.find((one) => one.step === step.id);
				const care = i === 0 ? (chapter.sensitive ?? null) : null;
				const hasAccounts = accountsOf(scene?.panel ?? null).length > 0;
				const opens = opened.has(step.id);
				const still = wordsOfStill(step);
				return {
					id: step.id,
					chapter: step.chapter,
					line: step.slide,
					plain: step.plain,
					ask: step.ask,
					counter: step.counter?.text ?? null,
					minutes: step.minutes,
					isSequence: step.scene.window !== undefined || step.scene.draw || step.scene.turns,
					begins: !opens && !(scene?.panel && takesAll(scene.panel)),
					rests: scene?.window && !hasAccounts ? restsOf(scene, sequenceOf(scene, null)).map((rest) => Math.round(rest * 100) / 100) : [],
					accounts: hasAccounts,
					guess: guesses.get(step.id) ?? 'none',
					statements: step.paragraphs.map(stretchesOf),
					second: panelPagesOf(step, content, care),
					opens,
					words: step.description.short,
					still: still === step.description.short ? null : still,
					care
				};
			});
		})
	};
}

/** What the speaker’s window says of each slide, by its step. */
export function speakerNotes(content: Content): Readonly<Record<string, SpeakerNote>> {
	const steps = content.chapters.flatMap((chapter) => chapter.steps);
	return Object.fromEntries(steps.map(({ id, say, misconception }) => [id, { say, misconception }]));
}

/** The same deck without what only later slides show and what is fetched after the first: their second pictures and what can be said against them. */
export function lighter(deck: DeckData): DeckData {
	return { ...deck, slides: deck.slides.map((slide, i) => (i === 0 ? slide : { ...slide, second: null, counter: null })) };
}
