import { json } from '@sveltejs/kit';
import { content, steps } from '#lib/content/content.ts';
import { noteViews } from '#lib/content/views.ts';

export const prerender = true;

export const GET = () => json(noteViews(content, steps));
