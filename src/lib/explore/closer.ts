/** Views of the map of all events: the box of the frame that it shows after it was moved. Pure. */
import type { Box } from '#lib/geo/frame.ts';
import type { Moved } from '#lib/reading/hand.ts';
import type { Camera } from '#lib/scene/camera.ts';

/** The smallest part of the map that may fill it, in frame units across; the data bear no more. */
export const smallest = 70;

/**
 * The box that a map shows after a hand moved it; null where that is wider than the whole.
 * @param free the part of the stage that a box is fitted into, in CSS pixels; @param whole the box of all incidents.
 */
export function boxAfter({ zoom, x, y }: Camera, free: Box, moved: Moved, whole: Box): Box | null {
	const most = (free[2] - free[0]) / smallest / zoom;
	const scale = Math.min(moved.scale, Math.max(1, most));
	// Where it may come no closer, the middle stays where the hand left it.
	const middle = [(free[0] + free[2]) / 2, (free[1] + free[3]) / 2] as const;
	const kept = scale / moved.scale;
	const [dx, dy] = [middle[0] + kept * (moved.x - middle[0]), middle[1] + kept * (moved.y - middle[1])];
	const at = (stage: number, origin: number, shift: number) => (stage - scale * origin - shift) / (zoom * scale);
	const box: Box = [at(free[0], x, dx), at(free[1], y, dy), at(free[2], x, dx), at(free[3], y, dy)];
	const isWider = box[2] - box[0] >= whole[2] - whole[0] && box[3] - box[1] >= whole[3] - whole[1];
	return isWider ? null : box;
}
