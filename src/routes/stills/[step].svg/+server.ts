import { stillNamed } from '../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => new Response(stillNamed(params.step), { headers: { 'content-type': 'image/svg+xml' } });
