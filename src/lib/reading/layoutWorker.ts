/** The worker that lays scenes out for a map while the page’s own thread scrolls. It has the map’s names once, and is sent scenes one at a time. */
import { layoutScene, type SceneLayout } from '../scene/layoutScene.ts';
import type { Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import type { LayoutView } from './layoutCache.ts';

/** What the worker is asked: with names where they are others than before. */
export interface LayoutRequest {
	readonly scene: ResolvedScene;
	readonly view: Omit<LayoutView, 'gazetteers'>;
	readonly gazetteers: Gazetteers | null;
}

let gazetteers: Gazetteers | null = null;

addEventListener('message', ({ data: request }: MessageEvent<LayoutRequest>) => {
	gazetteers = request.gazetteers ?? gazetteers;
	if (!gazetteers) throw new Error('a scene came before any names');
	const { width, height, use, scale } = request.view;
	const layout: SceneLayout = layoutScene(request.scene, gazetteers[request.scene.basemap], { width, height }, use, scale);
	postMessage(layout);
});
