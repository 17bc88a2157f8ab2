/**
 * `npm run snapshot [-- DATE]`: freezes the embeds of the last build under static/snapshots/DATE/, with all that they need.
 * What is frozen never changes again; a build adds to the copies what was corrected since (markCorrected), where it touches them.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { escapeHtml } from '../src/lib/content/escapeHtml.ts';
import { asCommand, Failure } from './command.ts';
import { snapshots as kept } from './release.ts';

/** A correction, as data/corrections.json has it. */
interface Correction {
	readonly id: string;
	readonly date: string;
	readonly text: string;
	readonly of: readonly string[];
}

/**
 * Freezes the embeds of a build.
 * @param from the folder of the build; @param to the folder of the snapshot, which must not be there yet.
 */
export function freeze(from: string, to: string): void {
	if (!existsSync(join(from, 'embed'))) throw new Failure(`${from}/embed is missing: run npm run build first.`);
	if (existsSync(to)) throw new Failure(`${to} is there already: what is frozen does not change.`);
	const take = (path: string) => {
		mkdirSync(join(to, path, '..'), { recursive: true });
		cpSync(join(from, path), join(to, path));
	};
	take('fonts/frame.woff2');
	take('icon.svg');
	const pages = readdirSync(join(from, 'embed')).filter((name) => existsSync(join(from, 'embed', name, 'index.html')));
	for (const page of pages) {
		const html = readFileSync(join(from, 'embed', page, 'index.html'), 'utf8');
		for (const [, path] of html.matchAll(/\.\.\/\.\.\/((?:scripts|stills|_app\/immutable\/assets)\/[\w.-]+)/g))
			if (path && existsSync(join(from, path))) take(path);
		mkdirSync(join(to, 'embed', page), { recursive: true });
		// Links lead to the site as it is, not into the snapshot.
		const led = html.replaceAll(/(<a [^>]*href=")\.\.\/\.\.\//g, '$1../../../../');
		writeFileSync(join(to, 'embed', page, 'index.html'), led.replace(/(<span class="name[^"]*">[^<]*)/, `$1 As of ${basename(to)}.`));
	}
}

/**
 * Says in the copies of a frozen section what was corrected after its date.
 * @param folder a snapshot in the build, named by its date.
 */
export function markCorrected(folder: string, corrections: readonly Correction[]): void {
	const date = basename(folder);
	const later = corrections.filter((correction) => correction.date > date);
	for (const page of readdirSync(join(folder, 'embed'))) {
		const path = join(folder, 'embed', page, 'index.html');
		const html = readFileSync(path, 'utf8');
		const ids = new Set((/data-rests-on="([^"]*)"/.exec(html)?.[1] ?? '').split(' '));
		const touching = later.filter(({ of }) => of.some((id) => ids.has(id)));
		if (touching.length === 0) continue;
		writeFileSync(
			path,
			html.replace(/<p class="credit([^"]*)"/, (credit, classes: string) =>
				[
					...touching.map(
						({ date: day, text }) =>
							`<p class="corrected${classes}">Corrected on ${day}<span class="what${classes}">: ${escapeHtml(text)}</span></p>`
					),
					credit
				].join('')
			)
		);
	}
}

/** Marks all snapshots of a build. */
export function markSnapshots(build: string): void {
	const folder = join(build, 'snapshots');
	if (!existsSync(folder)) return;
	const file = 'data/corrections.json';
	const corrections = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Correction[]) : [];
	for (const date of readdirSync(folder)) markCorrected(join(folder, date), corrections);
}

asCommand(import.meta.url, async () => {
	const date = process.argv[2] ?? new Date().toISOString().slice(0, 10);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Failure(`Found "${date}", expected a date such as 2026-11-22.`);
	freeze('build', join(kept, date));
	console.log(`The embeds of build/ are frozen in ${kept}/${date}/: build again to publish them under snapshots/${date}/embed/.`);
	return Promise.resolve();
});
