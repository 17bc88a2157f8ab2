/** Where the two windows of a presentation find each other and what they fetch. */
import { base } from '$app/paths';
import type { Places } from '#lib/present/pageData.ts';
import { site } from '../site.ts';

/** Addresses from the root of the site; the story's is a public one, or null where the site has none. */
export const places: Places = {
	deck: `${base}/present/`,
	speaker: `${base}/present/speaker/`,
	story: site && `${site}/`,
	stills: `${base}/stills`,
	slides: `${base}/slides.json`,
	scenes: `${base}/geo/scenes.json`,
	close: `${base}/geo/close.json`
};
