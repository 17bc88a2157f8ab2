/**
 * The first thing that every command does: looks at the version of Node, and installs the packages where they are missing or not
 * those of package-lock.json. Folders named on its command line have packages of their own, which only their command needs
 * (`node scripts/setup.mjs scripts/bench`). Plain JavaScript without a dependency, because nothing else is there yet.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldest = [20, 19];

/** Says one sentence and ends the command. */
function stop(sentence) {
	console.error(sentence);
	process.exit(1);
}

/** The packages that a lock file lists, by folder. */
function packagesOf(path) {
	return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
}

/** True where a folder's node_modules holds every package that its package-lock.json asks for; those for other machines may be absent. */
function isInstalled(folder) {
	const installed = join(folder, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const there = packagesOf(installed);
	return Object.entries(packagesOf(join(folder, 'package-lock.json'))).every(([path, { version, integrity, optional, devOptional }]) => {
		if (path === '') return true;
		const found = there[path];
		return found ? found.version === version && found.integrity === integrity : Boolean(optional || devOptional);
	});
}

/** Runs a command of npm in a folder and stops where it fails. */
function npm(folder, args, sentence) {
	const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) stop(sentence);
}

/** Installs the packages of a folder, named from the project's root, where they are missing. */
function install(name) {
	const folder = join(root, name);
	const lock = join(name, 'package-lock.json');
	if (!existsSync(join(root, lock))) stop(`${lock} is missing: fetch the project again, it lists the packages.`);
	if (isInstalled(folder)) return;
	console.log(`Installing the packages of ${lock} ...`);
	npm(folder, ['ci', '--include=dev'], 'The packages could not be installed: the lines above say why.');
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
	stop(
		`Node ${oldest.join('.')} or newer is needed, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`
	);
for (const name of ['.', ...process.argv.slice(2)]) install(name);
// tsconfig.json rests on a file that SvelteKit writes.
if (!existsSync(join(root, '.svelte-kit/tsconfig.json')))
	npm(root, ['exec', '--', 'svelte-kit', 'sync'], 'SvelteKit could not write its types: the lines above say why.');
