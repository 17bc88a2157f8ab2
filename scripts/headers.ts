/**
 * What a host sends with the files of the site: build/_headers, which Netlify and Cloudflare Pages read as it is, and scripts/serve.ts as well, so that
 * a preview is as strict as the real thing. deploy/ says the same to other servers.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { framedPolicy, pagePolicy } from './policy.ts';
import { basePath } from './release.ts';

/** The headers of all addresses that a pattern fits; a `*` at its end stands for anything. Where two patterns fit, both count. */
export interface Rule {
	readonly pattern: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** With every file: it is what it says it is, asks for no device, tells no other host where the reader was, and may be read by anybody. */
export const common: Readonly<Record<string, string>> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
	// A sandboxed frame has no origin, and asks for the face of its labels as a stranger.
	'Access-Control-Allow-Origin': '*'
};

/** With files that have a hash in their names. */
export const forever = 'public, max-age=31536000, immutable';

/** The offline edition carries a policy of its own, and is kept rather than opened. */
export const offlineEdition = '/downloads/strategic-depth.html';

/** The folders of a build that hold pages of others’ pages, or files. */
const apart = new Set(['embed', 'snapshots', 'downloads']);

/** The rules for a build. @param folders its folders that hold pages */
export function rulesFor(folders: readonly string[]): Rule[] {
	const page = { 'Content-Security-Policy': pagePolicy };
	const own = [
		'/',
		'/index.html',
		'/404.html',
		'/offline.html',
		'/downloads/',
		...folders.filter((name) => !apart.has(name)).map((name) => `/${name}/*`)
	];
	return [
		{ pattern: '/*', headers: common },
		...['/scripts/chunks/*', '/_app/immutable/*'].map((pattern) => ({ pattern, headers: { 'Cache-Control': forever } })),
		...own.map((pattern) => ({ pattern, headers: page })),
		...['/embed/*', '/snapshots/*'].map((pattern) => ({ pattern, headers: { 'Content-Security-Policy': framedPolicy } })),
		{ pattern: offlineEdition, headers: { 'Content-Disposition': 'attachment' } }
	];
}

/** Rules as the text of a `_headers` file. @param base the path of the site on its host */
export function written(rules: readonly Rule[], base: string): string {
	return rules
		.map(({ pattern, headers }) =>
			[
				`${base}${pattern}`,
				...Object.entries(headers)
					.filter(([, value]) => value !== '')
					.map(([name, value]) => `  ${name}: ${value}`)
			].join('\n')
		)
		.join('\n\n')
		.concat('\n');
}

/** The rules of a `_headers` file. */
export function rulesIn(text: string): Rule[] {
	const rules: { pattern: string; headers: Record<string, string> }[] = [];
	for (const line of text.split('\n')) {
		const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
		if (name !== undefined && value !== undefined) Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
		else if (line.trim() !== '') rules.push({ pattern: line.trim(), headers: {} });
	}
	return rules;
}

/** What is sent with an address. A header of two rules has both values, as those hosts send it. */
export function headersAt(rules: readonly Rule[], path: string): Record<string, string> {
	const found: Record<string, string> = {};
	for (const { pattern, headers } of rules) {
		if (pattern.endsWith('*') ? !path.startsWith(pattern.slice(0, -1)) : path !== pattern) continue;
		for (const [name, value] of Object.entries(headers)) found[name] = name in found ? `${found[name]}, ${value}` : value;
	}
	return found;
}

/** The rules of a built folder; none where it has no file of them. */
export function rulesOfBuild(folder: string): Rule[] {
	const file = join(folder, '_headers');
	return existsSync(file) ? rulesIn(readFileSync(file, 'utf8')) : [];
}

/** True where a folder holds a page, itself or further down. */
function holdsPage(folder: string): boolean {
	return readdirSync(folder, { withFileTypes: true }).some((entry) =>
		entry.isDirectory() ? holdsPage(join(folder, entry.name)) : entry.name.endsWith('.html')
	);
}

/** Writes build/_headers. */
export function buildHeaders(build: string): void {
	const folders = readdirSync(build, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && holdsPage(join(build, entry.name)))
		.map(({ name }) => name)
		.sort();
	writeFileSync(join(build, '_headers'), written(rulesFor(folders), basePath()));
}
