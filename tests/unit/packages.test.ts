/** How much a bare `npm ci` brings: who tries the project waits for it. */
import { lstatSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** At most so many packages, and so many millions of bytes on a disk whose blocks hold 4,096. */
const most = { packages: 450, megabytes: 330 };

const packages = Object.keys(
	(JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')) as { packages: Record<string, unknown> }).packages
);

/** What a file or a folder takes on a disk, in bytes. */
function taken(path: string): number {
	const stats = lstatSync(path);
	if (stats.isDirectory()) return readdirSync(path).reduce((sum, name) => sum + taken(join(path, name)), 4096);
	return Math.ceil(stats.size / 4096) * 4096;
}

test('the packages are few', () => {
	expect(packages.length).toBeLessThanOrEqual(most.packages);
});

test('the packages are small', () => {
	// Folders whose name begins with a dot are kept there by the tools while they work.
	const folders = readdirSync('node_modules').filter((name) => !name.startsWith('.'));
	const bytes = folders.reduce((sum, name) => sum + taken(join('node_modules', name)), 0);
	expect(bytes / 1e6).toBeLessThanOrEqual(most.megabytes);
});

test.each(['scripts/bench', 'scripts/geo', 'tests/engines'])('what only %s needs is not among them', (folder) => {
	const { devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
	expect(Object.keys(devDependencies).filter((name) => packages.includes(`node_modules/${name}`))).toEqual([]);
});
