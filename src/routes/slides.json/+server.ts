import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { deckData } from '#lib/present/deckData.ts';

export const prerender = true;

export const GET = () => json(deckData(content).slides);
