/** The camera: where a point of a basemap lies on the view, and the way from one view to the next. Pure arithmetic in map units and CSS pixels. */
import { interpolateZoom } from 'd3-interpolate';
import type { Bounds } from '../geo/basemap.ts';

/** A view of a basemap: CSS pixels a map unit, and where the basemap's origin lies on the view in CSS pixels. */
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
 * The camera that fits a box of the basemap into the free part of a view, centred.
 * @param box in map units; @param free in CSS pixels.
 */
export function cameraOf(bounds: Bounds, fitBounds: Bounds): Camera {
	const zoom = Math.min(
		(fitBounds[2] - fitBounds[0]) / (bounds[2] - bounds[0]),
		(fitBounds[3] - fitBounds[1]) / (bounds[3] - bounds[1]),
		closest
	);
	return {
		zoom,
		x: (fitBounds[0] + fitBounds[2] - zoom * (bounds[0] + bounds[2])) / 2,
		y: (fitBounds[1] + fitBounds[3] - zoom * (bounds[1] + bounds[3])) / 2
	};
}

/** Where a point in map units lies on the view, in CSS pixels. */
export function toView({ zoom, x, y }: Camera, [px, py]: readonly [number, number]): [number, number] {
	return [x + zoom * px, y + zoom * py];
}

/** The transform that moves a layer of paths under the camera, its origin at the basemap's own. */
export function transformOf({ zoom, x, y }: Camera): string {
	return `translate(${round(x)}px, ${round(y)}px) scale(${round(zoom)})`;
}

/** True where two cameras differ by less than an eye sees. */
export function isSame(a: Camera, b: Camera): boolean {
	return Math.abs(a.zoom / b.zoom - 1) < 1e-3 && Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;
}

/** True where the way from one camera to another is so long that a reader sees the map move. */
export function isVisibleMove(from: Camera, to: Camera): boolean {
	return Math.abs(Math.log(from.zoom / to.zoom)) + Math.hypot(from.x - to.x, from.y - to.y) / 400 > 0.02;
}

/** A way from one camera to another: at(0) is the first, at(1) the second; `length` says how far it is in van Wijk's measure. */
export interface CameraTransition {
	at(t: number): Camera;
	readonly length: number;
}

/** The smooth way between two cameras on a view, along d3's zoom interpolation (van Wijk and Nuij, 2003). */
export function between(from: Camera, to: Camera, view: Size): CameraTransition {
	const windowOf = ({ zoom, x, y }: Camera): [number, number, number] => [
		(view.width / 2 - x) / zoom,
		(view.height / 2 - y) / zoom,
		view.width / zoom
	];
	const interpolate = interpolateZoom(windowOf(from), windowOf(to));
	return {
		length: interpolate.duration / 1000,
		at(t) {
			const [cx, cy, width] = interpolate(t);
			const zoom = view.width / width;
			return { zoom, x: view.width / 2 - zoom * cx, y: view.height / 2 - zoom * cy };
		}
	};
}

const round = (value: number) => Math.round(value * 1000) / 1000;
