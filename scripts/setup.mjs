/**
 * The first thing that every command does: looks at the version of Node, and installs the packages where they are missing or not
 * those of package-lock.json. Plain JavaScript without a dependency, because nothing else is there yet.
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
	return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {};
}

/** True where node_modules holds every package that package-lock.json asks for; those for other machines may be absent. */
function isInstalled() {
	if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
	const there = packagesOf('node_modules/.package-lock.json');
	return Object.entries(packagesOf('package-lock.json')).every(([folder, { version, integrity, optional, devOptional }]) => {
		if (folder === '') return true;
		const found = there[folder];
		return found ? found.version === version && found.integrity === integrity : Boolean(optional || devOptional);
	});
}

/** Runs a command of npm in the project and stops where it fails. */
function npm(args, sentence) {
	const { status } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
	if (status !== 0) stop(sentence);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < oldest[0] || (major === oldest[0] && minor < oldest[1]))
	stop(
		`Node ${oldest.join('.')} or newer is needed, and this is Node ${process.versions.node}: install a newer one from https://nodejs.org.`
	);
if (!existsSync(join(root, 'package-lock.json'))) stop('package-lock.json is missing: fetch the project again, it lists the packages.');
if (!isInstalled()) {
	console.log('Installing the packages of package-lock.json ...');
	npm(['ci', '--include=dev'], 'The packages could not be installed: the lines above say why.');
}
// tsconfig.json rests on a file that SvelteKit writes.
if (!existsSync(join(root, '.svelte-kit/tsconfig.json')))
	npm(['exec', '--', 'svelte-kit', 'sync'], 'SvelteKit could not write its types: the lines above say why.');
