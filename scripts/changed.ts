/** What a contributor has changed since the last commit, or in it where nothing is changed since. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const git = (...args: string[]): string[] => execFileSync('git', args, { encoding: 'utf8' }).split('\0').filter(Boolean);

/** The changed files that are there, or null where the project is no git repository, or one with a single commit and nothing changed. */
export function changed(): readonly string[] | null {
	try {
		const unkept = git('ls-files', '-z', '--others', '--exclude-standard');
		for (const since of ['HEAD', 'HEAD~1']) {
			const files = [...git('diff', '-z', '--name-only', '--diff-filter=d', since), ...unkept].filter((file) => existsSync(file));
			if (files.length > 0) return files;
		}
		return null;
	} catch {
		return null;
	}
}
