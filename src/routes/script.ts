import { dev, version } from '$app/environment';
import { base } from '$app/paths';

/** The address of a page's script: built under an address that does not change, or straight from the source in development. */
export function scriptOf(name: string): string {
	return dev ? `/src/entries/${name}.ts` : `${base}/scripts/${name}.js?v=${version}`;
}

/** The address of a classic script and its type: frames without an origin of their own load no module. In development the source is served, which is one. */
export function classicScriptOf(name: string): { address: string; type: string | undefined } {
	return dev
		? { address: `/src/entries/classic/${name}.ts`, type: 'module' }
		: { address: `${base}/scripts/${name}.js?v=${version}`, type: undefined };
}
