/** A clean clone of the project as it stands, with what is not committed yet, for what must not touch this folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e8 });
const lines = (text: string) => text.split('\0').filter(Boolean);

/**
 * Clones the project, with its packages as a link and nothing that was made.
 * @param commit the commit to begin with; the last one where none is given
 * @returns the clone's folder, inside the given one
 */
export function cloneTo(folder: string, commit = 'HEAD'): string {
	const clone = join(folder, 'project');
	git('clone', '--quiet', '--shared', '--no-tags', '.', clone);
	git('-C', clone, 'checkout', '--quiet', git('rev-parse', commit).trim());
	for (const file of lines(git('-C', clone, 'ls-files', '-z'))) if (!existsSync(file)) rmSync(join(clone, file));
	for (const file of lines(git('ls-files', '-z', '--cached', '--others', '--exclude-standard')))
		if (existsSync(file)) cpSync(file, join(clone, file));
	symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'dir');
	return clone;
}
