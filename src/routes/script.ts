import { dev, version } from '$app/environment';
import { base } from '$app/paths';

/** The address of a page's script: built under an address that does not change, or straight from the source in development. */
export function scriptOf(name: string): string {
	return dev ? `/src/entries/${name}.ts` : `${base}/scripts/${name}.js?v=${version}`;
}
