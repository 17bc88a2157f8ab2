/** The site of another, which frames an embed. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basePath } from '../../scripts/release.ts';

/** A page of others that frames the given address as WordPress and careful hosts do, and hears what the frame says. */
const hostPage = (
	embed: string,
	loader: string,
	sandbox: string
) => `<!doctype html><html lang="en"><meta charset="utf-8"><body style="margin:0">
	<script>window.heard = []; addEventListener('message', ({ data }) => { if (data && data.ns === 'strategic-depth') heard.push(data); });</script>
	<iframe sandbox="${sandbox}" src="${embed}" style="width:100%;border:0" height="400"></iframe>
	<script async src="${loader}"></script></body></html>`;

/** A server of pages that frame an embed. */
export interface Host {
	readonly origin: string;
	end(): void;
}

/** Serves the pages that frame an embed: /open, and /sealed as WordPress has it. @param siteUrl the root of the site */
export async function startHost(siteUrl: string): Promise<Host> {
	const server = createServer((request, response) => void answer(request.url ?? '/', response));
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

	/** The host's two pages; at all other paths the site, as a build makes it that was told this address. */
	async function answer(path: string, response: ServerResponse): Promise<void> {
		const { pathname, searchParams } = new URL(path, origin);
		if (pathname === '/open' || pathname === '/sealed') {
			const [root, sandbox] =
				pathname === '/sealed' ? [`${origin}${basePath()}/`, 'allow-scripts'] : [siteUrl, 'allow-scripts allow-same-origin allow-popups'];
			const page = hostPage(`${root}embed/bannu/?mode=${searchParams.get('mode') ?? 'step'}`, `${root}embed.js`, sandbox);
			response.writeHead(200, { 'content-type': 'text/html' }).end(page);
			return;
		}
		if (pathname === '/favicon.ico') {
			response.writeHead(204).end();
			return;
		}
		const file = await fetch(new URL(path, siteUrl));
		const type = file.headers.get('content-type') ?? '';
		const body = Buffer.from(await file.arrayBuffer());
		response
			.writeHead(file.status, { 'content-type': type, 'access-control-allow-origin': '*' })
			.end(type.startsWith('text/html') ? body.toString().replaceAll(`'self'`, `'self' ${origin}`) : body);
	}

	return {
		origin,
		end() {
			server.closeAllConnections();
			server.close();
		}
	};
}
