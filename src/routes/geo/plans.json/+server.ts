import { json } from '@sveltejs/kit';
import { plans } from '#lib/scene/site.ts';

export const prerender = true;

export const GET = () => json([...plans.values()]);
