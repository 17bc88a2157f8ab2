/**
 * Light and shadow on the ground: three lights from the north-west, west and north, with heights pressed together
 * so that the plains show and the peaks do not burn out. Flat ground is 0.74 of white.
 */
import { frame } from './frame.ts';
import { blurred, mapped, type Raster } from './raster.ts';

/** How bright flat ground is, of 255. */
export const flat = 0.74;

const metresPerUnit = 6371000 / frame.scale;

/** Azimuth and height of each light in degrees, how much it exaggerates, and its share. */
const lights = [
	{ azimuth: 315, height: 42, exaggeration: 9, share: 0.62 },
	{ azimuth: 270, height: 50, exaggeration: 7, share: 0.22 },
	{ azimuth: 0, height: 55, exaggeration: 7, share: 0.16 }
];

/** Grey from 0 to 255 for each unit of the frame. */
export function shade(ground: Raster, isSea: (metres: number) => boolean, smoothed: Raster): Uint8Array {
	const pressed = mapped(smoothed, (metres) => 2600 * Math.pow(Math.max(0, metres) / 2600, 0.82));
	const lit = lights.map((light) => ({ light, values: lighted(pressed, light) }));
	const [fine, middle, broad] = [4, 12, 36].map((sigma) => blurred(pressed, sigma).values);
	const level = lights.reduce((sum, { share, height }) => sum + share * Math.sin((height * Math.PI) / 180), 0);
	return Uint8Array.from(ground.values, (metres, i) => {
		if (isSea(metres)) return Math.round(255 * flat);
		const height = pressed.values[i]!;
		const local = (height - fine![i]!) / 260 + (height - middle![i]!) / 900 + (height - broad![i]!) / 2600;
		const light = lit.reduce((sum, { light, values }) => sum + light.share * values[i]!, 0);
		return Math.max(0, Math.min(255, Math.round(255 * toned(Math.fround(light + 0.055 * Math.tanh(local)) / level))));
	});
}

/** Brightness from light, where 1 is the light on flat ground. */
const toned = (light: number): number => (light < 1 ? flat * Math.pow(light, 0.85) : flat + (1 - flat) * Math.tanh((light - 1) * 2.1));

/** How much of one light falls on each unit. */
function lighted({ width, height, values }: Raster, light: (typeof lights)[number]): Float32Array {
	const [azimuth, altitude] = [(light.azimuth * Math.PI) / 180, (light.height * Math.PI) / 180];
	const [lx, ly, lz] = [Math.sin(azimuth) * Math.cos(altitude), -Math.cos(azimuth) * Math.cos(altitude), Math.sin(altitude)];
	const out = new Float32Array(values.length);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const [left, right, up, down] = [Math.max(0, x - 1), Math.min(width - 1, x + 1), Math.max(0, y - 1), Math.min(height - 1, y + 1)];
			const dx = ((values[y * width + right]! - values[y * width + left]!) / ((right - left) * metresPerUnit)) * light.exaggeration;
			const dy = ((values[down * width + x]! - values[up * width + x]!) / ((down - up) * metresPerUnit)) * light.exaggeration;
			out[y * width + x] = Math.max(0, (-dx * lx - dy * ly + lz) * (1 / Math.hypot(dx, dy, 1)));
		}
	}
	return out;
}
