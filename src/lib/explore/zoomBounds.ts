/** Views of the map of all events: the box of the frame that it shows after it was moved. Pure. */
import type { Bounds } from '#lib/geo/basemap.ts';
import type { PanZoomTransform } from '#lib/reading/panZoom.ts';
import type { Camera } from '#lib/scene/camera.ts';

/** The smallest part of the map that may fill it, in map units across; the data bear no more. */
export const smallest = 70;

/**
 * The box that a map shows after a hand moved it; null where that is wider than the whole.
 * @param free the part of the view that a box is fitted into, in CSS pixels; @param whole the box of all incidents.
 */
export function boxAfter({ zoom, x, y }: Camera, fitBounds: Bounds, moved: PanZoomTransform, whole: Bounds): Bounds | null {
	const most = (fitBounds[2] - fitBounds[0]) / smallest / zoom;
	const scale = Math.min(moved.scale, Math.max(1, most));
	// Where it may come no closer, the middle stays where the hand left it.
	const middle = [(fitBounds[0] + fitBounds[2]) / 2, (fitBounds[1] + fitBounds[3]) / 2] as const;
	const kept = scale / moved.scale;
	const [dx, dy] = [middle[0] + kept * (moved.x - middle[0]), middle[1] + kept * (moved.y - middle[1])];
	const at = (stage: number, origin: number, shift: number) => (stage - scale * origin - shift) / (zoom * scale);
	const bounds: Bounds = [at(fitBounds[0], x, dx), at(fitBounds[1], y, dy), at(fitBounds[2], x, dx), at(fitBounds[3], y, dy)];
	const isWider = bounds[2] - bounds[0] >= whole[2] - whole[0] && bounds[3] - bounds[1] >= whole[3] - whole[1];
	return isWider ? null : bounds;
}
