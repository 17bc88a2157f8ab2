import { content } from '#lib/content/site.ts';
import type { PageLoad } from './$types';

export const entries = () => content.chapters.map(({ id }) => ({ chapter: id }));

export const load: PageLoad = ({ params }) => ({ chapter: params.chapter, isFrame: true });
