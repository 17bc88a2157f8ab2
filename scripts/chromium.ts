/** Finds the Chromium that the browser tests run in. */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure, run } from './command.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** What each browser is started with: no screen, and no word to anyone but the page. */
export const chromiumArgs = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** The path of a Chromium from CHROMIUM or the PATH, or null. @throws Failure where CHROMIUM names none */
export function findChromium(): string | null {
	const named = process.env.CHROMIUM;
	if (named) {
		if (!isExecutable(named)) throw new Failure(`CHROMIUM: found "${named}", expected the path of a Chromium that can be run.`);
		return named;
	}
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

/** A Chromium's path; on Debian as root it is installed where there is none. @throws Failure that says how to get one */
export async function obtainChromium(): Promise<string> {
	const found = findChromium();
	if (found) return found;
	if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
		await run('apt-get', ['update']);
		await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
	}
	const installed = findChromium();
	if (!installed)
		throw new Failure('The browser tests need a Chromium: install one (on Debian: apt-get install chromium) or set CHROMIUM to its path.');
	return installed;
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
