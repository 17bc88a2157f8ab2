/** Times as a teacher reads them, and how a lesson stands against its plan. Pure. */
import { minutesOf, type Slide } from './deck.ts';

/** Minutes and seconds: `4:05`, `62:30`. */
export function minutesAndSeconds(milliseconds: number): string {
	const seconds = Math.max(0, Math.floor(milliseconds / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How a lesson stands: minutes planned for the whole; milliseconds left, and ahead of the plan (below 0 where behind). */
export interface Standing {
	readonly planned: number;
	readonly left: number;
	readonly ahead: number;
}

/** How a lesson stands at a slide after some milliseconds. Ahead is whoever is at a slide before its time, behind whoever is still there after it. */
export function standingAt(slides: readonly Slide[], step: string, spent: number): Standing {
	const index = slides.findIndex(({ id }) => id === step);
	const planned = minutesOf(slides);
	const begins = minutesOf(slides.slice(0, Math.max(0, index))) * 60_000;
	const ends = minutesOf(slides.slice(0, index + 1)) * 60_000;
	const ahead = spent > ends ? ends - spent : Math.max(0, begins - spent);
	return { planned, left: planned * 60_000 - spent, ahead };
}
