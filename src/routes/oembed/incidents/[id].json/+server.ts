import { error, json } from '@sveltejs/kit';
import { content } from '#lib/content/site.ts';
import { mappedEvents } from '#lib/embed/incident.ts';
import { offered, oembedOf } from '#lib/embed/shared.ts';
import { site } from '../../../site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => (site === null ? [] : mappedEvents(content).map(({ id }) => ({ id })));

export const GET: RequestHandler = ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped || site === null) error(404, `There is no mapped incident ${params.id}`);
	const offer = { path: `incidents/${event.id}`, title: event.title, steps: 1, query: '', height: offered.height };
	return json(oembedOf(site, offer, { card: `${site}/cards/opening.png`, description: event.summary }));
};
