/** For editors, while they work: every step's still at a glance, at /dev/stills/ of the development server. It is no part of a build. */
import { escapeHtml } from '../src/lib/content/escapeHtml.ts';
import type { Plugin } from 'vite';
import { basePath } from './release.ts';

/** What the sheet needs of the content. */
interface Story {
	readonly content: {
		readonly chapters: readonly {
			readonly id: string;
			readonly title: string;
			readonly steps: readonly { readonly id: string; readonly heading: string; readonly scene: { readonly caption: string } }[];
		}[];
	};
}

/** The sheet as a page: each still leads to its step in the story. */
function sheetOf({ content }: Story, base: string): string {
	const chapters = content.chapters.map(
		({ id, title, steps }) =>
			`<h2 id="${id}">${escapeHtml(title)}</h2><div>${steps
				.map(
					(
						step
					) => `<figure><a href="${base}/#${step.id}"><img src="${base}/stills/${step.id}.svg" alt="" width="1600" height="900" loading="lazy"></a>
				<figcaption><b>${escapeHtml(step.heading)}</b> <code>${step.id}</code><br>${escapeHtml(step.scene.caption)}</figcaption></figure>`
				)
				.join('')}</div>`
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>All stills</title>
	<style>
		body { margin: 24px; font: 14px/1.4 system-ui, sans-serif; color: #1c1a17; background: #f5f0e6; }
		div { display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 18px; }
		figure { margin: 0; }
		img { display: block; width: 100%; height: auto; border: 1px solid #cfc5b2; }
	</style>
	<h1>All stills</h1>${chapters.join('')}</html>`;
}

/** Serves the sheet in development. */
export function contactSheet(): Plugin {
	return {
		name: 'contact-sheet',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use(`${basePath()}/dev/stills`, (_, response, next) => {
				server
					.ssrLoadModule('/src/lib/content/site.ts')
					.then((story) => {
						response.setHeader('content-type', 'text/html; charset=utf-8');
						response.end(sheetOf(story as unknown as Story, basePath()));
					})
					.catch(next);
			});
		}
	};
}
