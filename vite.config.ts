/**
 * SvelteKit, the build of the pages and the unit tests. Tests that need a build are in vitest.browser.config.ts.
 * A build is told two things by the environment: BASE_PATH (where on the host the site lies) and SITE_URL (its whole public address).
 */
import { resolve } from 'node:path';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { contactSheet } from './scripts/contactsheet.ts';
import { reloadOnContent } from './scripts/reload.ts';
import { basePath, siteUrl, version } from './scripts/release.ts';

/** What the pages may load: files of this site. In a frame without an origin WebKit takes 'self' for nobody, so the address is named too where it is known. */
const ours = (): ('self' | `https://${string}.${string}`)[] => {
	const site = siteUrl();
	return site === null ? ['self'] : ['self', new URL(site).origin as `https://${string}.${string}`];
};

export default defineConfig({
	define: { __SITE_URL__: JSON.stringify(siteUrl()) },
	plugins: [
		reloadOnContent(),
		contactSheet(),
		sveltekit({
			adapter: adapter({ pages: 'build', assets: 'build', fallback: undefined, strict: true }),
			files: { appTemplate: 'index.html' },
			paths: { base: basePath(), relative: true },
			version: { name: version() },
			inlineStyleThreshold: 60_000,
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ours(),
					'base-uri': ['none'],
					'object-src': ['none'],
					'script-src': ours(),
					'style-src': [...ours(), 'unsafe-inline'],
					'img-src': [...ours(), 'data:'],
					'form-action': ['none']
				}
			},
			// Without SITE_URL there are no oEmbed answers and no cards: they are made of absolute addresses.
			prerender: { handleMissingId: 'fail', handleHttpError: 'fail', handleUnseenRoutes: siteUrl() === null ? 'ignore' : 'fail' }
		})
	],
	server: { fs: { allow: [resolve('data')] } },
	build: { target: 'es2022', rolldownOptions: { checks: { pluginTimings: false } } },
	test: { include: ['tests/{unit,content}/**/*.test.ts'], environment: 'node' }
});
