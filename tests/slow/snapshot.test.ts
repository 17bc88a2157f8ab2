/**
 * A release of the embeds can be frozen, and says later what was corrected in it.
 * @module-tag slow
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freeze, markCorrected } from '../../scripts/snapshot.ts';

const folder = mkdtempSync(join(tmpdir(), 'snapshots-'));
const snapshot = join(folder, 'snapshots', '2026-06-01');
const page = (id: string) => readFileSync(join(snapshot, 'embed', id, 'index.html'), 'utf8');

beforeAll(() => freeze('build', snapshot));
afterAll(() => rmSync(folder, { recursive: true }));

test('every chapter is in it, with all files that its page names', () => {
	const pages = readdirSync(join(snapshot, 'embed'));
	expect(pages).toContain('bannu');
	for (const id of pages)
		for (const [, address] of page(id).matchAll(/(?:src="|url\(&quot;|url\(['"]?)(\.\.\/[^"')?&]+)/g)) {
			const path = resolve(snapshot, 'embed', id, address ?? '');
			expect([id, address, existsSync(path)]).toEqual([id, address, true]);
		}
});

test('its links lead to the site as it is', () => {
	const links = [...page('bannu').matchAll(/<a [^>]*href="(\.\.[^"]*)"/g)].map(([, href]) => href ?? '');
	expect(links.length).toBeGreaterThan(0);
	expect(links.map((href) => resolve(snapshot, 'embed', 'bannu', href))).toContain(resolve(folder, 'bannu'));
	for (const href of links)
		expect(resolve(snapshot, 'embed', 'bannu', href)).toMatch(new RegExp(`^${folder}/(bannu|ledger|incidents|sources)`));
});

test('it says of what day it is', () => {
	expect(page('bannu')).toContain('As of 2026-06-01.');
});

test('what is frozen cannot be frozen over', () => expect(() => freeze('build', snapshot)).toThrow('is there already'));

test('a later correction is said in the sections that it touches, and nowhere else', () => {
	const before = page('kin');
	const touched = { id: 'x', date: '2026-07-01', text: 'A figure <was> wrong.', of: ['bannu-raid'] };
	markCorrected(snapshot, [touched, { ...touched, id: 'old', date: '2026-05-01', text: 'Known then.' }]);
	expect(page('bannu').replaceAll(/<[^>]*>/g, '')).toContain('Corrected on 2026-07-01: A figure &lt;was&gt; wrong.');
	expect(page('bannu')).not.toContain('Known then.');
	expect(page('kin')).toBe(before);
	expect(dirname(snapshot)).toContain('snapshots');
});
