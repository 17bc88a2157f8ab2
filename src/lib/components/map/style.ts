/** The style sheet of a still: the one of the live map with its values filled in. */
import charts from '../charts/charts.css?raw';
import tokens from '../tokens.css?raw';
import basemap from './basemap.css?raw';
import overlay from './map.css?raw';
import type { SceneLayout } from '#lib/scene/layoutScene.ts';
import type { Band } from '#lib/scene/contours.ts';
import { plainShade } from '#lib/scene/ground.ts';
import { fillIn, inBothSchemes, type Scheme } from '#lib/scene/stillSheet.ts';

/** What only a still has: the hatch of Kashmir, and the end of the ground, which fades out. */
const stillOnly = '.m-hatch { stroke: var(--hatch); } .m-fade { stop-color: var(--paper); }';

/** The style sheet for the still of a picture, for both colour schemes. @param bands the contour bands of its ground */
export function styleOf(layout: SceneLayout, bands: readonly Pick<Band, 'z'>[]): string {
	const has = (layer: string) => (layout.layers.includes(layer) ? 1 : 0);
	const rules = basemap + overlay + charts + stillOnly;
	const values = {
		'--k': layout.camera.zoom,
		'--districts': has('districts'),
		'--provinces': has('provinces'),
		'--rivers': has('rivers')
	};
	const sheetIn = (scheme: Scheme) =>
		fillIn(tokens, rules, values, scheme) + bands.map(({ z }) => `.m-band-${z}{fill:${plainShade(z, scheme)}}`).join('');
	return inBothSchemes(sheetIn('light'), sheetIn('dark'));
}
