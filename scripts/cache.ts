/** What builds keep for the next one (src/lib/geo/buildCache.ts): things that take their time to make, and what goes when there is no room. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, hashOf, readCached, writeCached } from '../src/lib/geo/buildCache.ts';

/** How many bytes are kept; what was not used for longest goes first. */
const most = 200_000_000;

/** The hash of what decides how stills and maps are worked out from the content: the code, what compiles it, and the geography. */
export const hashOfCode = () => hashOf('src', 'data/geo', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'scripts/csshash.ts');

/**
 * A thing that is kept, made where it is not there.
 * @param kind what it is, such as `picture`; @param key the hash of all that it is made from; @param make makes it: plain data, bytes, maps and sets
 */
export async function kept<T>(kind: string, key: string, make: () => Promise<T>, at = cacheFolder): Promise<T> {
	const known = readCached<T>(kind, key, at);
	return known ? known.found : writeCached(kind, key, await make(), at);
}

/** Deletes what was not used for longest where there is more than a number of bytes, and what a build that was stopped left half written. */
export function prune(bytes = most, at = cacheFolder): void {
	if (!existsSync(at)) return;
	const entries = readdirSync(at).map((name) => {
		const path = join(at, name);
		const { size, mtimeMs } = statSync(path);
		return { path, size, usedAt: name.endsWith('.part') ? 0 : mtimeMs };
	});
	let room = bytes;
	for (const { path, size, usedAt } of entries.sort((a, b) => b.usedAt - a.usedAt)) {
		room -= size;
		if (room < 0 || usedAt === 0) rmSync(path);
	}
}
