/** A small deck for the tests of the presentation. */
import { tallyOf } from '../../../src/lib/content/lens.ts';
import type { DeckData, Slide } from '../../../src/lib/present/deck.ts';
import type { PanelWords } from '../../../src/lib/present/panelPages.ts';

const tally = tallyOf(
	{
		all: [],
		of: () => {
			throw new Error('nothing is cited');
		}
	},
	[]
);

/** A second picture of two pages. */
const words: PanelWords = {
	title: 'Accounts',
	note: null,
	care: null,
	parts: ['One', 'Two'].map((heading) => ({
		columns: [heading],
		entries: [{ column: 0, when: null, text: `What ${heading} says.`, by: null, kind: null }]
	}))
};

function slide(id: string, more: Partial<Slide> = {}): Slide {
	return {
		id,
		chapter: id.split('-')[0] ?? '',
		line: `Line of ${id}`,
		plain: `Plain words of ${id}`,
		ask: 'Ask',
		counter: null,
		minutes: 1,
		isSequence: false,
		begins: true,
		rests: [],
		accounts: false,
		guess: 'none',
		statements: [[{ text: `What ${id} says.`, kind: 'opinion', standing: 'judgement' }]],
		second: null,
		opens: false,
		words: 'In words',
		still: null,
		care: null,
		...more
	};
}

/** Two chapters of three slides: plain, a sequence, one with names to guess; then an arrow to guess, one with a counter-argument, plain. */
export const deck: DeckData = {
	chapters: [
		{ id: 'a', title: 'A', tally },
		{ id: 'b', title: 'B', tally }
	],
	cuts: [
		{ minutes: 2, chapters: ['b', 'a'] },
		{ minutes: 4, chapters: ['b', 'a'] }
	],
	slides: [
		slide('a-one'),
		slide('a-run', { isSequence: true }),
		slide('a-names', { guess: 'labels' }),
		slide('b-arrows', { guess: 'ending', minutes: 1.5 }),
		slide('b-claim', { counter: 'Others say' }),
		slide('b-end')
	]
};

/** The same with two slides more: one with a second picture to be asked for, one that begins with it, and a plain one. */
export const paged: DeckData = {
	...deck,
	slides: [
		...deck.slides,
		slide('b-pages', { second: words }),
		slide('b-opens', { second: words, opens: true, begins: false }),
		slide('b-last')
	]
};
