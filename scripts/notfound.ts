/** build/404.html, which static hosts show at any address that leads nowhere: its own addresses are whole, since nobody knows where it is shown. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basePath } from './release.ts';

const page = 'build/not-found/index.html';

/** Moves the page to where hosts look for it. */
export function buildNotFound(): void {
	const html = readFileSync(page, 'utf8');
	writeFileSync('build/404.html', html.replaceAll(/(["'(])\.\.(?=[/"])/g, `$1${basePath()}`));
	rmSync('build/not-found', { recursive: true });
}
