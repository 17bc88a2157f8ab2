import { error } from '@sveltejs/kit';
import { content } from '#lib/content/site.ts';
import { cardOf } from '#lib/embed/card.ts';
import { mappedEvents, planOfIncident, stepOfIncident } from '#lib/embed/incident.ts';
import { places } from '#lib/scene/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => mappedEvents(content).map(({ id }) => ({ id }));

export const GET: RequestHandler = async ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped) error(404, `There is no mapped incident ${params.id}`);
	const step = stepOfIncident(event);
	const png = await cardOf(content, event.title, step, planOfIncident(content, event), places, step.slide);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
