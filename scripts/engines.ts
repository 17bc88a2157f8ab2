/** `npm run test:engines`: the core of the browser tests in Chromium, Firefox and WebKit, and how many passed. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isBuildStale } from './staleness.ts';
import { findExecutable, obtainChromium } from './chromium.ts';
import { asCommand, Failure, run } from './command.ts';
import { installOnDebian } from './debian.ts';
import { one, runStages, vitest, type Stage } from './stages.ts';

/** The path of a Firefox, or null; FIREFOX can name one. */
export function findFirefox(): string | null {
	return findExecutable('FIREFOX', ['firefox-esr', 'firefox']);
}

/** What drives WebKit, and the browser that it drives. */
export interface WebKit {
	readonly driver: string;
	readonly browser: string;
}

/** WebKit’s driver, its browser and a screen for it, or null where one of them is missing. */
export function findWebKit(): WebKit | null {
	const driver = findExecutable('WEBKIT_DRIVER', ['WebKitWebDriver']);
	const browser = ['/usr/lib', '/usr/libexec']
		.filter((folder) => existsSync(folder))
		.flatMap((folder) => [
			folder,
			...readdirSync(folder)
				.filter((name) => name.endsWith('-linux-gnu'))
				.map((name) => join(folder, name))
		])
		.map((folder) => join(folder, 'webkit2gtk-4.1/MiniBrowser'))
		.find((path) => existsSync(path));
	return driver && browser && findExecutable('XVFB', ['Xvfb']) ? { driver, browser } : null;
}

/** Sees to it that an engine is there. @throws Failure that says what is missing and how to get it */
async function obtain(name: string, find: () => unknown, packages: readonly string[]): Promise<void> {
	if (find()) return;
	const why = await installOnDebian(packages);
	if (!find())
		throw new Failure(`${name} is missing (${why ?? 'the packages did not bring it'}). On Debian: apt-get install ${packages.join(' ')}`);
}

/** The tests in one engine; none of them counts as passed where it could not be had. */
const engine = (name: string, file: string, get: () => Promise<unknown>): Stage => ({
	name,
	async run(done, say) {
		if (done.get('build')?.failed !== 0) return one(false, 'not run, for want of a build');
		await get();
		return vitest('vitest.engines.config.ts', [file], say);
	}
});

const stages: readonly Stage[] = [
	{
		name: 'build',
		async run() {
			if (!isBuildStale()) return one(true, '');
			const { ok, output } = await run('tsx', ['scripts/build.ts'], 'pipe');
			return one(ok, output);
		}
	},
	engine('Chromium', 'chromium.test.ts', async () => {
		await obtainChromium();
	}),
	engine('Firefox', 'firefox.test.ts', () => obtain('Firefox', findFirefox, ['firefox-esr'])),
	engine('WebKit', 'webkit.test.ts', () => obtain('WebKit', findWebKit, ['webkit2gtk-driver', 'xvfb']))
];

asCommand(import.meta.url, () => runStages(stages));
