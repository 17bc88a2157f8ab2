/**
 * Lets SvelteKit bundle the code of the pages and render them. The bundle has nothing of data/ but its geography: where that and the code are as they
 * were, it is there from the last build, and SvelteKit's renderer is asked alone.
 */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { hashOf, keyOf } from '../src/lib/geo/buildCache.ts';
import { basePath, frozen, siteUrl, version } from './release.ts';
import { strictLogger } from './strict.ts';

/** Where SvelteKit keeps the bundle and what it renders. It empties this folder before it bundles anew. */
const output = resolve('.svelte-kit/output');

/** Where it writes what it has rendered, before it goes to build/. */
export const rendered = join(output, 'prerendered');

/** Says what the bundle was made from. */
const stamp = join(output, 'made-from.txt');

/** The hash of all that the bundle is made from, with the files that SvelteKit publishes as they are. */
function madeFrom(): string {
	const scripts = readdirSync('scripts').filter((name) => name.endsWith('.ts'));
	const settings = ['index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json', '.generated/licences.json'];
	const files = hashOf('src', 'static', 'data/geo', ...settings, ...scripts.map((name) => join('scripts', name)));
	return keyOf(files, version(), basePath(), siteUrl() ?? '', JSON.stringify(frozen()));
}

/** What SvelteKit's renderer is told. */
interface Order {
	readonly hash: false;
	readonly out: string;
	readonly manifest_path: string;
	readonly metadata: {
		readonly nodes: readonly [];
		readonly routes: ReadonlyMap<string, { readonly prerender: true }>;
		readonly remotes: ReadonlyMap<string, unknown>;
	};
	readonly verbose: false;
	readonly env: Readonly<Record<string, string>>;
}

const moduleAt = (path: string): Promise<unknown> => import(pathToFileURL(resolve(path)).href);

/** Renders all pages with the bundle that is there. No route says its own addresses (pages.ts), and each is rendered: the adapter takes no other. */
async function renderAgain(): Promise<void> {
	const path = join(output, 'server/manifest-full.js');
	const { manifest } = (await moduleAt(path)) as { manifest: { _: { routes: readonly { readonly id: string }[] } } };
	const routes = new Map(manifest._.routes.map(({ id }) => [id, { prerender: true }] as const));
	const renderer = (await moduleAt('node_modules/@sveltejs/kit/src/core/postbuild/prerender.js')) as {
		default: (order: Order) => Promise<unknown>;
	};
	const metadata = { nodes: [], routes, remotes: new Map() } as const;
	await renderer.default({ hash: false, out: output, manifest_path: path, metadata, verbose: false, env: {} });
	// As the adapter does it (vite.config.ts).
	rmSync('build', { recursive: true, force: true });
	renameSync(join(rendered, 'pages'), 'build');
	cpSync(join(output, 'client'), 'build', { recursive: true });
}

/** Renders all pages and pictures to build/. @throws Failure where a tool has a warning */
export async function renderPages(): Promise<void> {
	const key = madeFrom();
	rmSync(rendered, { recursive: true, force: true });
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return renderAgain();
	const logger = strictLogger();
	await build({ logLevel: 'warn', customLogger: logger });
	logger.check();
	writeFileSync(stamp, key);
}
