import { error } from '@sveltejs/kit';
import { stillMarkup } from '#lib/components/map/stillMarkup.ts';
import { content, steps } from '#lib/content/site.ts';
import { paint } from '#lib/embed/paint.ts';
import { plans, places } from '#lib/scene/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.map(({ id }) => ({ step: id }));

/** The most bytes that a still may have. */
const most = 60 * 1024;

export const GET: RequestHandler = async ({ params }) => {
	const step = steps.find(({ id }) => id === params.step);
	const plan = plans.get(params.step);
	if (!step || !plan) error(404, `There is no step ${params.step}`);
	const png = await paint(`stills/${step.id}.png`, stillMarkup(content, step, plan, places), most);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
