/** The records of data/ beside the story, by id. Nothing of the story is in their types, so that what the story is made of can be told from them. */
import type { Claim } from './claimSchema.ts';
import type { Actor, Correction, Forecast, Person, Quotation, Term, View } from './recordSchemas.ts';
import type { Source } from './sourceSchema.ts';
import type { Annual } from './tables/annual.ts';
import type { Count } from './tables/counts.ts';
import type { Event } from './tables/events.ts';
import type { Moment } from './tables/moments.ts';
import type { Place } from './tables/places.ts';

/** What the story rests on and speaks of. */
export interface Records {
	readonly claims: ReadonlyMap<string, Claim>;
	readonly sources: ReadonlyMap<string, Source>;
	readonly events: ReadonlyMap<string, Event>;
	readonly counts: readonly Count[];
	readonly annual: readonly Annual[];
	readonly moments: ReadonlyMap<string, Moment>;
	readonly places: ReadonlyMap<string, Place>;
	readonly actors: ReadonlyMap<string, Actor>;
	readonly terms: ReadonlyMap<string, Term>;
	readonly forecasts: ReadonlyMap<string, Forecast>;
	readonly quotations: ReadonlyMap<string, Quotation>;
	readonly views: ReadonlyMap<string, View>;
	readonly people: ReadonlyMap<string, Person>;
	readonly corrections: ReadonlyMap<string, Correction>;
}
