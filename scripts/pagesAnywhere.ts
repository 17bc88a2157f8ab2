/**
 * Pages that may be shown at any path, so that their links are absolute: build/404.html, which static hosts show at unknown addresses, and
 * build/offline.html, which the worker shows where a page is not kept and there is no network.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basePath } from './release.ts';

const files = { 'not-found': '404.html', offline: 'offline.html' };

/** Moves each of these pages to where it is looked for. */
export function buildPagesAnywhere(): void {
	for (const [folder, file] of Object.entries(files)) {
		const html = readFileSync(`build/${folder}/index.html`, 'utf8');
		writeFileSync(`build/${file}`, html.replaceAll(/(["'(])\.\.(?=[/"])/g, `$1${basePath()}`));
		rmSync(`build/${folder}`, { recursive: true });
	}
}
