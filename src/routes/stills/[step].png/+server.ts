import { steps } from '#lib/content/content.ts';
import { paint } from '#lib/embed/rasterise.ts';
import { stillNamed } from '../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.map(({ id }) => ({ step: id }));

/** The most bytes that a still may have. */
const most = 60 * 1024;

export const GET: RequestHandler = async ({ params }) => {
	const png = await paint(`stills/${params.step}.png`, stillNamed(params.step), most);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
