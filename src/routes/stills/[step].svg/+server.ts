import { steps } from '#lib/content/content.ts';
import { stillNamed } from '../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.flatMap(({ id }) => [{ step: id }, { step: `${id}.portrait` }, { step: `${id}.square` }]);

export const GET: RequestHandler = ({ params }) => new Response(stillNamed(params.step), { headers: { 'content-type': 'image/svg+xml' } });
