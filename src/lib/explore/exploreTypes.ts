/** What the page of all events tells its script: plain data, an event a row, with the names of what rows refer to by id. */
import type { Gazetteer, Outline, ResolvedScene } from '#lib/scene/resolved.ts';

/** The lowest and the highest count; null where it is not known. */
export type Range = readonly [low: number | null, high: number | null];

/** One event as the map and the table of all events need it. */
export interface EventRow {
	readonly id: string;
	/** As long as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
	readonly date: string;
	readonly title: string;
	readonly place: string;
	/** The province of an incident, such as `PK.KP`; null for an event without a mark. */
	readonly province: string | null;
	readonly type: string;
	readonly actors: readonly string[];
	readonly killed: Range;
	readonly injured: Range;
	readonly isDisputed: boolean;
	/** True for an incident: it has a mark and a page. */
	readonly isMapped: boolean;
}

/** The longer words about an event, which the page fetches when they are searched or shown. */
export interface EventText {
	readonly summary: string;
	/** Where one can read about an event that has no page. */
	readonly sources: readonly { readonly name: string; readonly address: string }[];
}

/** The longer words about all events, by id. */
export type EventTexts = Readonly<Record<string, EventText>>;

/** Everything that the page of all events needs. */
export interface ExploreData {
	readonly rows: readonly EventRow[];
	/** Types of events in words. */
	readonly types: Readonly<Record<string, string>>;
	/** Those who act or are hit: the name, and other spellings as words for the search. */
	readonly actors: Readonly<Record<string, { readonly name: string; readonly words: string }>>;
	readonly provinces: Readonly<Record<string, string>>;
	/** The map with the marks of all incidents. */
	readonly scene: ResolvedScene;
	readonly gazetteer: Gazetteer;
	readonly outline: Outline;
}
