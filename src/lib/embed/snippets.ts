/** What hosts get of a section: its addresses, titles, descriptions and snippets. Pure; absolute addresses are made from the site's. */
import { regionNote } from '../content/borders.ts';
import { siteName } from '../content/edition.ts';
import { escapeHtml as escaped } from '../content/escapeHtml.ts';
import { authorsOf } from '../content/imprint.ts';
import type { Chapter } from '../content/model.ts';
import type { Imprint } from '../content/recordSchemas.ts';

/** Whose the maps and words are. */
export const credit = `${siteName}, CC BY 4.0`;

/** The size that an embed is offered in, in CSS pixels. */
export const offered = { width: 700, height: 640 };

/** What a section is in a host's page. */
export interface EmbedSpec {
	/** A chapter's id, or `incidents/ID`. */
	readonly path: string;
	readonly title: string;
	/** How many steps it shows. */
	readonly steps: number;
	/** Wishes for the address, in the order of the address; empty for none. */
	readonly query: string;
	readonly height: number;
	/** The date of a frozen release; absent for the section as it is. */
	readonly edition?: string | undefined;
}

/** The title that a frame carries: what is in it, for those who hear it. */
export function frameTitle({ title, steps }: Pick<EmbedSpec, 'title' | 'steps'>): string {
	return steps > 1 ? `${title}: ${steps} map steps with text` : `${title}: a map with text`;
}

/** The address of the embed. @param site the site's address without a slash at its end */
export function embedAddress(site: string, { path, query, edition }: Pick<EmbedSpec, 'path' | 'query' | 'edition'>): string {
	return `${site}/${edition ? `snapshots/${edition}/` : ''}embed/${path}/${query ? `?${query}` : ''}`;
}

/** The address of the section's own page. */
export function homeAddress(site: string, { path }: Pick<EmbedSpec, 'path'>): string {
	return `${site}/${path}/`;
}

/** A chapter as it is offered, whole. */
export function embedSpecOf(chapter: Chapter): EmbedSpec {
	return { path: chapter.id, title: chapter.title, steps: chapter.steps.length, query: '', height: offered.height };
}

/** An ordinary frame. */
export function frameMarkup(site: string, offer: EmbedSpec): string {
	return `<iframe src="${escaped(embedAddress(site, offer))}" title="${escaped(frameTitle(offer))}" width="100%" height="${offer.height}" style="width:0;min-width:100%;border:0;color-scheme:normal" loading="lazy" allow="fullscreen" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** The caption that stays where a frame is stripped. */
function captionMarkup(site: string, offer: EmbedSpec): string {
	return `<p>Maps: <a href="${escaped(homeAddress(site, offer))}">${escaped(offer.title)}</a>, from ${escaped(credit)}. ${escaped(regionNote)}</p>`;
}

/** The frame and its caption inside our element, with our loader: what the loader lacks, the frame has. */
export function elementMarkup(site: string, offer: EmbedSpec, mode: 'step' | 'flat' | 'scroll'): string {
	const edition = offer.edition ? ` edition="${escaped(offer.edition)}"` : '';
	return `<strategic-depth chapter="${escaped(offer.path)}"${edition}${mode === 'step' ? '' : ` mode="${mode}"`}>\n${frameMarkup(site, offer)}\n${captionMarkup(site, offer)}\n</strategic-depth>\n<script async src="${escaped(site)}/embed.js"></script>`;
}

/** The frame, its caption and our loader, for pages that take no element of ours: the loader finds its frames by their address. */
export function loaderMarkup(site: string, offer: EmbedSpec): string {
	return `${frameMarkup(site, offer)}\n${captionMarkup(site, offer)}\n<script async src="${escaped(site)}/embed.js"></script>`;
}

/** What the still of a step is made of. */
export interface StillSpec {
	/** Where the picture lies, from the site's root. */
	readonly picture: string;
	readonly width: number;
	readonly height: number;
	readonly alt: string;
	/** Where its words are: the id of a step on the section's page, '' for the page. */
	readonly anchor: string;
	/** The second picture of the step where it is text: in a letter or a feed words are better read than a picture of words. */
	readonly table: readonly TextGroup[];
}

/** Statements under a heading. */
export interface TextGroup {
	readonly heading: string;
	readonly lines: readonly string[];
}

/** A still with its credit, for feeds, letters and print. */
export function stillMarkup(site: string, offer: EmbedSpec, still: StillSpec): string {
	const anchor = still.anchor && `#${still.anchor}`;
	const table = still.table.map(
		({ heading, lines }) => `<p><b>${escaped(heading)}</b></p>\n<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>\n`
	);
	return `<figure>\n<img src="${escaped(site)}/${still.picture}" alt="${escaped(still.alt)}" width="${still.width}" height="${still.height}" style="max-width:100%;height:auto">\n${table.join('')}<figcaption>${escaped(offer.title)}. <a href="${escaped(homeAddress(site, offer))}${anchor}">${escaped(credit)}</a>. ${escaped(regionNote)}</figcaption>\n</figure>`;
}

/** oEmbed 1.0, type `rich`. The bare quotation comes first: WordPress shows it until the frame answers, and feeds keep it. */
export function oembedOf(
	site: string,
	offer: EmbedSpec,
	more: { readonly card: string; readonly description: string; readonly imprint: Imprint }
) {
	const src = escaped(embedAddress(site, offer));
	return {
		version: '1.0',
		type: 'rich',
		title: offer.title,
		provider_name: more.imprint.publisher ?? siteName,
		provider_url: `${site}/`,
		author_name: authorsOf(more.imprint).join(', '),
		author_url: `${site}/about/`,
		cache_age: 86_400,
		width: offered.width,
		height: offered.height,
		thumbnail_url: more.card,
		thumbnail_width: 1200,
		thumbnail_height: 630,
		html: `<blockquote><a href="${escaped(homeAddress(site, offer))}">${escaped(offer.title)}</a>. Maps and sources, ${escaped(credit)}.</blockquote><iframe src="${src}" title="${escaped(frameTitle(offer))}" width="${offered.width}" height="${offered.height}" frameborder="0" scrolling="no"></iframe>`,
		description: more.description,
		license: 'CC-BY-4.0',
		border_note: regionNote
	};
}
