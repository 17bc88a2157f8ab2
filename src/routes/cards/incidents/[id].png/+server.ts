import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { cardOf } from '#lib/embed/shareCard.ts';
import { resolveIncident, stepOfIncident } from '#lib/embed/incidentSection.ts';
import { places } from '#lib/scene/scenes.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped) error(404, `There is no mapped incident ${params.id}`);
	const step = stepOfIncident(event);
	const png = await cardOf(content, event.title, step, resolveIncident(content, event), places, step.slide);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
