/** Draws the live map of a stepper, which its own script fetches when it is needed. A classic script: a frame without an origin loads no module. */
import { mount, tick } from 'svelte';
import MapView from '../../lib/components/map/MapView.svelte';
import type { LiveMapOptions } from '../../lib/embed/liveMap.ts';
import { refine } from '../../lib/reading/detailLayers.ts';
import { Position } from '../../lib/reading/position.svelte.ts';

window.startLiveMap = ({ data, place, stage, moveTo, onfirst }: LiveMapOptions) => {
	for (const paths of data.close.paths) void refine(paths);
	const position = new Position(place.steps);
	position.set(place.step, place.progress);
	const first = stage.querySelector('.first');
	stage.querySelector('.map-view')?.remove();
	mount(MapView, {
		target: stage,
		anchor: first ?? undefined,
		props: {
			scenes: new Map(data.scenes.map((scene) => [scene.step, scene])),
			gazetteers: data.gazetteers,
			outline: data.outline,
			position,
			player: { moveTo },
			close: data.close,
			use: 'bare',
			onfirst: () => {
				first?.remove();
				delete stage.dataset.late;
				void tick().then(onfirst);
			}
		}
	});
	return (step, progress) => position.set(step, progress);
};
