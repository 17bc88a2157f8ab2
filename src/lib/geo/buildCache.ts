/**
 * What builds keep for the next one, in one folder. A thing is found by the hash of what it was made from: its input and the code of its maker.
 * The folder may be deleted at any time; a build without it makes the same bytes and takes longer. Build only.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { onceFor } from './once.ts';

/** Where it is all kept. */
export const cacheFolder = '.generated/cache';

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

/** A thing that was kept: plain data, bytes, maps and sets; null where it is not there. */
export function readCached<T>(kind: string, key: string, at = cacheFolder): { readonly found: T } | null {
	const path = join(at, `${kind}-${key}`);
	if (!existsSync(path)) return null;
	const now = new Date();
	utimesSync(path, now, now);
	return { found: deserialize(readFileSync(path)) as T };
}

/** Keeps a thing. */
export function writeCached<T>(kind: string, key: string, made: T, at = cacheFolder): T {
	mkdirSync(at, { recursive: true });
	const path = join(at, `${kind}-${key}`);
	// Two processes may make the same thing: each name holds a whole one at any time.
	const part = `${path}.${process.pid}.part`;
	writeFileSync(part, serialize(made));
	renameSync(part, path);
	return made;
}

/** The key of an object, worked out once: what is asked of many times, such as the names of all places, is large. */
const keyOfObject = onceFor((of: object) => ({ key: keyOf(JSON.stringify(of)) }));

/**
 * A thing that the build works out, found where an earlier one kept it. A build says by CODE_HASH what code this is; elsewhere nothing is kept.
 * @param kind what it is, such as `still`; @param inputs plain data, all that it is made from; @param make must depend on those alone
 */
export function cached<T>(kind: string, inputs: readonly (object | string | number | null)[], make: () => T, at = cacheFolder): T {
	const code = process.env.CODE_HASH;
	if (code === undefined) return make();
	const key = keyOf(code, ...inputs.map((input) => (typeof input === 'object' && input !== null ? keyOfObject(input).key : String(input))));
	const known = readCached<T>(kind, key, at);
	return known ? known.found : writeCached(kind, key, make(), at);
}
