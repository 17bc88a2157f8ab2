import { steps } from '#lib/content/content.ts';
import { stillEndings, stillShapes } from '#lib/scene/stillShapes.ts';
import { stillNamed } from '../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.flatMap(({ id }) => stillShapes.map((shape) => ({ step: `${id}${stillEndings[shape]}` })));

export const GET: RequestHandler = ({ params }) => new Response(stillNamed(params.step), { headers: { 'content-type': 'image/svg+xml' } });
