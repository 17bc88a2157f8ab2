import { error } from '@sveltejs/kit';
import { stillMarkup } from '#lib/components/map/stillMarkup.ts';
import { content } from '#lib/content/content.ts';
import { mappedEvents, resolveIncident, stepOfIncident } from '#lib/embed/incidentSection.ts';
import { places } from '#lib/scene/scenes.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => mappedEvents(content).map(({ id }) => ({ id }));

export const GET: RequestHandler = ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped) error(404, `There is no mapped incident ${params.id}`);
	return new Response(stillMarkup(content, stepOfIncident(event), resolveIncident(content, event), places), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};
