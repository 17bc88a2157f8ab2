/** Layouts of scenes made by a worker, so that neither a scroll nor a press waits for them. */
import type { SceneLayout } from '../scene/layoutScene.ts';
import type { Gazetteers } from '../scene/resolved.ts';
import type { LayOutAhead } from './layoutCache.ts';
import type { LayoutRequest } from './layoutWorker.ts';
import address from './layoutWorker.ts?worker&url';
import { trustedScript } from './trustedScript.ts';

/** Starts a worker that lays scenes out one after the other, in the order in which they are asked for. */
export function startLayoutWorker(): LayOutAhead {
	let worker: Worker | null = null;
	let known: Gazetteers | null = null;
	const waiting: ((layout: SceneLayout | null) => void)[] = [];
	const stop = (event: Event) => {
		event.preventDefault();
		worker?.terminate();
		worker = null;
		for (const answer of waiting.splice(0)) answer(null);
	};
	try {
		worker = new Worker(trustedScript(new URL(address, location.href)), { type: 'module' });
		worker.addEventListener('message', ({ data }: MessageEvent<SceneLayout>) => waiting.shift()?.(data));
		worker.addEventListener('error', stop);
	} catch {
		// A browser that starts no worker makes the layouts in this thread.
	}
	return (scene, { gazetteers, ...view }) =>
		new Promise((answer) => {
			if (!worker) return answer(null);
			waiting.push(answer);
			const request: LayoutRequest = { scene, view, gazetteers: gazetteers === known ? null : gazetteers };
			known = gazetteers;
			worker.postMessage(request);
		});
}
