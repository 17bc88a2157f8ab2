/**
 * Heights of the ground in the region's frame, one for each unit of it, from the elevation tiles of KDE Marble.
 * For looks only: summits come out 9 to 30 per cent too low, so no height from here may be printed.
 */
import { readFileSync } from 'node:fs';
import { frame, projection } from './frame.ts';
import { blurred, mapped, type Raster, sampler } from './raster.ts';
import { run, unpacked, work } from './work.ts';

const [west, east, south, north] = [44, 93, 14, 47];
const perDegree = 30;

/** Metres for each grey value, found by laying the tiles on ETOPO5 where the ground is flat; the top is extrapolated. */
const scale: [grey: number, metres: number][] = [
	[0, -6000], [60, -1200], [66, -594], [72, -150], [78, -59], [84, -32], [90, -16], [96, -2], [100, 8], [104, 22], [112, 47], [116, 66],
	[120, 99], [124, 126], [128, 164], [132, 205], [136, 262], [140, 328], [144, 400], [148, 465], [152, 534], [156, 610], [160, 685],
	[164, 762], [168, 828], [172, 899], [176, 985], [180, 1160], [184, 1390], [188, 1620], [192, 1885], [196, 2150], [200, 2460],
	[204, 2815], [208, 3200], [212, 3560], [216, 3910], [220, 4290], [224, 4700], [228, 5090], [232, 5430], [236, 5750], [240, 6250],
	[244, 6950], [248, 7800], [255, 9000]
]; // prettier-ignore

/** Metres at the middle of every unit of the frame. */
export function elevation(): Raster {
	const read = sampler(mapped(blurred(grey(), 0.4), metres));
	const { width, height } = frame;
	const { invert } = projection();
	const values = new Float32Array(width * height);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const [lon, lat] = invert!([x + 0.5, y + 0.5])!;
			values[y * width + x] = read((lon - west) * perDegree, (north - lat) * perDegree);
		}
	}
	return { width, height, values };
}

/** The grey values of the tiles without their blocks. */
function grey(): Raster {
	run(
		'/usr/bin/python3',
		`${import.meta.dirname}/deblock.py`,
		unpacked('marble-qt-data', 'marble/data/maps/earth/srtm/3'),
		work('grey.f32')
	);
	const { buffer, byteOffset, length } = readFileSync(work('grey.f32'));
	return {
		width: (east - west) * perDegree,
		height: (north - south) * perDegree,
		values: new Float32Array(buffer, byteOffset, length / 4)
	};
}

function metres(value: number): number {
	const found = scale.findIndex(([step], i) => i > 0 && step >= value);
	const at = found < 0 ? scale.length - 1 : found;
	const [[lower, low], [upper, high]] = [scale[at - 1]!, scale[at]!];
	return low + ((value - lower) / (upper - lower)) * (high - low);
}
