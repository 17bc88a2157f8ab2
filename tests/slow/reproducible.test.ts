/** A clean clone of this state, built at another place on the disk, is the same site byte by byte. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'clean-clone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e8 });
const lines = (text: string) => text.split('\0').filter(Boolean);

/** The files of a folder, each with the hash of what is in it. */
function hashes(root: string, path = ''): [file: string, hash: string][] {
	return readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry): [string, string][] => {
		const own = join(path, entry.name);
		return entry.isDirectory()
			? hashes(root, own)
			: [
					[
						own,
						createHash('sha256')
							.update(readFileSync(join(root, own)))
							.digest('hex')
							.slice(0, 16)
					]
				];
	});
}

test.skipIf(!existsSync('.git'))(
	'two builds of one state are the same bytes',
	() => {
		const clone = join(folder, 'project');
		git('clone', '--quiet', '--shared', '--no-tags', '.', clone);
		// The commit that was built, which names the version; and what is not committed yet.
		const { version } = JSON.parse(readFileSync('build/keep.json', 'utf8')) as { version: string };
		git('-C', clone, 'checkout', '--quiet', version.split('-')[0] ?? '');
		for (const file of lines(git('-C', clone, 'ls-files', '-z'))) if (!existsSync(file)) rmSync(join(clone, file));
		for (const file of lines(git('ls-files', '-z', '--cached', '--others', '--exclude-standard')))
			if (existsSync(file)) cpSync(file, join(clone, file));
		symlinkSync(resolve('node_modules'), join(clone, 'node_modules'), 'dir');
		const { NODE_ENV: _, VITEST: __, ...env } = process.env;
		execFileSync(process.execPath, ['scripts/setup.mjs'], { cwd: clone, env, stdio: 'ignore' });
		execFileSync(resolve('node_modules/.bin/tsx'), ['scripts/build.ts'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'] });
		const first = Object.fromEntries(hashes('build'));
		const second = Object.fromEntries(hashes(join(clone, 'build')));
		const parted = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((file) => first[file] !== second[file]);
		expect(parted.sort()).toEqual([]);
	},
	900_000
);
