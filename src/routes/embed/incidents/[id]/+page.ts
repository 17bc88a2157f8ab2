import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	if (!content.events.get(params.id)?.mapped) error(404, `There is no mapped incident ${params.id}`);
	return { id: params.id, isFrame: true };
};
