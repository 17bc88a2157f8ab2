import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import ChapterFragment from '#lib/components/story/ChapterFragment.svelte';
import { content } from '#lib/content/content.ts';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = ({ params }) => {
	const chapter = content.chapters.find(({ id }) => id === params.chapter) ?? error(404, `There is no chapter ${params.chapter}`);
	const { body } = render(ChapterFragment, { props: { content, chapter, base: '..' } });
	const head = `<meta charset="utf-8"><meta name="robots" content="noindex"><title>${chapter.title}: tables and notes</title>`;
	const html = `<!doctype html><html lang="en"><head>${head}</head><body>${body.replaceAll(/<!--.*?-->/g, '')}</body></html>`;
	return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
