/** The areas that a scene draws as ideas, at build: their curves in map units, and where their names may stand. */
import { basemaps, project, type Bounds, type Point } from '../geo/basemap.ts';
import { spotsInArea } from '../geo/labelPoints.ts';
import { linePoints } from '../geo/paths.ts';
import type { Scene } from '../content/sceneSchema.ts';
import type { ResolvedZone, ZoneSide } from './resolved.ts';
import { outlineOfCurve } from './zones.ts';

/** The zones of a scene. @param bounds its extent in map units */
export function zonesOf({ frame, zones }: Scene, bounds: Bounds): ResolvedZone[] {
	const line = linePoints(frame);
	return zones.map(({ kind, label, curve, turned }) => {
		const sideOf = (name: string, points: readonly [number, number][]): ZoneSide => {
			const own = points.map((point): Point => {
				const [x, y] = project(basemaps[frame], point);
				return [Math.round(x), Math.round(y)];
			});
			const ring = outlineOfCurve(kind, own, line);
			const spots = spotsInArea([ring], bounds, 0);
			return { label: name, at: spots.map(([x, y]): Point => [x, y]), curve: own };
		};
		return { kind, ...sideOf(label, curve), turned: turned ? sideOf(turned.label, turned.curve) : null };
	});
}
