/** Whether what was made is older than what it was made from. */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { basePath, siteUrl } from './release.ts';

/** What the site is built from. */
const forBuild = ['data', 'src', 'static', 'scripts', 'index.html', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** What builds, and commands with packages of their own, write among the sources. */
const made = new Set([
	'static/scripts',
	'static/embed.js',
	'static/fonts',
	'src/lib/scene/metrics.json',
	'scripts/bench/node_modules',
	'scripts/geo/node_modules'
]);

/** Says what the last whole build was made of. */
const stamp = '.generated/build.json';

/** When the newest file of some files and folders was changed, in milliseconds; what builds write does not count. */
function newest(paths: readonly string[]): number {
	return Math.max(
		0,
		...paths.map((path) => {
			if (made.has(path) || !existsSync(path)) return 0;
			const { mtimeMs } = statSync(path);
			return statSync(path).isDirectory() ? newest(readdirSync(path).map((name) => `${path}/${name}`)) : mtimeMs;
		})
	);
}

/** True where there is no whole build of the sources as they are, for the base path and address that are asked for. */
export function isBuildStale(): boolean {
	if (!existsSync(stamp) || !existsSync(join('build', 'index.html'))) return true;
	const { started, base, site } = JSON.parse(readFileSync(stamp, 'utf8')) as { started: number; base: string; site: string | null };
	return started < newest(forBuild) || base !== basePath() || site !== siteUrl();
}

/** Remembers a whole build. @param started when it began to read the sources */
export function rememberBuild(started: number): void {
	mkdirSync(dirname(stamp), { recursive: true });
	writeFileSync(stamp, `${JSON.stringify({ started, base: basePath(), site: siteUrl() })}\n`);
}
