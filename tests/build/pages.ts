/** The built pages. */
import { readdirSync, statSync } from 'node:fs';

/** The edition in one file: all other pages in it have been looked at where they are pages of their own. */
const offlineFile = 'build/downloads/strategic-depth.html';

/** All pages under a folder of the build, without the edition in one file. */
export function pagesUnder(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => {
		const path = `${folder}/${name}`;
		return statSync(path).isDirectory() ? pagesUnder(path) : path.endsWith('.html') && path !== offlineFile ? [path] : [];
	});
}
