import { paint } from '#lib/embed/rasterise.ts';
import { mostStillBytes } from '#lib/scene/stillShapes.ts';
import { stillNamed } from '../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async ({ params }) => {
	const png = await paint(`stills/${params.step}.png`, stillNamed(params.step), mostStillBytes);
	return new Response(png, { headers: { 'content-type': 'image/png' } });
};
