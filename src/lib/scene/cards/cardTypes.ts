/** What the card of an incident in focus says: who counted how many, and what says so. Types only; resolveCards.ts makes it, cardLines.ts sets it. */
import type { Dead } from '../../content/counting.ts';

/** What is counted for one side, by each kind of counter. */
interface CardSide {
	readonly name: string;
	/** How this side is drawn in the mark; null where nobody says which side it is. */
	readonly dead: Dead | null;
	/** The lowest and the highest of its counts: `6 to 7`. */
	readonly range: string;
	/** `army 6, 7`: each kind of counter with all its counts, which overlap and are never added up. */
	readonly counts: readonly string[];
}

/** One measure: the range over all sides, and the counts of each side. */
export interface CardMeasure {
	/** `6 to 8`, or `not known`. */
	readonly range: string;
	readonly sides: readonly CardSide[];
}

/** The card of an incident. */
export interface ResolvedCard {
	readonly id: string;
	/** The first day, YYYY-MM-DD. */
	readonly date: string;
	readonly title: string;
	readonly place: string;
	readonly killed: CardMeasure;
	readonly injured: CardMeasure;
	/** Who published what it rests on, each once. */
	readonly sources: readonly string[];
}

/** How much a card says: all; without the place and the sides of the injured; or, on the smallest stages, with a range for each side and no more. */
export type Detail = 'full' | 'brief' | 'short';
