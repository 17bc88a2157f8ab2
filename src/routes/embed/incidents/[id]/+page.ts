import { error } from '@sveltejs/kit';
import { content } from '#lib/content/site.ts';
import { mappedEvents } from '#lib/embed/incident.ts';
import type { PageLoad } from './$types';

export const entries = () => mappedEvents(content).map(({ id }) => ({ id }));

export const load: PageLoad = ({ params }) => {
	if (!content.events.get(params.id)?.mapped) error(404, `There is no mapped incident ${params.id}`);
	return { id: params.id, isFrame: true };
};
