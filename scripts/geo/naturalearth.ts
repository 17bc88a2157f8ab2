/** Reads Natural Earth's 10m lines as Debian carries them: rivers, boundary lines and lines of claims. */
import { existsSync } from 'node:fs';
import type { Collection, Course } from './geometry.ts';
import { readJson, run, unpacked, work } from './work.ts';

const magics = (name: string): string => unpacked('libmagics++-data', 'magics', '10m', `ne_10m_${name}.shp`);
const qgis = unpacked('qgis-common', 'qgis', 'resources', 'data', 'world_map.gpkg');

/** Centre lines of rivers and of the lakes that they run through. */
export const riverLines = () => courses<{ name: string; scalerank: number }>('rivers', magics('rivers_lake_centerlines'));

/** Land boundaries; `featurecla` says of what kind. */
export const boundaryLines = () => courses<{ featurecla: string }>('boundaries', magics('admin_0_boundary_lines_land'));

/** Lines that a state claims beside those that are in force; `name` says whose. */
export const claimLines = () => courses<{ name: string; adm0_a3_l: string }>('claims', qgis, 'disputed_borders');

/** The features of a layer that touch the frame's surroundings. */
function courses<P>(name: string, ...source: string[]): Course<P>[] {
	const path = work('layers', `${name}.geojson`);
	if (!existsSync(path)) run('ogr2ogr', '-f', 'GeoJSON', '-spat', '58', '21', '80', '41', path, ...source);
	return readJson<Collection<Course<P>>>(path).features;
}
