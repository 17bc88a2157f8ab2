/** The names of what a correction touches, as a reader knows them. */
import type { Content } from '../content/model.ts';

/** The name of a step, claim, event, moment or source by its id, with its place on the site from the root; the id alone where it is none of these. */
export function touchedBy(content: Content, id: string): { readonly name: string; readonly path: string | null } {
	const step = content.chapters.flatMap(({ steps }) => steps).find((one) => one.id === id);
	if (step) return { name: `“${step.heading}”`, path: `#${id}` };
	const event = content.events.get(id);
	if (event) return { name: event.title, path: event.mapped ? `incidents/${id}/` : `explore/?event=${id}#${id}` };
	if (content.claims.has(id)) return { name: `claim ${id}`, path: `ledger/#${id}` };
	const moment = content.moments.get(id);
	if (moment) return { name: `what is told by ${moment.who}`, path: null };
	const source = content.sources.get(id);
	return source ? { name: `source ${id}`, path: `sources/#${id}` } : { name: id, path: null };
}
