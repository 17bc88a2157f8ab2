/**
 * SvelteKit, the build of the pages and the unit tests. Tests that need a build are in vitest.browser.config.ts.
 * A build is told two things by the environment: BASE_PATH (where on the host the site lies) and SITE_URL (its whole public address).
 */
import { resolve } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { cssHash } from './scripts/csshash.ts';
import { directivesFor } from './scripts/policy.ts';
import { contactSheet } from './scripts/contactsheet.ts';
import { pageAddresses, pictureAddresses } from './scripts/pages.ts';
import { reloadOnContent } from './scripts/reload.ts';
import { failOnWarning } from './scripts/strict.ts';
import { styleOrder } from './scripts/styleorder.ts';
import { basePath, frozen, siteUrl, version } from './scripts/release.ts';

export default defineConfig({
	define: { __SITE_URL__: JSON.stringify(siteUrl()), __FROZEN__: JSON.stringify(frozen()) },
	plugins: [
		reloadOnContent(),
		contactSheet(),
		styleOrder(),
		sveltekit({
			adapter: adapter({ pages: 'build', assets: 'build', fallback: undefined, strict: true }),
			files: { appTemplate: 'index.html' },
			paths: { base: basePath(), relative: true },
			version: { name: version() },
			inlineStyleThreshold: 60_000,
			// In development a warning is told and no more.
			compilerOptions: { cssHash, warningFilter: (warning) => (process.env.NODE_ENV === 'production' ? failOnWarning(warning) : true) },
			csp: { mode: 'hash', directives: directivesFor(siteUrl()) },
			// Without SITE_URL there are no oEmbed answers and no cards: they are made of absolute addresses.
			prerender: {
				// Pictures first and all at once: while they are painted by processes of their own, pages are made.
				entries: [...pictureAddresses(), '*', ...pageAddresses()],
				concurrency: 1000,
				handleMissingId: 'fail',
				handleHttpError: 'fail',
				handleUnseenRoutes: siteUrl() === null ? 'ignore' : 'fail'
			}
		})
	],
	server: { fs: { allow: [resolve('data')] } },
	// Pages are made on a server, and their styles are for browsers.
	build: { target: 'es2022', cssTarget: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	test: {
		include: ['tests/{unit,content}/**/*.test.ts'],
		environment: 'node',
		testTimeout: 60_000,
		// Files that run in one process share what they read: content, geometry and dictionary are read once for each.
		isolate: false,
		maxWorkers: 2
	}
});
