import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { incidentPage } from '#lib/explore/incidentPage.ts';
import { places, scenes } from '#lib/scene/scenes.ts';
import { site } from '../../site.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	const event = content.events.get(params.id);
	if (!event?.mapped) error(404, `There is no incident ${params.id}`);
	return { page: incidentPage(content, event, scenes, places, site) };
};
