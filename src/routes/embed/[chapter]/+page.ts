import { content } from '#lib/content/site.ts';

export const entries = () => content.chapters.map(({ id }) => ({ chapter: id }));

export const load = ({ params }) => ({ chapter: params.chapter, isFrame: true });
