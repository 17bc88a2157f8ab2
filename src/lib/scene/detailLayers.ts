/** The ground for close views, made at build: the full paths, the contour bands, and the shapes of all areas that scenes highlight. */
import bands from '#data/geo/contours-fine.json?raw';
import type { Step } from '../content/model.ts';
import { basemapNames } from '../geo/basemapTable.ts';
import { fullPaths, shapeOf } from '../geo/paths.ts';
import type { DetailLayers } from './resolved.ts';

/** The ground that the scenes of these steps need. */
export function detailLayers(steps: readonly Step[]): DetailLayers {
	const shapes: Record<string, string> = {};
	for (const { scene } of steps)
		for (const id of scene.highlights) {
			const shape = shapeOf(scene.frame, id);
			if (shape) shapes[`${scene.frame}:${id}`] ??= shape.path;
		}
	const contours = JSON.parse(bands) as DetailLayers['contours'];
	return {
		// The lightest come first: they are on the page soonest.
		paths: basemapNames.toReversed().map(fullPaths),
		contours,
		shapes,
		isRefined: false
	};
}
