import { json } from '@sveltejs/kit';
import { closeGround } from '#lib/scene/close.ts';
import { steps } from '#lib/content/site.ts';

export const prerender = true;

export const GET = () => json(closeGround(steps));
