import { error } from '@sveltejs/kit';
import { stillMarkup } from '#lib/components/map/stillMarkup.ts';
import { content } from '#lib/content/site.ts';
import { mappedEvents, planOfIncident, stepOfIncident } from '#lib/embed/incident.ts';
import { places } from '#lib/scene/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => mappedEvents(content).map(({ id }) => ({ id }));

export const GET: RequestHandler = ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped) error(404, `There is no mapped incident ${params.id}`);
	return new Response(stillMarkup(content, stepOfIncident(event), planOfIncident(content, event), places), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};
