/**
 * The pages are HTML and start no framework; what moves on them is started by one script a kind of page.
 * Builds each src/entries/NAME.ts to static/scripts/NAME.js, which SvelteKit then publishes as it is.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { build, type BuildOptions, type InlineConfig, type Plugin } from 'vite';
import { embedScriptFor } from '../src/lib/scene/panels/panelDrawer.ts';
import { hashOf } from '../src/lib/geo/buildCache.ts';
import { kept } from './cache.ts';
import { Failure } from './command.ts';
import { cssHash } from './csshash.ts';
import { notePackages, writeLicences } from './licences.ts';
import { failOnWarning, strictLogger } from './strict.ts';

const entries = 'src/entries';

/** Of all builds of scripts. */
export const logger = strictLogger();

/** Where the scripts of the pages are built to. */
export const outDir = 'static/scripts';

/** Leaves all styles out: the prerendered pages carry them. A script that imported a style would wait for a file that is not built. */
export function noStyles(): Plugin {
	const nothing = '\0no-styles';
	return {
		name: 'no-styles',
		enforce: 'pre',
		resolveId: { filter: { id: /\.css$/ }, handler: () => nothing },
		load: { filter: { id: /^\0no-styles$/ }, handler: () => 'export {};' }
	};
}

/**
 * Of d3-array and d3-interpolate one function each is used; calls at the top of their one file would keep all of it, and d3-color, if they did
 * not say that they do nothing else.
 */
function pureCalls(): Plugin {
	return {
		name: 'pure-calls',
		transform: {
			filter: { id: /d3-(array|interpolate)\/dist/ },
			handler: (code) => code.replaceAll(/^((?:var|const) [\w$]+ = )(?=\(function|[\w$]+\()/gm, '$1/* @__PURE__ */ ')
		}
	};
}

/** Switches module preloading off: what is imported at run time needs nothing that is not loaded already. */
function noPreloading(): Plugin {
	return {
		name: 'no-preloading',
		enforce: 'pre',
		load: { filter: { id: /vite\/preload-helper/ }, handler: () => 'export const __vitePreload = (load) => load();' }
	};
}

/**
 * Gives each entry its address that never changes. The code itself is in a chunk with a hash, because chunks import from it too:
 * if they named NAME.js and the page NAME.js?v=VERSION, it would run twice. All that the entry needs is named at once, so that it comes at once.
 */
function stableEntryUrls(): Plugin {
	return {
		name: 'stable-entry-urls',
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

/** A script that is one file, for frames without an origin and for pages of others. */
interface Classic {
	/** The file in src/entries/classic/. */
	readonly entry: string;
	/** Where it is built to. The loader is at an address that others rely on. */
	readonly to: string;
	/** The kinds of panels that it can draw. */
	readonly kinds: readonly string[];
}

/** The kinds of panels that are drawn: each has a drawer. */
const drawnKinds = readdirSync('src/lib/scene/panels').flatMap((name) => (name.endsWith('.draw.ts') ? [basename(name, '.draw.ts')] : []));

const liveMap = (kinds: Classic['kinds']): Classic => ({
	entry: 'live.ts',
	to: join(outDir, `${embedScriptFor(new Set(kinds))}.js`),
	kinds
});

const classic: readonly Classic[] = [
	{ entry: 'loader.ts', to: 'static/embed.js', kinds: [] },
	{ entry: 'start.ts', to: join(outDir, 'embed-start.js'), kinds: [] },
	{ entry: 'stepper.ts', to: join(outDir, 'embed-stepper.js'), kinds: [] },
	{ entry: 'flat.ts', to: join(outDir, 'embed-flat.js'), kinds: [] },
	...[[], ...drawnKinds.map((kind) => [kind]), drawnKinds].map(liveMap)
];

/** Leaves out the drawers of all other panel kinds: they would be a tenth of an embed that never shows one. */
function drawersOf(kinds: Classic['kinds']): Plugin {
	const imports = kinds.map((kind) => `import { drawer as ${kind} } from './${kind}.draw.ts';`);
	const rows = kinds.map((kind) => `'./${kind}.draw.ts': ${kind}`);
	return {
		name: 'drawers',
		load: {
			filter: { id: /lib\/scene\/panels\/drawers\.ts$/ },
			handler: () => `${imports.join('')}export const drawers = { ${rows.join(', ')} };`
		}
	};
}

/** Leaves out the cards of incidents, where no panel that has some is drawn. */
function cardsOf(kinds: Classic['kinds']): Plugin {
	return {
		name: 'cards',
		load: {
			filter: { id: /lib\/(components\/map\/FocusCards\.svelte|scene\/cards\/placeCards\.ts)$/ },
			handler: (id) => (kinds.includes('days') ? null : id.endsWith('.ts') ? 'export const fitCards = () => [];' : '')
		}
	};
}

/** The brush of the time scale is moved by the reader alone, never by a transition: without d3-transition, and d3-interpolate with d3-color, that page's script is a fifth smaller. */
function stillBrush(): Plugin {
	return {
		name: 'still-brush',
		transform: {
			filter: { id: /d3-brush\/dist/ },
			handler: (code) => code.replaceAll(/^import \{ (interrupt|interpolate) \} from 'd3-\w+';$/gm, 'const $1 = () => {};')
		}
	};
}

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

/** The checks of a build that are switched off: the time of plugins depends on the machine. */
export const unchecked = { pluginTimings: false } as const;

/** What all scripts are built with. */
export async function buildOptions(packages: Set<string>, ...further: Plugin[]): Promise<InlineConfig & { build: BuildOptions }> {
	// The compiler is large, and most builds find their scripts where the last one kept them.
	const { svelte } = await import('@sveltejs/vite-plugin-svelte');
	return {
		configFile: false,
		publicDir: false,
		logLevel: 'warn',
		customLogger: logger,
		plugins: [
			noStyles(),
			pureCalls(),
			...further,
			svelte({ configFile: false, onwarn: failOnWarning, compilerOptions: { cssHash } }),
			notePackages(packages)
		],
		// Of its two forms the module: the other one needs a helper, which would be a request of its own.
		resolve: { alias: { scrollama: 'scrollama/index.js' } },
		build: { target: 'es2022', write: false, reportCompressedSize: false }
	};
}

/** The files of a build that was not written. */
export function filesOf(result: Awaited<ReturnType<typeof build>>): Map<string, string> {
	const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) => ('output' in one ? one.output : []));
	return new Map(outputs.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source.toString()]));
}

/** What entries share, in five chunks: what every live page has, what follows a reader, what starts a worker, sizes and marks of maps, and the map with all that draws it. Left alone it would be nine, each a request. */
const shared = [
	{
		name: 'page',
		test: /svelte\/|esm-env|preload-helper|lib\/content\/(edition|borders)|lib\/reading\/(address|clipboard|keyOf|search|scrollAnchor|preferences)/,
		minShareCount: 3
	},
	{
		name: 'reading',
		test: /lib\/(reading\/(detailLayers|lazyMapData|fetchJson|position|query|scrollEnd|whenTouched|guards)|geo\/(basemapTable|tiles)|components\/Words|content\/lens)/,
		minShareCount: 2
	},
	{ name: 'offline', test: /lib\/reading\/(offline|trustedScript)\./ },
	{
		name: 'marks',
		test: /lib\/(scene\/(camera|viewRegions|marks|metrics|panels\/text)|explore\/shrink|content\/words)|node_modules\/d3-interpolate/,
		minShareCount: 2
	},
	{
		name: 'map',
		test: /lib\/(?!reading\/(offline|trustedScript)|content\/(edition|borders)|components\/(lens|search)|content\/(lens|search))|node_modules\/d3/,
		minShareCount: 2
	}
];

/** Everything that the scripts of the pages are built from. */
export const scriptMakers = [
	...['src/entries', 'src/lib', 'data/geo', 'tsconfig.json', 'package-lock.json'],
	...['pagescripts', 'csshash', 'licences', 'strict'].map((name) => `scripts/${name}.ts`)
];

/** Scripts by path from the project's root, and the folders of the packages in them. */
interface Scripts {
	readonly files: ReadonlyMap<string, string>;
	readonly packages: ReadonlySet<string>;
}

/** Builds all entries at once, with shared chunks. They find each other by relative addresses, so any base path will do. */
async function buildEntries(packages: Set<string>): Promise<ReadonlyMap<string, string>> {
	// The offline edition carries its script inside (offlinefile.ts).
	const names = readdirSync(entries).filter((name) => name.endsWith('.ts') && name !== 'offline.ts');
	const options = await buildOptions(packages, stillBrush(), noPreloading(), stableEntryUrls());
	return filesOf(
		await build({
			...options,
			base: './',
			worker: { format: 'es', plugins: () => [pureCalls()], rolldownOptions: { output: { entryFileNames: 'chunks/[name]-[hash].js' } } },
			build: {
				...options.build,
				modulePreload: { polyfill: false },
				rolldownOptions: {
					checks: unchecked,
					treeshake: { propertyReadSideEffects: false, moduleSideEffects: pureModules },
					input: Object.fromEntries(names.sort().map((name) => [basename(name, '.ts'), resolve(entries, name)])),
					output: {
						entryFileNames: 'chunks/[name]-[hash].js',
						chunkFileNames: 'chunks/[name]-[hash].js',
						assetFileNames: 'assets/[name]-[hash][extname]',
						codeSplitting: { groups: shared }
					}
				}
			}
		})
	);
}

/** What content modules export is constants and pure functions: a chunk of which nothing is used need not come. */
const pureModules = [{ test: /src\/lib\/content\//, sideEffects: false }];

async function buildClassic({ entry, kinds }: Classic, packages: Set<string>): Promise<string> {
	const options = await buildOptions(packages, plainSequences(), drawersOf(kinds), cardsOf(kinds));
	const files = filesOf(
		await build({
			...options,
			build: {
				...options.build,
				rolldownOptions: {
					checks: unchecked,
					input: resolve(entries, 'classic', entry),
					treeshake: { propertyReadSideEffects: false, moduleSideEffects: pureModules },
					output: { format: 'iife', entryFileNames: 'embed.js' }
				}
			}
		})
	);
	const [script] = [...files.values()];
	if (files.size !== 1 || script === undefined) throw new Failure(`${entry}: expected one script, found ${[...files.keys()].join(', ')}`);
	return script;
}

async function buildScripts(): Promise<Scripts> {
	const packages = new Set<string>();
	const files = new Map<string, string>();
	for (const [name, code] of await buildEntries(packages)) files.set(join(outDir, name), code);
	for (const script of classic) files.set(script.to, await buildClassic(script, packages));
	logger.check();
	return { files, packages };
}

/** Builds the scripts where something that they are made of has changed, and lists the packages in them. @returns what was written, in a line */
export async function buildPageScripts(): Promise<string> {
	const { files, packages } = await kept('scripts', hashOf(...scriptMakers), buildScripts);
	rmSync(outDir, { recursive: true, force: true });
	for (const [path, code] of files) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, code);
	}
	const listed = await writeLicences(packages);
	const bytes = [...files.values()].reduce((sum, code) => sum + Buffer.byteLength(code), 0);
	return `${files.size} files, ${(bytes / 1000).toFixed(0)} KB, with ${listed} packages in them`;
}
