import { json } from '@sveltejs/kit';
import { content } from '#lib/content/content.ts';
import { searchIndexOf } from '#lib/content/searchIndex.ts';
import { searchRecords } from '#lib/content/searchRecords.ts';

export const prerender = true;

export const GET = () => json(searchIndexOf(searchRecords(content)));
