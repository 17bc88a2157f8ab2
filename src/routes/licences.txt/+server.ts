import { licencesText } from '#lib/ledger/licencesText.ts';
import { shipped } from '../shipped.ts';

export const prerender = true;

const texts = import.meta.glob<string>('/data/geo/LICENSES/*', { eager: true, import: 'default', query: '?raw' });

/** The licences of packages, faces and map data, with their words. */
export function GET(): Response {
	const maps = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path.replace(/^.*\/|\.\w+$/g, ''), text]));
	return new Response(licencesText(shipped, maps), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
