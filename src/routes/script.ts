import { dev, version } from '$app/environment';
import { base } from '$app/paths';
import type { EmbedData } from '#lib/embed/embedTypes.ts';
import { embedScriptFor } from '#lib/scene/panels/panelDrawer.ts';

/** The address of a page's script: built under an address that does not change, or straight from the source in development. */
export function scriptOf(name: string): string {
	return dev ? `/src/entries/${name}.ts` : `${base}/scripts/${name}.js?v=${version}`;
}

/** The address of the script of an embed and its type: frames without an origin of their own load no module. In development the source is served, which is one. */
export function embedScriptOf({ scenes }: EmbedData): { address: string; type: string | undefined } {
	const kinds = new Set(scenes.flatMap(({ panel }) => (panel ? [panel.kind] : [])));
	return dev
		? { address: '/src/entries/classic/embed.ts', type: 'module' }
		: { address: `${base}/scripts/${embedScriptFor(kinds)}.js?v=${version}`, type: undefined };
}
