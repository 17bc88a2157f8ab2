import { json } from '@sveltejs/kit';
import { detailLayers } from '#lib/scene/detailLayers.ts';
import { steps } from '#lib/content/content.ts';

export const prerender = true;

export const GET = () => json(detailLayers(steps));
