/** The style sheet of a still: the one of the live map with its values filled in. */
import charts from '../charts/charts.css?raw';
import tokens from '../tokens.css?raw';
import sheet from './map.css?raw';
import type { Picture } from '#lib/scene/picture.ts';
import { partOf } from '#lib/scene/ground.ts';
import { fillIn } from '#lib/scene/still.ts';

/** The style sheet for the still of a picture. */
export function styleOf(picture: Picture): string {
	const has = (layer: string) => (picture.layers.includes(layer) ? 1 : 0);
	return fillIn(tokens, sheet + charts, {
		'--k': picture.camera.zoom,
		'--districts': has('districts'),
		'--provinces': has('provinces'),
		'--rivers': has('rivers')
	});
}

/** The two ends of the tints of the contour bands in the light scheme, as red, green and blue. */
const [low, high] = ['low', 'high'].map((end) => {
	const hex = new RegExp(`--band-${end}:\\s*light-dark\\(#([0-9a-f]{6})`).exec(tokens)?.[1];
	if (hex === undefined) throw new Error(`tokens.css: found no --band-${end} of the form light-dark(#rrggbb, ...)`);
	return [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
});

/** The tint of a contour band as a colour that any SVG reader knows: a picture on its own has neither custom properties nor color-mix(). */
export function plainShade(height: number): string {
	const part = partOf(height);
	return `#${[0, 1, 2]
		.map((i) =>
			Math.round((low?.[i] ?? 0) * (1 - part) + (high?.[i] ?? 0) * part)
				.toString(16)
				.padStart(2, '0')
		)
		.join('')}`;
}
