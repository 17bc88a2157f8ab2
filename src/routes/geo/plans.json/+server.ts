import { json } from '@sveltejs/kit';
import { places, plans } from '#lib/scene/site.ts';

export const prerender = true;

export const GET = () => json({ plans: [...plans.values()], gazetteers: places });
