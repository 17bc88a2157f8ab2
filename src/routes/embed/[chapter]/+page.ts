import type { PageLoad } from './$types';

export const load: PageLoad = ({ params }) => ({ chapter: params.chapter, isFrame: true });
