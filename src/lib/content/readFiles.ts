/** Reads the text files of data/ from the disk. Build only. */
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** The Markdown, JSON and CSV files under a folder as they are on the disk; built geography is left out. */
export function readFiles(folder = 'data'): Record<string, string> {
	const files: Record<string, string> = {};
	for (const name of readdirSync(folder).sort()) {
		const path = `${folder}/${name}`;
		if (statSync(path).isDirectory()) {
			if (path !== 'data/geo') Object.assign(files, readFiles(path));
		} else if (/\.(md|json|csv)$/.test(name)) files[path] = readFileSync(path, 'utf8');
	}
	return files;
}
