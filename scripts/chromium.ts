/** Finds the Chromium that the browser tests, the engines and the bench run in. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Failure } from './command.ts';
import { installOnDebian } from './debian.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The same engine without the windows of a desktop: a page of the tests takes less than half the processor's time in it. */
const shell = 'chromium-headless-shell';

/** What each browser is started with: no screen, and no requests of its own. */
export const chromiumArgs = [
	'--headless',
	'--no-sandbox',
	'--disable-gpu',
	// Letters as wide as on a screen: hinted ones are wider where a picture is made small.
	'--font-render-hinting=none',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** The path of a Chromium from CHROMIUM or the PATH, or null. @throws Failure where CHROMIUM names none */
export function findChromium(): string | null {
	return findExecutable('CHROMIUM', names);
}

/** The path of what the browser tests run in: the headless shell, or another Chromium where it is not there. @throws Failure as findChromium */
export function findHeadless(): string | null {
	return findExecutable('CHROMIUM', [shell, ...names]);
}

/** The path of a program that a variable of the environment names, else one of these names on the PATH, or null. @throws Failure where the variable names none */
export function findExecutable(variable: string, names: readonly string[]): string | null {
	const named = process.env[variable];
	if (named) {
		if (!isExecutable(named)) throw new Failure(`${variable}: found "${named}", expected the path of a program that can be run.`);
		return named;
	}
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable) ?? null;
}

/** A Chromium's path; on Debian as root it is installed where there is none. @throws Failure that says how to get one */
export async function obtainChromium(): Promise<string> {
	const found = findChromium();
	if (found) return found;
	const why = await installOnDebian(['chromium']);
	const installed = findChromium();
	if (!installed)
		throw new Failure(
			`The browser tests need a Chromium (${why ?? 'the package did not bring it'}): install one (on Debian: apt-get install chromium) or set CHROMIUM to its path.`
		);
	return installed;
}

/** The path of what the browser tests run in; on Debian as root the headless shell is installed where it is missing. @throws Failure that says how to get a Chromium */
export async function obtainHeadless(): Promise<string> {
	if (!findExecutable('CHROMIUM', [shell])) await installOnDebian([shell]);
	return findHeadless() ?? obtainChromium();
}

function isExecutable(path: string): boolean {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
