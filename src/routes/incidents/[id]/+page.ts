import { error } from '@sveltejs/kit';
import { content } from '#lib/content/site.ts';
import { incidentPage } from '#lib/explore/incident.ts';
import { places, plans } from '#lib/scene/site.ts';
import { site } from '../../site.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped) error(404, `There is no incident ${params.id}`);
	return { page: incidentPage(content, event, plans, places, site) };
};
