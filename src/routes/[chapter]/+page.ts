import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => {
	if (!content.chapters.some(({ id }) => id === params.chapter)) error(404, `There is no chapter ${params.chapter}`);
	return { chapter: params.chapter };
};
