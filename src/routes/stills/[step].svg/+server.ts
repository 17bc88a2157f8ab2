import { steps } from '#lib/content/content.ts';
import { stillOfStep } from '../drawn.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => steps.map(({ id }) => ({ step: id }));

export const GET: RequestHandler = ({ params }) => new Response(stillOfStep(params.step), { headers: { 'content-type': 'image/svg+xml' } });
