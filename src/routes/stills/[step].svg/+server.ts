import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import Still from '#lib/components/map/Still.svelte';
import { styleOf } from '#lib/components/map/style.ts';
import { content, steps } from '#lib/content/site.ts';
import { plans, places } from '#lib/scene/site.ts';
import { stillOf } from '#lib/scene/still.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.map(({ id }) => ({ step: id }));

export const GET: RequestHandler = ({ params }) => {
	const step = steps.find(({ id }) => id === params.step);
	const plan = plans.get(params.step);
	if (!step || !plan) error(404, `There is no step ${params.step}`);
	const props = stillOf(content, step, plan, places);
	const { body } = render(Still, { props: { ...props, styles: styleOf(props.picture) } });
	return new Response(body.replaceAll(/<!--.*?-->/g, ''), { headers: { 'content-type': 'image/svg+xml' } });
};
