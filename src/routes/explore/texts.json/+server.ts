import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { eventTexts } from '#lib/explore/exploreData.ts';

export const prerender = true;

export const GET = () => json(eventTexts(content));
