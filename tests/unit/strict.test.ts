/** A warning of a tool ends the build. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build } from 'vite';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { failOnWarning, strictLogger } from '../../scripts/strict.ts';

const folder = mkdtempSync(join(tmpdir(), 'strict-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a script for browsers from its text. @returns the check of the logger that the build was given */
async function built(code: string): Promise<() => void> {
	const input = join(folder, 'entry.ts');
	writeFileSync(input, code);
	const logger = strictLogger();
	// As scripts/build.ts has it.
	vi.stubEnv('NODE_ENV', 'production');
	await build({
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		customLogger: logger,
		build: { write: false, rolldownOptions: { input } }
	});
	return logger.check;
}

test('a module of Node in a script for browsers ends it, with its name', async () => {
	const check = await built(`import { createHash } from 'node:crypto';\nconsole.log(createHash);`);
	expect(check).toThrow('node:crypto');
});

test('a build without a warning goes through', async () => {
	const check = await built(`console.log(location.href);`);
	expect(check).not.toThrow();
});

test('a warning of Svelte ends it, with file, line and words', () => {
	const warningsOf = (source: string) =>
		compile(source, {
			filename: 'A.svelte',
			warningFilter: (warning) => failOnWarning(warning)
		});
	expect(() => warningsOf(`<p>text</p>\n<style>b { color: red; }</style>`)).toThrow(/A\.svelte:2: Unused CSS selector/);
	expect(() => warningsOf(`<p>text</p>\n<style>p { color: red; }</style>`)).not.toThrow();
});
