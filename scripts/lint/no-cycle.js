/**
 * A rule of ESLint: no file imports itself by way of others. It counts imports of types too, which eslint-plugin-import-x passes over,
 * and follows imports through components, whose types dependency-cruiser does not see. A component may use itself.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

/** The imports of a file as paths of source files, kept while the file stays as it is. */
const cache = new Map();

/** The path of the source file that an import of a file names, or null for anything else. */
function fileOf(file, name) {
	const path = name.replace(/\?.*$/, '').replace(/^#lib\//, `${root}/src/lib/`);
	if (!/^[./]/.test(path)) return null;
	const target = resolve(dirname(file), path);
	return /\.(ts|js|svelte)$/.test(target) && existsSync(target) ? target : null;
}

/** All source files that a file imports, as code or as types. */
function importsOf(file) {
	const changed = statSync(file).mtimeMs;
	const known = cache.get(file);
	if (known?.changed === changed) return known.imports;
	const text = readFileSync(file, 'utf8');
	const code = file.endsWith('.svelte')
		? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
		: text;
	const imports = ts.preProcessFile(code, true, true).importedFiles.flatMap(({ fileName }) => fileOf(file, fileName) ?? []);
	cache.set(file, { changed, imports });
	return imports;
}

/** The shortest way from a file to another along imports, both included, or null. */
export function wayBetween(from, to) {
	const before = new Map([[from, null]]);
	for (const file of before.keys()) {
		if (file === to) {
			const way = [];
			for (let step = file; step !== null; step = before.get(step)) way.unshift(step);
			return way;
		}
		for (const next of importsOf(file)) if (!before.has(next)) before.set(next, file);
	}
	return null;
}

export default {
	meta: {
		type: 'problem',
		docs: { description: 'no file imports itself by way of others' },
		messages: { cycle: 'This import comes back to this file: {{way}}. Put what both need, often a type, into a third file.' },
		schema: []
	},
	create(context) {
		const file = context.filename;
		const check = (node) => {
			const target = node.source?.type === 'Literal' ? fileOf(file, String(node.source.value)) : null;
			if (target === null || target === file) return;
			const way = wayBetween(target, file);
			if (way) context.report({ node, messageId: 'cycle', data: { way: way.map((path) => relative(root, path)).join(' → ') } });
		};
		return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
	}
};
