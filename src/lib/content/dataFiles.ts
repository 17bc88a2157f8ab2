/** The text files of data/, by path from the project's root. */
import { readFiles } from './readFiles.ts';

/** The files through Vite, which reloads the page when one is edited. */
function watched(): Record<string, string> {
	const files: Record<string, string> = import.meta.glob(['/data/**/*.{md,json,csv}', '!/data/geo/**'], {
		query: '?raw',
		import: 'default',
		eager: true
	});
	return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.slice(1), text]));
}

/** The files of this site. A build reads them while it renders: its bundle has code alone, and does for other words too (scripts/renderPages.ts). */
export const dataFiles = import.meta.env.DEV ? watched() : readFiles();
