/** The table of what each basemap is made of. Build only: the data are large. */
import type { BasemapGeometry } from './basemapGeometry.ts';
import type { BasemapName } from './basemapTable.ts';
import { regionGeometry } from './region.ts';
import { wideGeometry } from './wide.ts';

/** The geometry of each basemap. */
export const geometries: Readonly<Record<BasemapName, BasemapGeometry>> = { region: regionGeometry, wide: wideGeometry };
