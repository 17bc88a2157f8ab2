/** The cameras that a scene without cards may be shown with: where names find no room, the camera gives way. Pure. */
import type { Bounds, Point } from '../geo/basemap.ts';
import { cameraOf, type Camera } from './camera.ts';
import type { ResolvedScene } from './resolved.ts';

/** How far the camera steps back for names, in parts of its zoom. */
const stepsBack = [1, 0.94, 0.87];

/** How far it comes closer to the point from which all arrows lead. */
const stepsCloser = [1.4, 1.9, 2.6, 3.4];

/** The cameras, best first: the whole scene, a little more of it, and the surroundings of its hub. @param fitBounds of the view, in CSS pixels */
export function camerasWithout(scene: ResolvedScene, fitBounds: Bounds): Camera[] {
	const whole = cameraOf(scene.bounds, fitBounds);
	const [left, top, right, bottom] = fitBounds;
	const middle: Point = [(left + right) / 2, (top + bottom) / 2];
	const seen: Point = [(middle[0] - whole.x) / whole.zoom, (middle[1] - whole.y) / whole.zoom];
	const around = ([x, y]: Point, zoom: number): Camera => ({ zoom, x: middle[0] - zoom * x, y: middle[1] - zoom * y });
	const hub = hubOf(scene);
	return [
		...(scene.zones.length > 0 ? [1] : stepsBack).map((part) => around(seen, whole.zoom * part)),
		...(hub ? stepsCloser.map((part) => around(hub, whole.zoom * part)) : [])
	];
}

/** The focus of a scene where all arrows lead from it and have words: cut at the edge of the view, these name the place that the arrow leads to. */
function hubOf({ focus, arrows }: ResolvedScene): Point | null {
	const isHub =
		focus && arrows.length > 1 && arrows.every(({ from, label }) => label !== null && from[0] === focus[0] && from[1] === focus[1]);
	return isHub ? focus : null;
}
