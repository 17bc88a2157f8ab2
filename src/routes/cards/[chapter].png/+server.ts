import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { cardOf } from '#lib/embed/shareCard.ts';
import { scenes, places } from '#lib/scene/scenes.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => content.chapters.map(({ id }) => ({ chapter: id }));

export const GET: RequestHandler = async ({ params }) => {
	const chapter = content.chapters.find(({ id }) => id === params.chapter);
	const step = chapter?.steps[0];
	const scene = step && scenes.get(step.id);
	if (!chapter || !step || !scene) error(404, `There is no chapter ${params.chapter}`);
	return new Response(await cardOf(content, chapter.title, step, scene, places), { headers: { 'content-type': 'image/png' } });
};
