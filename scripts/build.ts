/** `npm run build`: fonts, content, the scripts of the pages, and the site, to build/. BASE_PATH and SITE_URL say where it will lie. */
import { existsSync, readdirSync } from 'node:fs';
import { build } from 'vite';
import { areFontsStale, rememberBuild } from './age.ts';
import { checkFiles } from './check.ts';
import { asCommand, Failure } from './command.ts';
import { buildHeaders } from './headers.ts';
import { buildKeep } from './keep.ts';
import { buildOfflineFile } from './offlinefile.ts';
import { buildPageScripts, outDir } from './pagescripts.ts';
import { buildNotFound } from './notfound.ts';
import { basePath, siteUrl } from './release.ts';
import { markSnapshots } from './snapshot.ts';

/** Cuts the fonts where they are missing or older than the texts. */
export async function freshenFonts(): Promise<void> {
	if (areFontsStale()) await import('./fonts.ts');
}

/** Where the build will lie, looked at before anything is built. */
function placed(): { base: string; site: string | null } {
	try {
		return { base: basePath(), site: siteUrl() };
	} catch (error) {
		throw new Failure(error instanceof Error ? error.message : String(error));
	}
}

/** Builds the whole site. @throws Failure where the content has faults */
export async function buildSite(): Promise<void> {
	// Said before the content is read: Vite reads it as in development, and would then build for development too.
	process.env.NODE_ENV = 'production';
	if (placed().site === null) console.log('SITE_URL is not given: canonical addresses, share cards, feed and oEmbed are left out.');
	await freshenFonts();
	const started = Date.now();
	const { ok, report } = await checkFiles();
	if (!ok) throw new Failure(report);
	console.log(report);
	await buildPageScripts();
	const scripts = readdirSync(outDir).filter((name) => name.endsWith('.js'));
	console.log(`${scripts.join(', ')} built`);
	await build({ logLevel: 'warn' });
	if (!existsSync('build/index.html')) throw new Failure('The build ended without build/index.html: the lines above say why.');
	markSnapshots('build');
	await buildOfflineFile();
	buildNotFound();
	buildHeaders('build');
	buildKeep();
	rememberBuild(started);
	console.log('The site is in build/.');
}

asCommand(import.meta.url, buildSite);
