import { error } from '@sveltejs/kit';
import { shapedMarkup } from '#lib/components/map/stillMarkup.ts';
import { content } from '#lib/content/content.ts';
import { resolveIncident, stepOfIncident } from '#lib/embed/incidentSection.ts';
import { places } from '#lib/scene/scenes.ts';
import { partsOfName } from '../../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const { id, shape } = partsOfName(params.id);
	const event = content.events.get(id);
	if (!event?.mapped) error(404, `There is no mapped incident ${id}`);
	return new Response(shapedMarkup(content, stepOfIncident(event), resolveIncident(content, event), places, shape), {
		headers: { 'content-type': 'image/svg+xml' }
	});
};
