import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { termViews } from '#lib/content/views.ts';

export const prerender = true;

export const GET = () => json(termViews(content));
