/** `npm run preview`: serves build/ on this machine as a good static host would. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { asCommand, Failure } from './command.ts';
import { headersAt, rulesOfBuild, type Rule } from './headers.ts';
import { basePath } from './release.ts';

const types: Readonly<Record<string, string>> = {
	'.avif': 'image/avif',
	'.bib': 'application/x-bibtex; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.geojson': 'application/geo+json',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.md': 'text/markdown; charset=utf-8',
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.ris': 'application/x-research-info-systems; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
	'.zip': 'application/zip'
};

/** Types that are small already. */
const packed = /^(image\/(avif|jpeg|png|webp)|font|application\/(pdf|zip))/;

/** What to serve: a built folder, at a port (0 for any), under a base path. */
export interface Serving {
	readonly root: string;
	readonly port: number;
	readonly base: string;
}

/** A running server. */
export interface Served {
	/** The address of the first page, with a slash at its end. */
	readonly url: string;
	close(): Promise<void>;
}

/** A file as it is sent, kept until the file changes. */
interface Kept {
	readonly mtime: number;
	readonly etag: string;
	readonly body: Buffer;
	/** Compressed once, where it helps. */
	readonly brotli: Promise<Buffer> | null;
}

/** Starts a server on 127.0.0.1. @throws where the folder is missing or the port is taken */
export async function serve({ root, port, base }: Serving): Promise<Served> {
	const folder = resolve(root);
	if (!existsSync(folder)) throw new Failure(`${root}/ is missing: run npm run build first.`);
	const house: House = { folder, base, kept: new Map(), rules: rulesOfBuild(folder) };
	const server = createServer((request, response) => {
		answer(house, request, response).catch((error: unknown) => {
			console.error(error);
			if (!response.headersSent) say(response, 500, 'The server failed at this address.');
			else response.destroy();
		});
	});
	await listen(server, port);
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}/`,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			})
	};
}

function listen(server: Server, port: number): Promise<void> {
	return new Promise((done, failed) => {
		server.once('error', failed);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', failed);
			done();
		});
	});
}

interface House {
	readonly folder: string;
	readonly base: string;
	readonly kept: Map<string, Kept>;
	/** What the build wants to be sent with its files. */
	readonly rules: readonly Rule[];
}

async function answer(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const isHead = request.method === 'HEAD';
	if (!isHead && request.method !== 'GET') return say(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
	const [address = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
	if (address === house.base) return say(response, 308, 'The site begins with a slash more.', { location: `${house.base}/` });
	const file = fileAt(house, address);
	if (file === null) return lost(house, response);
	if (file.isFolder && !address.endsWith('/')) {
		const path = relative(house.folder, file.path).split(sep).slice(0, -1).map(encodeURIComponent).join('/');
		return say(response, 308, 'The page is a folder.', { location: `${house.base}/${path}/${query ? `?${query}` : ''}` });
	}

	const type = types[extname(file.path)] ?? 'application/octet-stream';
	const { etag, body, brotli } = keep(house.kept, file.path, !packed.test(type));
	const isBrotli = brotli !== null && /\bbr\b/.test(request.headers['accept-encoding']?.toString() ?? '');
	const tag = `"${etag}${isBrotli ? '-br' : ''}"`;
	response.setHeader('content-type', type);
	response.setHeader('etag', tag);
	response.setHeader('cache-control', 'no-cache');
	for (const [name, value] of Object.entries(headersAt(house.rules, address))) response.setHeader(name, value);
	if (brotli) response.setHeader('vary', 'accept-encoding');
	// A sandboxed frame has no origin, and faces are asked for by origin.
	if (type.startsWith('font/')) response.setHeader('access-control-allow-origin', '*');
	const seen = request.headers['if-none-match']?.split(',').map((text) => text.trim().replace(/^W\//, '')) ?? [];
	if (seen.includes(tag) || seen.includes('*')) {
		response.writeHead(304).end();
		return;
	}
	const sent = isBrotli ? await brotli : body;
	if (isBrotli) response.setHeader('content-encoding', 'br');
	response.setHeader('content-length', sent.length);
	response.writeHead(200).end(isHead ? undefined : sent);
}

/** Answers where there is nothing: with the site's own page for that, as hosts do, or with a sentence where the folder has none. */
function lost({ folder, base, rules }: House, response: ServerResponse): void {
	const page = join(folder, '404.html');
	if (!existsSync(page)) return say(response, 404, `There is no page at this address; the site begins at ${base}/.`);
	for (const [name, value] of Object.entries(headersAt(rules, '/404.html'))) response.setHeader(name, value);
	response.writeHead(404, { 'content-type': types['.html'] ?? 'text/html', 'cache-control': 'no-cache' }).end(readFileSync(page));
}

/** The file at an address, where there is one inside the folder; for a folder its index.html. */
function fileAt({ folder, base }: House, address: string): { path: string; isFolder: boolean } | null {
	if (!address.startsWith(`${base}/`)) return null;
	let name: string;
	try {
		name = decodeURIComponent(address.slice(base.length));
	} catch {
		return null;
	}
	const path = join(folder, name.replace(/\/+$/, ''));
	if (name.includes('\0') || name.includes('\\') || name.split('/').includes('..') || !(path + sep).startsWith(folder + sep)) return null;
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isFile()) return name.endsWith('/') ? null : { path, isFolder: false };
	const index = join(path, 'index.html');
	return found?.isDirectory() && existsSync(index) ? { path: index, isFolder: true } : null;
}

function keep(kept: Map<string, Kept>, path: string, isText: boolean): Kept {
	const { mtimeMs: mtime } = statSync(path);
	const before = kept.get(path);
	if (before?.mtime === mtime) return before;
	const body = readFileSync(path);
	const compress = promisify(brotliCompress);
	const brotli = isText && body.length > 200 ? compress(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null;
	const now = { mtime, etag: createHash('sha256').update(body).digest('base64url').slice(0, 20), body, brotli };
	kept.set(path, now);
	return now;
}

function say(response: ServerResponse, status: number, sentence: string, headers: Record<string, string> = {}): void {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers }).end(`${sentence}\n`);
}

/** Serves build/ at PORT, else 4173, else the next port that is free, until it is stopped. */
export async function serveBuild(): Promise<void> {
	const first = Number(process.env.PORT ?? 4173);
	if (!Number.isInteger(first) || first < 0 || first > 65_535)
		throw new Failure(`PORT: found "${process.env.PORT}", expected a number from 0 to 65535`);
	const served = await serveFrom(first);
	console.log(`The site is at ${served.url} (Ctrl+C stops it)`);
	const stop = () => void served.close().then(() => process.exit(0));
	process.once('SIGINT', stop);
	process.once('SIGTERM', stop);
}

async function serveFrom(first: number): Promise<Served> {
	for (let port = first; ; port++) {
		try {
			return await serve({ root: 'build', port, base: basePath() });
		} catch (error) {
			const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!isTaken || port >= 65_535 || port >= first + 50) throw error;
		}
	}
}

asCommand(import.meta.url, serveBuild);
