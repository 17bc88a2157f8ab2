import type { Publication } from '#lib/content/linkedParts.ts';
import { content } from '#lib/content/content.ts';
import { edition, licence, siteName } from '#lib/content/edition.ts';
import { site } from './site.ts';

/** Who publishes the site, where and when, for the heads of its pages. */
export const publication: Publication = {
	site,
	name: siteName,
	edition: edition.map((part) => String(part).padStart(2, '0')).join('-'),
	licence: licence.path,
	imprint: content.publication,
	article: content.article
};
