/** The address of a page is written in one module, at rest, and never more often than a browser allows. */
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What Safari allows: so many writings in so many milliseconds. */
const limit = { writings: 100, within: 30_000 };

let writings: number[] = [];
let module: typeof import('../../../src/lib/reading/address.ts');

beforeEach(async () => {
	vi.useFakeTimers();
	vi.resetModules();
	writings = [];
	const location = { href: 'https://example.org/ledger/?theme=dark' };
	vi.stubGlobal('location', location);
	vi.stubGlobal('history', {
		state: null,
		replaceState(_: unknown, __: string, address: URL) {
			writings.push(performance.now());
			location.href = address.href;
		}
	});
	module = await import('../../../src/lib/reading/address.ts');
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const type = (words: string) => module.changeAddress('filter', (address) => module.putParameters(address, { q: words }));

test('what is typed is written once, when typing rests, beside what stands there', () => {
	const words = 'Guterres';
	for (const end of words.split('').map((_, i) => i + 1)) {
		type(words.slice(0, end));
		vi.advanceTimersByTime(100);
	}
	expect(writings).toHaveLength(0);
	expect(module.pageAddress().search, 'a link copied meanwhile').toBe('?theme=dark&q=Guterres');
	vi.advanceTimersByTime(module.pause);
	expect(writings).toHaveLength(1);
	expect(location.href).toBe('https://example.org/ledger/?theme=dark&q=Guterres');
});

test('a press is written at once, and with it what waits', () => {
	type('Khar');
	module.changeAddress('choices', ({ searchParams }) => searchParams.set('lens', 'on'), 'now');
	expect(location.href).toBe('https://example.org/ledger/?theme=dark&q=Khar&lens=on');
	vi.advanceTimersByTime(10 * module.pause);
	expect(writings).toHaveLength(1);
});

test('however fast it is changed, no browser refuses, and the last of each part stands there', () => {
	const change = fc.record({
		part: fc.constantFrom('a', 'b', 'c'),
		when: fc.constantFrom('now' as const, 'at rest' as const),
		after: fc.oneof(fc.constantFrom(0, 1, module.pause - 1, module.pause, module.pause + 1), fc.integer({ min: 0, max: 2 * module.pause }))
	});
	fc.assert(
		fc.property(fc.array(change, { minLength: 1, maxLength: 400, size: 'max' }), (changes) => {
			writings = [];
			for (const [i, { part, when, after }] of changes.entries()) {
				module.changeAddress(part, ({ searchParams }) => searchParams.set(part, String(i)), when);
				vi.advanceTimersByTime(after);
			}
			vi.advanceTimersByTime(module.pause);
			for (const start of writings)
				expect(writings.filter((at) => at >= start && at < start + limit.within).length).toBeLessThanOrEqual(limit.writings);
			const query = new URL(location.href).searchParams;
			for (const name of ['a', 'b', 'c']) {
				const last = changes.findLastIndex(({ part }) => part === name);
				if (last >= 0) expect(query.get(name)).toBe(String(last));
			}
			// What the next run writes is no less than a pause away.
			vi.advanceTimersByTime(module.pause);
		}),
		{ numRuns: 60 }
	);
});

test('nothing else writes the address', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.(ts|svelte)$/.test(name));
	expect(files.filter((name) => /(replace|push)State/.test(readFileSync(`src/${name}`, 'utf8')))).toEqual(['lib/reading/address.ts']);
});
