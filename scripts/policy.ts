/**
 * What a page of the site may do, in one place: the pages carry it (vite.config.ts), the offline edition a form of its own (offlinefile.ts),
 * and hosts send it (headers.ts, deploy/).
 */

import type { Config } from '@sveltejs/kit';

/** A policy in SvelteKit’s form. */
type Directives = NonNullable<NonNullable<NonNullable<Config['kit']>['csp']>['directives']>;

/** A place that something may be loaded from: this site under either of its names. */
type Ours = 'self' | `https://${string}.${string}`;

/**
 * The content security policy of every page, as SvelteKit wants it.
 * @param site the site’s address, or null where it is not known. In a frame without an origin WebKit takes 'self' for nobody, so a page names the address too.
 */
export function directivesFor(site: string | null) {
	const ours: Ours[] = site === null ? ['self'] : ['self', new URL(site).origin as Ours];
	return {
		'default-src': ['none'],
		// No inline script, no eval: scripts are files of the site.
		'script-src': ours,
		// Maps and charts set places and widths in style attributes, and pages carry their styles inside; a style can fetch nothing from elsewhere and runs nothing.
		'style-src': [...ours, 'unsafe-inline'],
		'img-src': [...ours, 'data:'],
		'font-src': ours,
		'connect-src': ours,
		// The builder shows an embed.
		'frame-src': ours,
		'worker-src': ours,
		'base-uri': ['none'],
		'form-action': ['none'],
		// Text becomes markup or a script’s address through these two alone: Svelte’s own templates, and the worker that keeps pages (reading/offline.ts).
		'require-trusted-types-for': ['script'],
		'trusted-types': ['svelte-trusted-html', 'strategic-depth']
	} satisfies Directives;
}

/** Words of a policy that stand in quotation marks. */
const quoted = /^(none|self|script|unsafe-inline|sha256-.+)$/;

/** A policy as a header has it. */
export function policyOf(rules: Readonly<Record<string, readonly string[]>>): string {
	const word = (name: string, value: string) => (name !== 'trusted-types' && quoted.test(value) ? `'${value}'` : value);
	return Object.entries(rules)
		.map(([name, values]) => [name, ...values.map((value) => word(name, value))].join(' '))
		.join('; ');
}

/** The policy of a page that only pages of its own host may frame. */
export const pagePolicy = policyOf({ ...directivesFor(null), 'frame-ancestors': ['self'] });

/**
 * What hosts send with a page that is made for the pages of others, of today or frozen: who may frame it, which a page cannot say itself. All else it
 * says itself, with the address of its site: where WebKit takes 'self' for nobody, a header that says no more would stop its script.
 */
export const framedPolicy = policyOf({ 'frame-ancestors': ['*'] });

/** The policy of the offline edition, which has everything inside. @param hash of its one script, in Base64 */
export function offlinePolicy(hash: string): string {
	return policyOf({
		'default-src': ['none'],
		'script-src': [`sha256-${hash}`],
		'style-src': ['unsafe-inline'],
		'img-src': ['data:'],
		'font-src': ['data:'],
		'base-uri': ['none'],
		'form-action': ['none'],
		'require-trusted-types-for': ['script'],
		'trusted-types': ['svelte-trusted-html']
	});
}
