/** The documents and the comments name files and commands that exist: whoever reads them can open or run what they name. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const documents = [
	'README.md',
	'ARCHITECTURE.md',
	'CONTRIBUTING.md',
	'data/README.md',
	...['docs', 'deploy'].flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.md'))
			.map((name) => `${folder}/${name}`)
	)
];
/** All files of the project. */
const files = [
	...readdirSync('.'),
	...['src', 'scripts', 'tests', 'data', 'docs', 'deploy'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => !name.includes('node_modules'))
			.map((name) => `${folder}/${name}`)
	)
];

test.each(documents)('%s names no file that is not there', (path) => {
	const named = [...readFileSync(path, 'utf8').matchAll(/`([\w./-]+\.(?:ts|js|svelte|css|md|csv|json))`/g)].map(([, name = '']) => name);
	const missing = named
		// A name in capitals stands for any, as in `src/entries/NAME.ts`; what a build makes is not there before it.
		.filter((name) => (!/(^|\/)[A-Z]+\./.test(name) || files.includes(name)) && !name.startsWith('.generated/'))
		.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
	expect(missing).toEqual([]);
});

test.each(documents)('%s names no command that is not there', (path) => {
	const named = [...readFileSync(path, 'utf8').matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
});

test('comments name no file that is not there', () => {
	const names = new Set(files.map((file) => basename(file)));
	const sources = files.filter((file) => /^(src|scripts|tests)\/.*\.(ts|svelte|css|js|mjs)$/.test(file));
	const missing = sources.flatMap((file) =>
		readFileSync(file, 'utf8')
			.split('\n')
			.filter((line) => /^\s*(\/?\*|\/\/|<!--|@component)/.test(line))
			.flatMap((line) => [...line.matchAll(/[\w./-]*\b[\w-]+\.(?:ts|svelte|css)\b/g)])
			.map(([name]) => name)
			.filter((name) => !/^[A-Z]+\./.test(basename(name)) && !names.has(basename(name)))
			.map((name) => `${file}: ${name}`)
	);
	expect(missing).toEqual([]);
});
