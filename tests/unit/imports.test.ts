/** The one direction of imports, as ARCHITECTURE.md has it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The rooms of the house; a file imports from its own room or from one with a smaller number. */
const rooms: Readonly<Record<string, number>> = {
	'src/lib/geo': 1,
	'src/lib/content': 2,
	'src/lib/scene': 3,
	'src/lib/reading': 4,
	'src/lib/components': 5,
	'src/lib/present': 6,
	'src/lib/embed': 6,
	'src/lib/teach': 6,
	'src/lib/explore': 6,
	'src/lib/ledger': 6,
	'src/entries': 7,
	'src/routes': 7,
	'src/hooks.server.ts': 7
};

/** Packages that one room alone knows. */
const siteLinks: readonly { room: string; packages: RegExp }[] = [
	{ room: 'src/lib/geo', packages: /^(d3-geo|d3-geo-.*|topojson-.*|world-atlas)$/ },
	{ room: 'src/lib/reading', packages: /^(scrollama|gsap)$/ }
];

interface Import {
	readonly file: string;
	readonly room: string;
	/** The path from the project's root, or the name of a package. */
	readonly target: string;
}

function filesUnder(folder: string): string[] {
	if (!statSync(folder).isDirectory()) return [folder];
	return readdirSync(folder).flatMap((name) => {
		const path = `${folder}/${name}`;
		return statSync(path).isDirectory() ? filesUnder(path) : /\.(ts|svelte)$/.test(name) ? [path] : [];
	});
}

function roomOf(path: string): string | undefined {
	return Object.keys(rooms).find((room) => path === room || path.startsWith(`${room}/`));
}

/** All imports of a text, written as code or as types, static or dynamic. */
function importsIn(file: string, text: string): Import[] {
	const code = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
		: text;
	return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => {
		const path = fileName.replace(/\?.*$/, '');
		const target = path.startsWith('.')
			? posix.join(posix.dirname(file), path)
			: path.replace(/^[#$]lib\//, 'src/lib/').replace(/^#data\//, 'data/');
		return { file, room: roomOf(file) ?? '', target };
	});
}

/** What is wrong with an import, or null. */
function faultOf({ file, room, target }: Import): string | null {
	const other = roomOf(target);
	if (target.startsWith('src/') && other === undefined) return `${file} imports ${target}, which is in no room`;
	if (other !== undefined && other !== room) {
		const [own, theirs] = [rooms[room] ?? 0, rooms[other] ?? 0];
		if (theirs > own) return `${file} (room ${own}) imports ${target} (room ${theirs})`;
		if (theirs === own && own === 6) return `${file} imports ${target}: ways of using the site do not import each other`;
	}
	if (/^(scripts|tests|static)\//.test(target)) return `${file} imports ${target}, which is no part of the site`;
	const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '');
	const door = siteLinks.find(({ packages }) => packages.test(name));
	return door && door.room !== room ? `${file} imports ${name}, which is for ${door.room} alone` : null;
}

const files = Object.keys(rooms).flatMap((room) => filesUnder(room));
const faultsIn = (file: string, text: string) => importsIn(file, text).map(faultOf).filter(Boolean);

test('every file of the site is in a room', () => {
	const outside = filesUnder('src').filter((file) => roomOf(file) === undefined && !file.endsWith('.d.ts'));
	expect(outside).toEqual([]);
});

test('a file imports from its own room or from one with a smaller number, and packages from the room that knows them', () => {
	expect(files.length).toBeGreaterThan(10);
	expect(files.flatMap((file) => faultsIn(file, readFileSync(file, 'utf8')))).toEqual([]);
});

describe('what the rules find', () => {
	test.each([
		['an import upwards', 'src/lib/geo/a.ts', `import { a } from '../scene/b.ts';`],
		['one by alias', 'src/lib/scene/a.ts', `import { a } from '#lib/components/B.svelte';`],
		['one of a type', 'src/lib/content/a.ts', `import type { A } from '../scene/b.ts';`],
		['one while running', 'src/lib/components/a.ts', `const b = await import('../present/b.ts');`],
		['one between ways of using', 'src/lib/embed/a.ts', `export { a } from '../present/b.ts';`],
		['one in a component', 'src/lib/components/A.svelte', `<script lang="ts">\n\timport b from '#lib/teach/b.ts';\n</script>\n<p>text</p>`],
		['geography elsewhere', 'src/lib/scene/a.ts', `import { geoPath } from 'd3-geo';`],
		['scrolling elsewhere', 'src/lib/components/a.ts', `import scrollama from 'scrollama';`],
		['motion elsewhere', 'src/lib/present/a.ts', `const { gsap } = await import('gsap');`],
		['a tool of the build', 'src/lib/scene/a.ts', `import { a } from '../../../scripts/b.ts';`]
	])('%s', (_, file, text) => expect(faultsIn(file, text)).toHaveLength(1));

	test('but not what is allowed', () => {
		const text = `import { a } from '../geo/b.ts';\nimport { c } from '#lib/content/d.ts';\nimport e from '#data/geo/f.json?raw';\nimport { g } from 'd3-shape';`;
		expect(faultsIn('src/lib/scene/a.ts', text)).toEqual([]);
	});
});
