/** The offline edition as one file: the page offline-edition/ of the build with its styles, faces, pictures and script inside. It is taken away from the build. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { hashOf } from '../src/lib/geo/buildCache.ts';
import { kept } from './cache.ts';
import { Failure } from './command.ts';
import { checkListed } from './licences.ts';
import { buildOptions, filesOf, logger, scriptMakers, unchecked } from './pagescripts.ts';
import { offlinePolicy } from './policy.ts';
import { basePath, siteUrl } from './release.ts';

const page = 'build/offline-edition/index.html';
const file = 'build/downloads/strategic-depth.html';

/** The file must fit a slow line and an old stick. */
const most = 2_000_000;

/** As src/routes/offline-edition/elsewhere.ts has it. */
const elsewhere = 'https://elsewhere.invalid';

const types: Readonly<Record<string, string>> = { avif: 'image/avif', woff2: 'font/woff2', svg: 'image/svg+xml' };

/** A file of the build as an address that carries it. @param address relative to the page, or from the root of the host */
function carried(address: string): string {
	const name = address.replace(/\?.*$/, '');
	const path = name.startsWith('/') ? join('build', name.slice(basePath().length)) : join(dirname(page), name);
	const type = types[path.split('.').at(-1) ?? ''];
	if (type === undefined) throw new Failure(`${page}: found ${address}, expected a picture or a face to put inside`);
	return `data:${type};base64,${readFileSync(path).toString('base64')}`;
}

/** The script of the edition and the packages in it. */
export interface OfflineScript {
	readonly code: string;
	readonly packages: ReadonlySet<string>;
}

/** The script of the edition, one piece that runs from a disk. It needs no page, and is kept while nothing of it changes. */
export function offlineScript(): Promise<OfflineScript> {
	return kept('offline', hashOf(...scriptMakers, 'scripts/offlinefile.ts'), async () => {
		const packages = new Set<string>();
		const options = await buildOptions(packages);
		const result = await build({
			...options,
			build: {
				...options.build,
				modulePreload: false,
				// A piece that is fetched while running is inside as well, and needs no address.
				rolldownOptions: {
					checks: { ...unchecked, emptyImportMeta: false },
					input: 'src/entries/offline.ts',
					output: { format: 'iife', codeSplitting: false }
				}
			}
		});
		logger.check();
		const [code, ...others] = [...filesOf(result).values()];
		if (code === undefined || others.length > 0)
			throw new Failure(`The offline edition needs one script, found ${others.length + 1} pieces.`);
		return { code, packages };
	});
}

/** Where a link to another page leads in the edition: to its own parts, to the site where that is known, else nowhere. */
function led(address: string): string | null {
	const path = address.slice(elsewhere.length);
	if (path.startsWith('/#')) return path.slice(1);
	const deck = /^\/present\/(speaker\/)?(?:\?(.*))?$/.exec(path);
	if (deck) return `?view=${deck[1] ? 'speaker' : 'deck'}${deck[2] ? `&amp;${deck[2]}` : ''}`;
	if (path === '/') return '?view=story';
	const site = siteUrl();
	return site === null ? null : `${site}${path}`;
}

/** Makes the file. @returns its size in bytes @throws Failure where something of it would have to be fetched, or where it is too large */
export function buildOfflineFile(script: OfflineScript): number {
	checkListed(script.packages);
	// The text must not end the element that it stands in.
	const code = script.code.replaceAll('</script', '<\\/script');
	const hash = createHash('sha256').update(code).digest('base64');
	const policy = offlinePolicy(hash);
	let html = readFileSync(page, 'utf8');
	html = html
		.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '')
		.replaceAll(/<link [^>]*rel="(?:preload|modulepreload|canonical|alternate)"[^>]*>/g, '')
		.replaceAll(
			/<link href="([^"]+)" rel="stylesheet"[^>]*>/g,
			(_, address: string) => `<style>${readFileSync(join(dirname(page), address), 'utf8')}</style>`
		)
		.replaceAll(/<script[^>]*type="module"[^>]*><\/script>/g, '')
		.replaceAll(/<link rel="icon" href="([^"]+)"/g, (_, address: string) => `<link rel="icon" href="${carried(address)}"`)
		.replaceAll(/url\((['"]?)((?!data:)[^)'"#]+)\1\)/g, (_, quote: string, address: string) => `url(${quote}${carried(address)}${quote})`)
		// Each picture is drawn once, as a symbol, and shown where the story has it.
		.replaceAll(
			new RegExp(`<img class="([^"]*)" src="${elsewhere}/stills/([^".]+)\\.svg" alt="([^"]*)"[^>]*>`, 'g'),
			'<svg class="$1" viewBox="0 0 1600 900" role="img" aria-label="$3"><use href="#still-$2"/></svg>'
		)
		.replaceAll(new RegExp(` href="(${elsewhere}[^"]*)"`, 'g'), (_, address: string) => {
			const to = led(address.replaceAll('&amp;', '&'));
			return to === null ? '' : ` href="${to}"`;
		})
		// A file on a disk is kept already.
		.replaceAll(/ data-keep="[^"]*"/g, '')
		.replaceAll(/<!--.*?-->/g, '')
		.replace(/<head>/, `<head><meta http-equiv="content-security-policy" content="${policy}">`)
		.replace(/<\/body>/, () => `<script>${code}</script></body>`);
	const left = /(?:src|href)="(?!data:|#|\?|https?:)[^"]+"|https:\/\/elsewhere\.invalid/.exec(html);
	if (left)
		throw new Failure(
			`The offline edition would look for ${html.slice(left.index - 60, left.index)}${left[0]}: expected everything inside it.`
		);
	const size = Buffer.byteLength(html);
	if (size >= most) throw new Failure(`The offline edition has ${size} bytes: expected fewer than ${most}.`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, html);
	rmSync(dirname(page), { recursive: true });
	tellSize(size);
	return size;
}

/** Writes the size of the file where the page of downloads keeps a place for it: that page was there before. */
function tellSize(size: number): void {
	const path = 'build/downloads/index.html';
	const html = readFileSync(path, 'utf8');
	const told = html.replace(/(<small[^>]* data-size="strategic-depth\.html"[^>]*>)[^<]*/, `$1${Math.round(size / 1000)} KB`);
	if (told === html) throw new Failure(`${path}: found no place for the size of ${file}`);
	writeFileSync(path, told);
}
