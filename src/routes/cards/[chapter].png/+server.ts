import { error } from '@sveltejs/kit';
import { content } from '#lib/content/site.ts';
import { cardOf } from '#lib/embed/card.ts';
import { plans, places } from '#lib/scene/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => content.chapters.map(({ id }) => ({ chapter: id }));

export const GET: RequestHandler = async ({ params }) => {
	const chapter = content.chapters.find(({ id }) => id === params.chapter);
	const step = chapter?.steps[0];
	const plan = step && plans.get(step.id);
	if (!chapter || !step || !plan) error(404, `There is no chapter ${params.chapter}`);
	return new Response(await cardOf(content, chapter.title, step, plan, places), { headers: { 'content-type': 'image/png' } });
};
