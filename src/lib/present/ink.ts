/** Conversion between view and map: the map units of a point in the view, and a pen stroke as path text. Pure. */
import type { Point } from '../geo/basemap.ts';
import { toView, type Camera } from '../scene/camera.ts';
import type { Stroke } from './shown.ts';

/** The point in map units under a point of the view, to a tenth of a unit at zoom 1 and finer the closer the camera is. */
export function onMap({ zoom, x, y }: Camera, [px, py]: readonly [number, number]): Point {
	const fine = 10 * Math.max(1, Math.round(zoom));
	const round = (value: number) => Math.round(value * fine) / fine;
	return [round((px - x) / zoom), round((py - y) / zoom)];
}

/** A line of the pen as path text in CSS pixels of the view; one point alone is a dot. */
export function inkPath(camera: Camera, stroke: Stroke): string {
	const points = stroke.map((point) =>
		toView(camera, point)
			.map((value) => value.toFixed(1))
			.join(' ')
	);
	return points.length === 1 ? `M${points[0]}h0.1` : `M${points.join('L')}`;
}
