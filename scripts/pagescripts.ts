/**
 * The pages are HTML and start no framework; what moves on them is started by one script a kind of page.
 * Builds each src/entries/NAME.ts to static/scripts/NAME.js, which SvelteKit then publishes as it is.
 */
import { readdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type Plugin } from 'vite';
import { notePackages, writeLicences } from './licences.ts';

const entries = 'src/entries';

/** Where the scripts of the pages are built to. */
export const outDir = 'static/scripts';

/** Leaves all styles out: the prerendered pages carry them. A script that waited for a style of its own would wait in vain. */
export function noStyles(): Plugin {
	const nothing = '\0no-styles';
	return {
		name: 'no-styles',
		enforce: 'pre',
		resolveId: { filter: { id: /\.css$/ }, handler: () => nothing },
		load: { filter: { id: /^\0no-styles$/ }, handler: () => 'export {};' }
	};
}

/** Of d3-interpolate one function is used; calls at the top of its one file would keep all of it, and d3-color, if they did not say that they do nothing else. */
function pureInterpolation(): Plugin {
	return {
		name: 'pure-interpolation',
		transform: {
			filter: { id: /d3-interpolate\/dist/ },
			handler: (code) => code.replaceAll(/^(var [\w$]+ = )(?=\(function|[\w$]+\()/gm, '$1/* @__PURE__ */ ')
		}
	};
}

/**
 * Gives each entry its address that never changes. The code itself is in a chunk with a hash, because chunks import from it too:
 * if they named NAME.js and the page NAME.js?v=VERSION, it would run twice. All that the entry needs is named at once, so that it comes at once.
 */
function doors(): Plugin {
	return {
		name: 'doors',
		generateBundle(_, bundle) {
			const needs = (file: string, seen = new Set<string>()): Set<string> => {
				const chunk = bundle[file];
				if (chunk?.type !== 'chunk' || seen.has(file)) return seen;
				seen.add(file);
				for (const next of chunk.imports) needs(next, seen);
				return seen;
			};
			for (const chunk of Object.values(bundle)) {
				if (chunk.type !== 'chunk' || !chunk.isEntry) continue;
				const source = [...needs(chunk.fileName)].map((file) => `import"./${file}";`).join('');
				this.emitFile({ type: 'asset', fileName: `${chunk.name}.js`, source: `${source}\n` });
			}
		}
	};
}

/** Entries that are one classic script each, for frames without an origin and for pages of others; and where each is built to. */
const classic: Readonly<Record<string, string>> = { 'embed.ts': outDir, 'loader.ts': 'static' };

/** In a frame a sequence is drawn anew for its days, as for those who asked for no motion: gsap would weigh more than all the words and the map. */
function plainSequences(): Plugin {
	return {
		name: 'plain-sequences',
		load: {
			filter: { id: /lib\/reading\/sequence\.ts$/ },
			handler: () => 'export const fetchSequences = () => {}; export const sequenceOver = () => new Promise(() => {});'
		}
	};
}

/** Builds the classic scripts: the loader is at an address that others rely on, /embed.js. */
async function buildClassicScripts(packages: Set<string>): Promise<void> {
	for (const [name, folder] of Object.entries(classic)) {
		await build({
			configFile: false,
			publicDir: false,
			logLevel: 'warn',
			plugins: [noStyles(), pureInterpolation(), plainSequences(), svelte({ configFile: false }), notePackages(packages)],
			build: {
				target: 'es2022',
				outDir: folder,
				emptyOutDir: false,
				reportCompressedSize: false,
				rolldownOptions: { input: resolve(entries, 'classic', name), output: { format: 'iife', entryFileNames: 'embed.js' } }
			}
		});
	}
}

/** What entries share, in two chunks: what every live page has, and the map with all that draws it. Left alone it would be eight, each a request. */
const shared = [
	{ name: 'page', test: /svelte\/|esm-env|lib\/reading\/(address|place|preferences)/, minShareCount: 3 },
	{ name: 'map', test: /lib\/(?!reading\/keep|components\/lens|content\/lens)|node_modules\/d3/, minShareCount: 2 }
];

/** Builds all entries at once, with shared chunks. They find each other by relative addresses, so any base path will do. */
export async function buildPageScripts(): Promise<void> {
	const packages = new Set<string>();
	// The offline edition carries its script inside (offlinefile.ts).
	const files = readdirSync(entries).filter((name) => name.endsWith('.ts') && name !== 'offline.ts');
	await build({
		configFile: false,
		publicDir: false,
		base: './',
		logLevel: 'warn',
		plugins: [noStyles(), pureInterpolation(), svelte({ configFile: false }), doors(), notePackages(packages)],
		build: {
			target: 'es2022',
			outDir,
			emptyOutDir: true,
			modulePreload: { polyfill: false },
			reportCompressedSize: false,
			rolldownOptions: {
				input: Object.fromEntries(files.sort().map((name) => [basename(name, '.ts'), resolve(entries, name)])),
				output: {
					entryFileNames: 'chunks/[name]-[hash].js',
					chunkFileNames: 'chunks/[name]-[hash].js',
					assetFileNames: 'assets/[name]-[hash][extname]',
					codeSplitting: { groups: shared }
				}
			}
		}
	});
	await buildClassicScripts(packages);
	await writeLicences(packages);
}
