/** The style sheet of a still: the one of the live map with its values filled in. */
import charts from '../charts/charts.css?raw';
import tokens from '../tokens.css?raw';
import basemap from './basemap.css?raw';
import overlay from './map.css?raw';
import type { SceneLayout } from '#lib/scene/layoutScene.ts';
import { fillIn } from '#lib/scene/still.ts';

/** The style sheet for the still of a picture. */
export function styleOf(layout: SceneLayout): string {
	const has = (layer: string) => (layout.layers.includes(layer) ? 1 : 0);
	// On paper nothing need shine through a panel.
	return fillIn(tokens, basemap + overlay + charts.replace('fill-opacity: 0.9', 'fill-opacity: 1'), {
		'--k': layout.camera.zoom,
		'--districts': has('districts'),
		'--provinces': has('provinces'),
		'--rivers': has('rivers')
	});
}
