/** Pages are rendered on the server alone, so nothing in the browser hears that a text or a table has changed: this plugin says it. */
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Reloads the open pages of the development server when a file of data/ changes. */
export function reloadOnContent(): Plugin {
	return {
		name: 'reload-on-content',
		apply: 'serve',
		configureServer({ config, watcher, ws }) {
			const content = join(config.root, 'data') + sep;
			const reload = (path: string) => {
				if (path.startsWith(content)) ws.send({ type: 'full-reload' });
			};
			watcher.on('change', reload).on('add', reload).on('unlink', reload);
		}
	};
}
