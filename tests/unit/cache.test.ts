/** The cache of builds: found again by what it was made from, made anew where that has changed, and never more than there is room for. */
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kept, prune } from '../../scripts/cache.ts';
import { cached, hashOf, keyOf } from '../../src/lib/geo/buildCache.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Gives an entry a time of last use, in seconds since 1970. */
const usedAt = (name: string, seconds: number) => utimesSync(join(folder, name), seconds, seconds);

test('the same input is a hit: it is made once and comes back as it was', async () => {
	const make = vi.fn(() => Promise.resolve({ files: new Map([['a.js', Buffer.from([1, 2, 3])]]), packages: new Set(['svelte']) }));
	const first = await kept('thing', keyOf('input', 'maker'), make, folder);
	const second = await kept('thing', keyOf('input', 'maker'), make, folder);
	expect(make).toHaveBeenCalledTimes(1);
	expect(second).toEqual(first);
	expect(second.packages.has('svelte')).toBe(true);
});

test('another input, another maker and another kind are misses', async () => {
	const make = vi.fn(() => Promise.resolve('made'));
	await kept('thing', keyOf('input', 'maker'), make, folder);
	await kept('thing', keyOf('input.', 'maker'), make, folder);
	await kept('thing', keyOf('input', 'maker.'), make, folder);
	await kept('other', keyOf('input', 'maker'), make, folder);
	expect(make).toHaveBeenCalledTimes(4);
});

test('parts of a key do not run into each other', () => {
	expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
	expect(keyOf('ab')).not.toBe(keyOf('ab', ''));
});

test('what could not be made is not kept', async () => {
	const key = keyOf('input');
	await expect(kept('thing', key, () => Promise.reject(new Error('no')), folder)).rejects.toThrow('no');
	expect(await kept('thing', key, () => Promise.resolve('yes'), folder)).toBe('yes');
});

test('the hash of files follows what is in them, where they are and which there are', () => {
	const file = join(folder, 'a.txt');
	const hashes = [hashOf(folder)];
	for (const [name, text] of [
		['a.txt', 'one'],
		['a.txt', 'two'],
		['b.txt', 'two']
	] as const) {
		writeFileSync(join(folder, name), text);
		hashes.push(hashOf(folder));
	}
	expect(new Set(hashes).size).toBe(4);
	expect(hashOf(file)).toBe(hashOf(file));
	expect(hashOf(file)).not.toBe(hashOf(join(folder, 'b.txt')));
});

test('what was not used for longest goes first, and what was half written goes in any case', async () => {
	for (const name of ['old', 'middle', 'new']) await kept(name, 'key', () => Promise.resolve('x'.repeat(1000)), folder);
	usedAt('old-key', 1000);
	usedAt('middle-key', 2000);
	usedAt('new-key', 3000);
	writeFileSync(join(folder, 'thing-key.1.part'), '');
	// A hit counts as use.
	await kept('old', 'key', () => Promise.reject(new Error('is kept')), folder);
	prune(2500, folder);
	expect(readdirSync(folder).sort()).toEqual(['new-key', 'old-key']);
	prune(0, folder);
	expect(readdirSync(folder)).toEqual([]);
});

test('where nothing was kept there is nothing to prune', () => {
	prune(0, join(folder, 'absent'));
	expect(existsSync(join(folder, 'absent'))).toBe(false);
});

/** Works a thing out from inputs in code of some hash, and counts how often it was made. */
function workOut(made: () => object, code: string | undefined, ...inputs: (object | string | number)[]): object {
	vi.stubEnv('CODE_HASH', code);
	try {
		return cached('thing', inputs, made, folder);
	} finally {
		vi.unstubAllEnvs();
	}
}

test('what a build works out is found by the next one as it was, and made anew for other inputs and by other code', () => {
	const made = vi.fn(() => ({ of: [1, -0, undefined] }));
	const first = workOut(made, 'code', { a: 1 }, 'word', 2);
	expect(workOut(made, 'code', { a: 1 }, 'word', 2)).toEqual(first);
	expect(made).toHaveBeenCalledTimes(1);
	workOut(made, 'code', { a: 2 }, 'word', 2);
	workOut(made, 'code', { a: 1 }, 'words', 2);
	workOut(made, 'code', { a: 1 }, 'word', 3);
	workOut(made, 'other code', { a: 1 }, 'word', 2);
	expect(made).toHaveBeenCalledTimes(5);
});

test('where no build says what code this is, nothing is kept', () => {
	const made = vi.fn(() => ({}));
	workOut(made, undefined, 'word');
	workOut(made, undefined, 'word');
	expect(made).toHaveBeenCalledTimes(2);
	expect(readdirSync(folder)).toEqual([]);
});
