import { error } from '@sveltejs/kit';
import { stillMarkup } from '#lib/components/map/stillMarkup.ts';
import { content, steps } from '#lib/content/site.ts';
import { plans, places } from '#lib/scene/site.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.map(({ id }) => ({ step: id }));

export const GET: RequestHandler = ({ params }) => {
	const step = steps.find(({ id }) => id === params.step);
	const plan = plans.get(params.step);
	if (!step || !plan) error(404, `There is no step ${params.step}`);
	return new Response(stillMarkup(content, step, plan, places), { headers: { 'content-type': 'image/svg+xml' } });
};
