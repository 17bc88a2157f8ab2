import { dev, version } from '$app/environment';
import { base } from '$app/paths';
import type { EmbedData } from '#lib/embed/embedTypes.ts';
import { embedScriptFor } from '#lib/scene/panels/panelDrawer.ts';

/** The address of a page's script: built under an address that does not change, or straight from the source in development. */
export function scriptOf(name: string): string {
	return dev ? `/src/entries/${name}.ts` : `${base}/scripts/${name}.js?v=${version}`;
}

/** The scripts of an embed. */
export interface EmbedScripts {
	/** The first one, which fetches that of the form that is asked for. */
	readonly start: string;
	readonly stepper: string;
	/** That of the live map, with the drawers of the panels that the embed has. */
	readonly map: string;
	readonly flat: string;
	/** `module` in development, where the sources are served, which are modules: frames without an origin of their own load none. */
	readonly type: 'module' | undefined;
}

/** The addresses of the scripts of an embed. */
export function embedScriptsOf({ scenes }: EmbedData): EmbedScripts {
	const kinds = new Set(scenes.flatMap(({ panel }) => (panel ? [panel.kind] : [])));
	const source = (name: string) => `/src/entries/classic/${name}.ts`;
	if (dev) return { start: source('start'), stepper: source('stepper'), map: source('live'), flat: source('flat'), type: 'module' };
	const built = (name: string) => `${base}/scripts/${name}.js?v=${version}`;
	return {
		start: built('embed-start'),
		stepper: built('embed-stepper'),
		map: built(embedScriptFor(kinds)),
		flat: built('embed-flat'),
		type: undefined
	};
}
