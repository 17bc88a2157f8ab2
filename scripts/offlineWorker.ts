/** What readers may keep for offline use: the list and its size (keep.json), and the worker that keeps it (service-worker.js). */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { version } from './release.ts';

/** The story, the deck, the class pack, and what they are made of and point to. */
const kept =
	/^((index|offline)\.html|(present|present\/speaker|teach|ledger|glossary|sources|about)\/index\.html|scripts\/(?!embed).*\.js|fonts\/(?!frame).*|_app\/immutable\/assets\/.*|stills\/[^/.]*\.svg|geo\/.*\.json|fragments\/.*\.html|(notes|plain|search|slides|terms)\.json|icon\.svg|downloads\/quiz.*)$/;

function filesUnder(folder: string): string[] {
	return readdirSync(folder)
		.sort()
		.flatMap((name) => {
			const path = `${folder}/${name}`;
			return statSync(path).isDirectory() ? filesUnder(path) : [path];
		});
}

/** Writes the list and the worker into build/. @returns how many files it keeps, and how large they are */
export function buildKeep(): string {
	const files = filesUnder('build')
		.map((path) => path.slice('build/'.length))
		.filter((path) => kept.test(path));
	const texts = files.map((path) => readFileSync(`build/${path}`));
	// What comes over the network: faces and pictures are small already, the rest is packed.
	const bytes = texts.reduce((sum, text, i) => sum + (/\.(woff2|avif)$/.test(files[i] ?? '') ? text.length : gzipSync(text).length), 0);
	const content = createHash('sha256');
	for (const text of texts) content.update(text);
	const name = `${version()}-${content.digest('hex').slice(0, 8)}`;
	const addresses = files.map((path) => path.replace(/(^|\/)index\.html$/, '$1')).map((path) => (path === '' ? './' : path));
	writeFileSync('build/keep.json', `${JSON.stringify({ version: name, bytes, files: files.length })}\n`);
	const worker = readFileSync('scripts/worker/service-worker.js', 'utf8');
	writeFileSync('build/service-worker.js', worker.replace('__VERSION__', name).replace("['__FILES__']", JSON.stringify(addresses)));
	return `${files.length} files for offline use (${(bytes / 1e6).toFixed(1)} MB)`;
}
