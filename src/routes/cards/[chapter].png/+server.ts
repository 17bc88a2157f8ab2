import { error } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { cardOf, squareCardOf } from '#lib/embed/shareCard.ts';
import { scenes, places } from '#lib/scene/scenes.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
	const [id, shape, scheme] = params.chapter.split('.');
	const chapter = content.chapters.find((one) => one.id === id);
	const step = chapter?.steps[0];
	const scene = step && scenes.get(step.id);
	if (!chapter || !step || !scene) error(404, `There is no card ${params.chapter}`);
	const png = shape
		? squareCardOf(content, chapter.title, step, scene, places, scheme === 'dark')
		: cardOf(content, chapter.title, step, scene, places);
	return new Response(await png, { headers: { 'content-type': 'image/png' } });
};
