/**
 * A clean clone, built at another place on the disk when a word was another one, and again as it is, is the same site byte by byte:
 * what the first of its builds kept did not outlast the word.
 * @module-tag slow
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** A chapter whose first step has another heading, which stands on pages, stills and cards, and another first word of what it cites. */
const reworded = (chapter: string) => chapter.replace(/^## \[/m, '## [Once more: ').replace(/^:cite\[/m, ':cite[Indeed ');

test.skipIf(!existsSync('.git'))(
	'two builds of one state are the same bytes, whatever was built before',
	() => {
		// The commit that was built, which names the version; and what is not committed yet.
		const { version } = JSON.parse(readFileSync('build/keep.json', 'utf8')) as { version: string };
		const clone = cloneTo(folder, version.split('-')[0]);
		const { NODE_ENV: _, VITEST: __, ...env } = process.env;
		execFileSync(process.execPath, ['scripts/setup.mjs'], { cwd: clone, env, stdio: 'ignore' });
		const build = () =>
			execFileSync(resolve('node_modules/.bin/tsx'), ['scripts/build.ts'], { cwd: clone, env, stdio: ['ignore', 'ignore', 'inherit'] });
		const file = join(clone, 'data/story/en/bannu.md');
		const chapter = readFileSync(file, 'utf8');
		writeFileSync(file, reworded(chapter));
		build();
		const page = readFileSync(join(clone, 'build/index.html'), 'utf8');
		expect(page).toContain('Once more: ');
		expect(page).toContain('Indeed ');
		writeFileSync(file, chapter);
		build();
		const first = Object.fromEntries(hashes('build'));
		const second = Object.fromEntries(hashes(join(clone, 'build')));
		const parted = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((file) => first[file] !== second[file]);
		expect(parted.sort()).toEqual([]);
	},
	900_000
);
