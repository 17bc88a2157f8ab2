/** The one frame of the region, as data/geo/frame.json defines it for the site and for this pipeline alike. */
import { geoConicConformal, type GeoProjection } from 'd3-geo';
import { readJson } from './work.ts';

interface Frame {
	parallels: [number, number];
	rotate: [number, number];
	center: [number, number];
	scale: number;
	translate: [number, number];
	width: number;
	height: number;
}

export const frame = readJson<Frame>('data/geo/frame.json');

/** From degrees to units of the frame. */
export const projection = (): GeoProjection =>
	geoConicConformal().parallels(frame.parallels).rotate(frame.rotate).center(frame.center).scale(frame.scale).translate(frame.translate);
