/** What a build may render again with the bundle of the last one (scripts/renderPages.ts): code that neither holds words of data/ nor works out addresses of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|svelte)$/.test(name))
	.map((name) => join('src', name).replaceAll('\\', '/'));
const where = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8')));

test('of data/ nothing but its geography is imported, and the files that are read while it runs', () => {
	expect(where(/['"](?:#data|(?:\.\.\/)+data|\/data)\/geo\//).length).toBeGreaterThan(3);
	expect(where(/(?:import|from|glob)[^;]*['"](?:#data|(?:\.\.\/)+data|\/data)\/(?!geo\/)/)).toEqual(['src/lib/content/dataFiles.ts']);
});

test('no route says its own addresses', () => {
	expect(where(/export (?:const|(?:async )?function) entries\b/)).toEqual([]);
	expect(where(/export const prerender = true/).length).toBeGreaterThan(10);
});
