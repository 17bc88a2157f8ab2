/** What the scripts of a stepper have of each other: classic scripts share the window alone. */
import type { EmbedData } from './embedTypes.ts';
import type { Place } from './place.ts';

/** What the live map shows, and where. */
export interface LiveMapOptions {
	readonly data: EmbedData;
	/** Where the reader is as it starts. */
	readonly place: Place;
	/** The element of the map, with its first picture, whose place it takes. */
	readonly stage: HTMLElement;
	/** Goes to a progress of the step that is shown. */
	moveTo(progress: number): void;
	/** Called when it stands in the place of the first picture. */
	onfirst(): void;
}

/** Draws the live map. @returns shows a step at a progress from 0 to 1 */
export type StartLiveMap = (options: LiveMapOptions) => (step: string, progress: number) => void;

declare global {
	interface Window {
		/** Adds the script of the live map to the page; there once the first script has run. */
		addMapScript?: () => HTMLScriptElement;
		/** There once the script of the live map has run. */
		startLiveMap?: StartLiveMap;
	}
}
