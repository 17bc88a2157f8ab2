/** `npm run build`: fonts, content, the scripts of the pages, and the site, to build/. BASE_PATH and SITE_URL say where it will lie. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { rememberBuild } from './staleness.ts';
import { hashOfCode, prune } from './cache.ts';
import { checkFiles } from './check.ts';
import { asCommand, Failure } from './command.ts';
import { cutFonts } from './fonts.ts';
import { buildHeaders } from './headers.ts';
import { buildKeep } from './offlineWorker.ts';
import { lacking } from './lacking.ts';
import { buildPagesAnywhere } from './pagesAnywhere.ts';
import { buildOfflineFile, offlineScript, type OfflineScript } from './offlinefile.ts';
import { chapterIds, incidentIds } from './pages.ts';
import { buildPageScripts } from './pagescripts.ts';
import { basePath, siteUrl } from './release.ts';
import { rendered, renderPages } from './renderPages.ts';
import { markSnapshots } from './snapshot.ts';
import { stage } from './buildStage.ts';

/** Where the build will lie, looked at before anything is built. */
function placed(): { base: string; site: string | null } {
	try {
		return { base: basePath(), site: siteUrl() };
	} catch (error) {
		throw new Failure(error instanceof Error ? error.message : String(error));
	}
}

/** The files under a folder, none where it is not there. */
function filesUnder(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	return entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

/** How many pages, stills and cards are there of those that there will be. @param steps how many steps the story has; @param folder where they are */
function progress(steps: number, folder: string): string {
	const [chapters, incidents] = [chapterIds().length, incidentIds().length];
	const single = filesUnder('src/routes').filter((name) => name.endsWith('+page.svelte') && !name.includes('[')).length;
	const files = filesUnder(folder).map((name) => name.replaceAll('\\', '/'));
	const count = (test: RegExp, of: number) => `${files.filter((name) => test.test(name)).length} of ${of}`;
	const kinds = [
		`${count(/\.html$/, single + 3 * chapters + 2 * incidents)} pages`,
		`${count(/\bstills\//, 4 * steps + 2 * incidents)} stills`,
		`${count(/\bcards\//, 3 * chapters + incidents)} cards`
	];
	return kinds.join(', ');
}

/** Renders all pages and pictures, and meanwhile builds the script of the offline edition. */
async function buildPages(steps: number, tell: (progress: string) => void): Promise<OfflineScript> {
	const timer = setInterval(() => tell(progress(steps, rendered)), 1000);
	try {
		const [script] = await Promise.all([offlineScript(), renderPages()]);
		return script;
	} finally {
		clearInterval(timer);
	}
}

/** Builds the whole site. @throws Failure where the content has faults, or where a tool has a warning */
export async function buildSite(): Promise<void> {
	// Said before the content is read: Vite reads it as in development, and would then build for development too.
	process.env.NODE_ENV = 'production';
	if (placed().site === null) console.log('SITE_URL is not given: canonical addresses, share cards, feed and oEmbed are left out.');
	const started = Date.now();
	let steps = 0;
	let script: OfflineScript | undefined;
	await stage('content', async () => {
		process.env.CODE_HASH = hashOfCode();
		const { ok, report, content } = await checkFiles();
		if (!ok) throw new Failure(report);
		steps = content.chapters.flatMap((chapter) => chapter.steps).length;
		return report;
	});
	await stage('fonts', cutFonts);
	await stage('scripts', buildPageScripts);
	await stage('pages', async (tell) => {
		// The faces, which were cut meanwhile, have their widths among the code.
		process.env.CODE_HASH = hashOfCode();
		script = await buildPages(steps, tell);
		if (!existsSync('build/index.html')) throw new Failure('The build ended without build/index.html: the lines above say why.');
		return progress(steps, 'build');
	});
	await stage('site', () => {
		markSnapshots('build');
		const offline = script ? buildOfflineFile(script) : 0;
		buildPagesAnywhere();
		buildHeaders('build');
		const keep = buildKeep();
		rememberBuild(started);
		prune();
		const bytes = filesUnder('build').reduce((sum, name) => sum + statSync(join('build', name)).size, 0);
		return Promise.resolve(
			`build/, ${filesUnder('build').length} files, ${(bytes / 1e6).toFixed(1)} MB; offline edition ${(offline / 1e6).toFixed(2)} MB; ${keep}`
		);
	});
	console.log(`The site is in build/, after ${((Date.now() - started) / 1000).toFixed(0)} s.`);
	for (const line of lacking(placed().site)) console.log(`Still to be filled in: ${line}`);
}

asCommand(import.meta.url, buildSite);
