/** What a page of the deck tells its script: the pictures, the slides, and where things are. */
import type { MapData } from '../scene/storyIndex.ts';
import type { DeckData, SpeakerNote } from './deck.ts';

/** Where the other pages are, as addresses that a link can have. */
export interface Places {
	/** The deck and the speaker's window; the query and the step are put behind them. */
	readonly deck: string;
	readonly speaker: string;
	/** The story: what a pupil's phone opens. The whole public address; null where the build was not told it and no phone could open it. */
	readonly story: string | null;
	/** A still: the folder of stills, or null where the page carries its pictures itself, each under `still-STEP`. */
	readonly stills: string | null;
	/** The slides as a whole, or null where the page carries them so. */
	readonly slides: string | null;
	/** The scenes that the page does not carry, or null where it carries all. */
	readonly scenes: string | null;
	/** The ground for close views, or null where the page carries it. */
	readonly close: string | null;
}

/** The data of a page of the deck. */
export interface PageData {
	readonly maps: MapData;
	readonly deck: DeckData;
	/** What the speaker’s window says, by the step of the slide; null for the deck, which does not say it. */
	readonly notes: Readonly<Record<string, SpeakerNote>> | null;
	readonly places: Places;
}
