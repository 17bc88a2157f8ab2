import { error, json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { embedSpecOfIncident } from '#lib/embed/incidentSection.ts';
import { oembedOf } from '#lib/embed/snippets.ts';
import { site } from '../../../site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped || site === null) error(404, `There is no mapped incident ${params.id}`);
	return json(
		oembedOf(site, embedSpecOfIncident(event), {
			imprint: content.publication,
			card: `${site}/cards/incidents/${event.id}.png`,
			description: event.summary
		})
	);
};
