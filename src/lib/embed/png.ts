/** PNG files of few colours: median cut over the colours that there are, every pixel the nearest of them. */
import { crc32, deflateSync } from 'node:zlib';

/** Colours closer than this in each channel count as one when the palette is chosen. */
const step = 4;

interface Colour {
	readonly rgb: readonly [number, number, number];
	readonly count: number;
}

/** The colours of a picture, coarsely, with how often each is there. */
function coloursOf(pixels: Uint8Array): Colour[] {
	const counts = new Map<number, number>();
	for (let i = 0; i < pixels.length; i += 4) {
		const key = (((pixels[i] ?? 0) >> 2) << 12) | (((pixels[i + 1] ?? 0) >> 2) << 6) | ((pixels[i + 2] ?? 0) >> 2);
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return [...counts].map(([key, count]) => ({ rgb: [(key >> 12) * step + 2, ((key >> 6) & 63) * step + 2, (key & 63) * step + 2], count }));
}

/** At most so many colours that stand for all: the box of colours that spreads widest is halved, again and again. */
function palette(colours: Colour[], most: number): [number, number, number][] {
	const spread = (box: readonly Colour[]) => {
		const ranges = [0, 1, 2].map((c) => Math.max(...box.map(({ rgb }) => rgb[c as 0])) - Math.min(...box.map(({ rgb }) => rgb[c as 0])));
		const channel = ranges.indexOf(Math.max(...ranges));
		// Rare colours count too, or the one red would go first.
		return { channel, weight: (ranges[channel] ?? 0) * Math.sqrt(box.reduce((sum, { count }) => sum + count, 0) ** 0.5) };
	};
	const boxes = [colours];
	while (boxes.length < most) {
		const spreads = boxes.map((box) => (box.length > 1 ? spread(box) : { channel: 0, weight: 0 }));
		const widest = spreads.reduce((best, { weight }, i) => (weight > (spreads[best]?.weight ?? 0) ? i : best), 0);
		const box = boxes[widest];
		const found = spreads[widest];
		if (!box || !found || found.weight === 0) break;
		const sorted = [...box].sort((a, b) => (a.rgb[found.channel] ?? 0) - (b.rgb[found.channel] ?? 0));
		boxes.splice(widest, 1, sorted.slice(0, sorted.length >> 1), sorted.slice(sorted.length >> 1));
	}
	return boxes.map((box) => {
		const total = box.reduce((sum, { count }) => sum + count, 0);
		const mean = (c: 0 | 1 | 2) => Math.round(box.reduce((sum, { rgb, count }) => sum + rgb[c] * count, 0) / total);
		return [mean(0), mean(1), mean(2)];
	});
}

/** A part of a PNG file. */
function chunk(name: string, data: Uint8Array): Buffer {
	const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of pixels in RGBA, all of them opaque. @param most how many colours it may have, at most 256 */
export function indexedPng(pixels: Uint8Array, width: number, height: number, most: number): Uint8Array<ArrayBuffer> {
	const chosen = palette(coloursOf(pixels), most);
	const nearest = new Map<number, number>();
	const rows = Buffer.alloc((width + 1) * height);
	for (let y = 0, i = 0; y < height; y++)
		for (let x = 0; x < width; x++, i += 4) {
			const [r, g, b] = [pixels[i] ?? 0, pixels[i + 1] ?? 0, pixels[i + 2] ?? 0];
			const key = (r << 16) | (g << 8) | b;
			let index = nearest.get(key);
			if (index === undefined) {
				let best = Infinity;
				index = 0;
				for (const [k, [pr, pg, pb]] of chosen.entries()) {
					const distance = 2 * (r - pr) ** 2 + 4 * (g - pg) ** 2 + 3 * (b - pb) ** 2;
					if (distance < best) [best, index] = [distance, k];
				}
				nearest.set(key, index);
			}
			rows[y * (width + 1) + x + 1] = index;
		}
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, 3, 0, 0, 0], 8);
	const parts = [
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(chosen.flat())),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', new Uint8Array())
	];
	return new Uint8Array(Buffer.concat(parts));
}
