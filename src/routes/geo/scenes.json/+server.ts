import { json } from '@sveltejs/kit';
import { places, scenes } from '#lib/scene/scenes.ts';

export const prerender = true;

export const GET = () => json({ scenes: [...scenes.values()], gazetteers: places });
