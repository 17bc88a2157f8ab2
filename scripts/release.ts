/** What a build is told about itself: where it lies on its host, and which version it is. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The path of the site on its host from BASE_PATH, such as `/depth`, or '' for the root.
 * @throws when BASE_PATH does not begin with a slash or ends with one.
 */
export function basePath(): '' | `/${string}` {
	const path = process.env.BASE_PATH ?? '';
	if (path === '') return '';
	if (!path.startsWith('/') || path.endsWith('/'))
		throw new Error(`BASE_PATH: found "${path}", expected a path that begins with a slash and does not end with one, such as /depth`);
	return path as `/${string}`;
}

/**
 * The public address of the site from SITE_URL without a slash at its end, or null where it was not given.
 * @throws when SITE_URL is not an absolute http(s) address.
 */
export function siteUrl(): string | null {
	const address = process.env.SITE_URL;
	if (!address) return null;
	if (!/^https?:\/\/[^/]/.test(address))
		throw new Error(`SITE_URL: found "${address}", expected the whole public address, such as https://example.org/depth`);
	return address.replace(/\/+$/, '');
}

/** The commit that is built, so that two builds of one commit are the same bytes; `unversioned` outside a checkout. */
export function version(): string {
	try {
		return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return 'unversioned';
	}
}

/** Where frozen releases of the embeds are kept, among the sources: they are part of the site from then on. */
export const snapshots = 'static/snapshots';

/** The dates of the frozen releases, newest first, each with the chapters that it has. */
export function frozen(): { readonly date: string; readonly chapters: readonly string[] }[] {
	if (!existsSync(snapshots)) return [];
	return readdirSync(snapshots)
		.filter((name) => /^\d{4}-\d{2}-\d{2}$/.test(name))
		.sort()
		.reverse()
		.map((date) => ({ date, chapters: readdirSync(join(snapshots, date, 'embed')).sort() }));
}
