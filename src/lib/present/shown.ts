/** What the class sees of a slide. Types only. */
import type { Point } from '../geo/basemap.ts';
import type { Choices } from '../reading/preferences.svelte.ts';
import type { Hidden } from './deck.ts';
import type { Play } from './play.ts';

/** A line of the pen, in units of the step's frame. */
export type Stroke = readonly Point[];

/** What the class sees of a slide. */
export interface Shown {
	readonly step: string;
	readonly play: Play;
	readonly hidden: Hidden;
	readonly ask: boolean;
	readonly counter: boolean;
	/** The page of the second picture that is shown, from 0, or null where the map is. */
	readonly page: number | null;
	/** The place of the statement of the second picture that is told by itself, from 0, or null where all are. */
	readonly told: number | null;
	/** The incident that was pressed on the map, or null. */
	readonly mark: string | null;
	/** Whether the kind of each statement is shown, and which statements stand out. */
	readonly lens: boolean;
	readonly only: Choices['only'];
	readonly code: boolean;
	readonly laser: Point | null;
	readonly ink: readonly Stroke[];
}
