/** The ground for close views, made at build: the full plate, the contour bands, and the shapes of all areas that scenes highlight. */
import bands from '#data/geo/contours-fine.json?raw';
import type { Step } from '../content/load.ts';
import { fullPlate, shapeOf, widePlate } from '../geo/plate.ts';
import type { CloseGround } from './plan.ts';

/** The ground that the scenes of these steps need. */
export function closeGround(steps: readonly Step[]): CloseGround {
	const shapes: Record<string, string> = {};
	for (const { scene } of steps)
		for (const id of scene.highlights) {
			const shape = shapeOf(scene.frame, id);
			if (shape) shapes[`${scene.frame}:${id}`] ??= shape.path;
		}
	const contours = JSON.parse(bands) as CloseGround['contours'];
	return { plates: [widePlate(), fullPlate()], contours, shapes, isRefined: false };
}
