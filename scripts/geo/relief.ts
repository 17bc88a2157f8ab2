/**
 * The painted relief in its two themes, each in two widths and as AVIF and WebP.
 * The pictures fill the region's frame exactly; where the sea is, the map draws its own.
 */
import sharp from 'sharp';
import { blurred, type Raster } from './raster.ts';
import { flat, shade } from './shade.ts';
import { work } from './work.ts';

type Colour = [red: number, green: number, blue: number];

/** What each file is encoded with. */
const encodings = [
	{ width: 2000, format: 'avif', options: { quality: 52, effort: 7 } },
	{ width: 1600, format: 'avif', options: { quality: 38, effort: 7 } },
	{ width: 2000, format: 'webp', options: { quality: 45, effort: 6 } },
	{ width: 1600, format: 'webp', options: { quality: 45, effort: 6 } }
] as const;

/** Heights in metres and the colours of paper between them. */
const tints: [metres: number, colour: Colour][] = [
	[-9000, [206, 217, 221]],
	[-4, [214, 224, 227]],
	[-3, [231, 228, 214]],
	[150, [233, 229, 213]],
	[500, [234, 226, 203]],
	[1000, [230, 215, 187]],
	[2000, [219, 196, 165]],
	[3000, [206, 182, 156]],
	[4000, [209, 194, 177]],
	[5200, [233, 227, 219]],
	[8000, [250, 249, 246]]
];

const isSea = (metres: number): boolean => metres < -4;

/** Paints both themes and writes the eight files. */
export async function relief(ground: Raster): Promise<void> {
	const smoothed = blurred(ground, 1);
	const grey = shade(ground, isSea, smoothed);
	for (const [theme, colour] of Object.entries({ paper, dark })) {
		const pixels = new Uint8Array(grey.length * 3);
		grey.forEach((value, i) => pixels.set(colour(smoothed.values[i]!, value / 255, isSea(ground.values[i]!)), i * 3));
		for (const { width, format, options } of encodings) {
			const picture = sharp(pixels, { raw: { width: ground.width, height: ground.height, channels: 3 } });
			const sized = width === ground.width ? picture : picture.resize(width);
			await sized[format](options).toFile(work('built', 'relief', `relief-${theme}-${width}.${format}`));
		}
	}
}

function paper(metres: number, light: number, sea: boolean): Colour {
	const factor = sea ? 1 : light < flat ? 0.42 + 0.58 * (light / flat) : 1 + 0.16 * ((light - flat) / (1 - flat));
	return tint(metres).map((channel) => Math.min(255, channel * factor)) as Colour;
}

function dark(metres: number, light: number, sea: boolean): Colour {
	if (sea) return [13, 19, 26];
	const height = Math.min(4500, Math.max(0, metres));
	const factor = light < flat ? 0.35 + 0.65 * (light / flat) : 1 + 1.6 * ((light - flat) / (1 - flat));
	return [22 + 0.01 * height, 25 + 0.0085 * height, 29 + 0.0065 * height].map((channel) => Math.min(255, channel * factor)) as Colour;
}

/** The colour of a height, between those of the two nearest steps. */
function tint(metres: number): Colour {
	const found = tints.findIndex(([step], i) => i > 0 && step >= metres);
	const at = found < 0 ? tints.length - 1 : found;
	const [[lower, low], [upper, high]] = [tints[at - 1]!, tints[at]!];
	const share = Math.min(1, Math.max(0, (metres - lower) / (upper - lower)));
	return low.map((channel, i) => channel + share * (high[i]! - channel)) as Colour;
}
