/**
 * The order of a page's styles. SvelteKit puts the styles of a page before those of the components that it imports where it does not build for browsers,
 * and a page could then not change what a component looks like in it.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Plugin } from 'vite';

/** A manifest whose every chunk names the styles of all that it imports, and its own after them. */
export function stylesInOrder(manifest: Manifest): Manifest {
	const collect = (name: string, seen: Set<string>): string[] => {
		const chunk = manifest[name];
		if (!chunk || seen.has(name)) return [];
		seen.add(name);
		return [...(chunk.imports ?? []).flatMap((next) => collect(next, seen)), ...(chunk.css ?? [])];
	};
	return Object.fromEntries(
		Object.entries(manifest).map(([name, chunk]) => {
			const css = [...new Set(collect(name, new Set()))];
			return [name, css.length > 0 ? { ...chunk, css } : chunk];
		})
	);
}

/** Puts the manifest of the pages in order before SvelteKit reads it, so it stands before SvelteKit among the plugins. */
export function styleOrder(): Plugin {
	return {
		name: 'style-order',
		apply: 'build',
		writeBundle: {
			sequential: true,
			handler({ dir = '' }) {
				const file = join(dir, '.vite/manifest.json');
				writeFileSync(file, JSON.stringify(stylesInOrder(JSON.parse(readFileSync(file, 'utf8')) as Manifest)));
			}
		}
	};
}
