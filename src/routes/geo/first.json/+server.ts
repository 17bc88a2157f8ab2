import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { firstMaps } from '#lib/scene/storyData.ts';

export const prerender = true;

export const GET = () => json(firstMaps(content));
