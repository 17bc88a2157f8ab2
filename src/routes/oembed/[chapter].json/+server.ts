import { error, json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { embedSpecOf, oembedOf } from '#lib/embed/snippets.ts';
import { wordsOfStill } from '#lib/scene/scenes.ts';
import { site } from '../../site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const chapter = content.chapters.find(({ id }) => id === params.chapter);
	if (!chapter || site === null) error(404, `There is no chapter ${params.chapter}`);
	return json(
		oembedOf(site, embedSpecOf(chapter), {
			imprint: content.publication,
			card: `${site}/cards/${chapter.id}.png`,
			description: chapter.steps.map((step) => wordsOfStill(step)).join(' ')
		})
	);
};
