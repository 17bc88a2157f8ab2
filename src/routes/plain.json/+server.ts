import { json } from '@sveltejs/kit';
import { steps } from '#lib/content/content.ts';

export const prerender = true;

export const GET = () => json(Object.fromEntries(steps.map(({ id, plain }) => [id, plain])));
