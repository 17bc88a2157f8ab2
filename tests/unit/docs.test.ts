/** The documents name files that exist: whoever reads them can open what they name. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
