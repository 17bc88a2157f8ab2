/** The pages of the site that stand for a chapter or an incident, and the painted pictures, read from the names and ids in data/. SvelteKit finds all others by itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { siteUrl } from './release.ts';

/** The ids of the chapters. */
export function chapterIds(): string[] {
	return readdirSync('data/story/en')
		.filter((name) => name.endsWith('.md'))
		.map((name) => name.slice(0, -'.md'.length))
		.sort();
}

/** The ids of the incidents that have a mark on the map, each of which has a page. */
export function incidentIds(): string[] {
	return csvParse(readFileSync('data/events.csv', 'utf8')).flatMap(({ id, mapped }) => (id && mapped === 'yes' ? [id] : []));
}

/** The ids of the steps, which stand in their headings. */
function stepIds(): string[] {
	return chapterIds().flatMap((chapter) =>
		[...readFileSync(`data/story/en/${chapter}.md`, 'utf8').matchAll(/^## .*\]\(#([\w-]+)\)/gm)].flatMap(([, id]) => id ?? [])
	);
}

/** The addresses of the pictures that are painted, from the site's root. */
export function pictureAddresses(): `/${string}`[] {
	const ofChapters = chapterIds().flatMap((id) => [id, `${id}.square`, `${id}.square.dark`]);
	const cards = [...ofChapters, ...incidentIds().map((id) => `incidents/${id}`)].map((path) => `/cards/${path}.png` as const);
	return [...stepIds().map((id) => `/stills/${id}.png` as const), ...cards];
}

/**
 * The addresses of their pages and embeds, and where the site's own address is known of their oEmbed answers, from the site's root. They are named here,
 * not in the routes: a route with a page that works out its own addresses is one of which SvelteKit cannot tell beforehand that it starts no framework,
 * and no route need run before pages are rendered (renderPages.ts). Pictures and downloads are found by the page that lists them.
 */
export function pageAddresses(): `/${string}`[] {
	const paths = [...chapterIds(), ...incidentIds().map((id) => `incidents/${id}`)];
	const pages = paths.flatMap((path) => [`/${path}/`, `/embed/${path}/`] as const);
	const answers = siteUrl() === null ? [] : paths.map((path) => `/oembed/${path}.json` as const);
	return [...pages, ...answers, ...chapterIds().map((id) => `/fragments/${id}.html` as const)];
}
