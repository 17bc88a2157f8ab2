import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { mapData } from '#lib/scene/storyData.ts';

export const prerender = true;

export const GET = () => json(mapData(content, content.chapters.slice(0, 1)));
