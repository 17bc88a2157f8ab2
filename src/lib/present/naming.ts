/** What a slide says of an incident, and the room that it keeps for it over its map. Pure. */
import { dateInWords } from '../content/words.ts';
import type { ResolvedMark } from '../content/resolvedMark.ts';
import { killedWords } from '../scene/markWords.ts';
import { takesAll } from '../scene/panels/draw.ts';
import type { ResolvedScene } from '../scene/resolved.ts';
import { measures } from './panelPages.ts';
import { linesOf } from './setWords.ts';

/** The size of the words, their leading, and the room over and under them; in hundredths of the slide's height. */
export const naming = { size: 3.6, leading: 1.25, edges: 1.6 } as const;

/** The day of an incident, and what happened there to how many, in words. */
export function namedIn(mark: Pick<ResolvedMark, 'date' | 'title' | 'low' | 'high' | 'counter'>): { day: string; words: string } {
	return { day: dateInWords(mark.date), words: `${mark.title}. ${killedWords(mark)}` };
}

/**
 * How many lines of a slide of 16 to 9 the longest name of a sequence takes; 0 for a scene without one, where only a press names anything, and for one whose
 * second picture hides the map.
 */
export function namingLines({ window, marks, panel }: Pick<ResolvedScene, 'window' | 'marks' | 'panel'>): number {
	if (!window || (panel && takesAll(panel))) return 0;
	const lines = marks
		.filter(({ date }) => date >= window.from)
		.map((mark) => {
			const { day, words } = namedIn(mark);
			return linesOf([[day, 600], [words]], measures.inner, naming.size);
		});
	return Math.max(0, ...lines);
}
