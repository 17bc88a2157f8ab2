/** The camera: where a point of a frame lies on the stage, and the way from one view to the next. Pure arithmetic in frame units and CSS pixels. */
import { interpolateZoom } from 'd3-interpolate';
import type { Box } from '../geo/frame.ts';

/** A view of a frame: CSS pixels a frame unit, and where the frame's origin lies on the stage in CSS pixels. */
export interface Camera {
	readonly zoom: number;
	readonly x: number;
	readonly y: number;
}

/** A size in CSS pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** The closest that the data bear; beyond it the ground has nothing more to show (geography.md, section 9). */
export const closest = 12;

/**
 * The camera that fits a box of the frame into the free part of a stage, centred.
 * @param box in frame units; @param free in CSS pixels.
 */
export function cameraOf(box: Box, free: Box): Camera {
	const zoom = Math.min((free[2] - free[0]) / (box[2] - box[0]), (free[3] - free[1]) / (box[3] - box[1]), closest);
	return { zoom, x: (free[0] + free[2] - zoom * (box[0] + box[2])) / 2, y: (free[1] + free[3] - zoom * (box[1] + box[3])) / 2 };
}

/** Where a point in frame units lies on the stage, in CSS pixels. */
export function onStage({ zoom, x, y }: Camera, [px, py]: readonly [number, number]): [number, number] {
	return [x + zoom * px, y + zoom * py];
}

/** The transform that moves a plate under the camera, its origin at the frame's own. */
export function transformOf({ zoom, x, y }: Camera): string {
	return `translate(${round(x)}px, ${round(y)}px) scale(${round(zoom)})`;
}

/** True where two cameras differ by less than an eye sees. */
export function isSame(a: Camera, b: Camera): boolean {
	return Math.abs(a.zoom / b.zoom - 1) < 1e-3 && Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;
}

/** A way from one camera to another: at(0) is the first, at(1) the second; `length` says how far it is in van Wijk's measure. */
export interface Flight {
	at(t: number): Camera;
	readonly length: number;
}

/** The smooth way between two cameras on a stage, along d3's zoom interpolation (van Wijk and Nuij, 2003). */
export function between(from: Camera, to: Camera, stage: Size): Flight {
	const view = ({ zoom, x, y }: Camera): [number, number, number] => [
		(stage.width / 2 - x) / zoom,
		(stage.height / 2 - y) / zoom,
		stage.width / zoom
	];
	const interpolate = interpolateZoom(view(from), view(to));
	return {
		length: interpolate.duration / 1000,
		at(t) {
			const [cx, cy, width] = interpolate(t);
			const zoom = stage.width / width;
			return { zoom, x: stage.width / 2 - zoom * cx, y: stage.height / 2 - zoom * cy };
		}
	};
}

const round = (value: number) => Math.round(value * 1000) / 1000;
