/**
 * What builds keep for the next one, in one folder. A thing is found by the hash of what it was made from: its input and the code of its maker.
 * The folder may be deleted at any time; a build without it makes the same bytes and takes longer.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Where it is all kept. */
const folder = '.generated/cache';

/** How many bytes are kept; what was not used for longest goes first. */
const most = 200_000_000;

/** The hash of some texts or bytes, in this order. */
export function keyOf(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256').update(process.versions.v8);
	for (const part of parts) hash.update(`\0${part.length}\0`).update(part);
	return hash.digest('hex').slice(0, 32);
}

/** The hash of files and of all files in folders, with their paths. What a path does not lead to counts as absent. */
export function hashOf(...paths: readonly string[]): string {
	const filesAt = (path: string): string[] => {
		if (!existsSync(path)) return [];
		if (!statSync(path).isDirectory()) return [path];
		return readdirSync(path)
			.sort()
			.flatMap((name) => filesAt(join(path, name)));
	};
	return keyOf(...paths.flatMap(filesAt).flatMap((path) => [path, readFileSync(path)]));
}

/**
 * A thing that is kept, made where it is not there.
 * @param kind what it is, such as `picture`; @param key the hash of all that it is made from; @param make makes it: plain data, bytes, maps and sets
 */
export async function kept<T>(kind: string, key: string, make: () => Promise<T>, at = folder): Promise<T> {
	const path = join(at, `${kind}-${key}`);
	if (existsSync(path)) {
		const now = new Date();
		utimesSync(path, now, now);
		return deserialize(readFileSync(path)) as T;
	}
	const made = await make();
	mkdirSync(at, { recursive: true });
	// Two processes may make the same thing: each name holds a whole one at any time.
	const part = `${path}.${process.pid}.part`;
	writeFileSync(part, serialize(made));
	renameSync(part, path);
	return made;
}

/** Deletes what was not used for longest where there is more than a number of bytes, and what a build that was stopped left half written. */
export function prune(bytes = most, at = folder): void {
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
