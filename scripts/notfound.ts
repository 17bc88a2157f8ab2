/** build/404.html, which static hosts show at any unknown address: its links are absolute, since it may be shown at any path. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basePath } from './release.ts';

const page = 'build/not-found/index.html';

/** Moves the page to where hosts look for it. */
export function buildNotFound(): void {
	const html = readFileSync(page, 'utf8');
	writeFileSync('build/404.html', html.replaceAll(/(["'(])\.\.(?=[/"])/g, `$1${basePath()}`));
	rmSync('build/not-found', { recursive: true });
}
