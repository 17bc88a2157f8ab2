/** Where records are to be found on the site. */
import type { Event } from './tables/events.ts';

/** The address of an event under the site’s root: an incident has a page of its own, the others stand in the record of all events. */
export function addressOfEvent({ id, mapped }: Pick<Event, 'id' | 'mapped'>): string {
	return mapped ? `/incidents/${id}/` : `/explore/?event=${id}`;
}
