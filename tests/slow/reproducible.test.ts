/**
 * A clean clone of this state, built at another place on the disk, is the same site byte by byte.
 * @module-tag slow
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cloneTo } from '../../scripts/clone.ts';

const folder = mkdtempSync(join(tmpdir(), 'clean-clone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
		// The commit that was built, which names the version; and what is not committed yet.
		const { version } = JSON.parse(readFileSync('build/keep.json', 'utf8')) as { version: string };
		const clone = cloneTo(folder, version.split('-')[0]);
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
