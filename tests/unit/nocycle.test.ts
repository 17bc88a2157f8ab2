/** The rule of lint against circles of imports, on files that are made for it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { expect, test } from 'vitest';

// The rule is plain JavaScript without types.
const rulePath: string = '../../scripts/lint/no-cycle.js';
const { default: noCycle } = (await import(rulePath)) as { default: never };

/** What lint says of files, a message a line. */
async function messagesOf(files: Readonly<Record<string, string>>): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'no-cycle-'));
	try {
		for (const [name, text] of Object.entries(files)) {
			mkdirSync(dirname(join(folder, name)), { recursive: true });
			writeFileSync(join(folder, name), text);
		}
		const eslint = new ESLint({
			cwd: folder,
			overrideConfigFile: true,
			baseConfig: [
				{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
				...(svelte.configs.base as never[]),
				{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
				{ plugins: { local: { rules: { 'no-cycle': noCycle } } }, rules: { 'local/no-cycle': 'error' } }
			]
		});
		const results = await eslint.lintFiles(['.']);
		return results.flatMap(({ messages }) => messages.map(({ message }) => message));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

test.each<[string, Readonly<Record<string, string>>, number]>([
	['two files', { 'a.ts': `import { b } from './b.ts';`, 'b.ts': `import { a } from './a.ts';` }, 2],
	['a type one way', { 'a.ts': `import { b } from './b.ts';`, 'b.ts': `import type { A } from './a.ts';` }, 2],
	['three files', { 'a.ts': `export * from './b.ts';`, 'b.ts': `import './c.ts';`, 'c.ts': `const a = await import('./a.ts');` }, 3],
	[
		'a component',
		{
			'A.svelte': `<script lang="ts">\n\timport type { B } from './b.ts';\n</script>\n<p>words</p>`,
			'b.ts': `import A from './A.svelte';`
		},
		2
	]
])('a circle by way of %s is found at every import of it', async (_, files, count) => {
	const messages = await messagesOf(files);
	expect(messages).toHaveLength(count);
	for (const message of messages) expect(message).toMatch(/^This import comes back to this file: .+ → .+\. Put what both need/);
});

test('what is no circle is not found', async () => {
	const files = {
		'a.ts': `import { b } from './b.ts';\nimport { c } from './c.ts';`,
		'b.ts': `import { c } from './c.ts';`,
		'c.ts': `export const c = 1;`,
		'Tree.svelte': `<script lang="ts">\n\timport Tree from './Tree.svelte';\n</script>\n<Tree />`
	};
	expect(await messagesOf(files)).toEqual([]);
});
