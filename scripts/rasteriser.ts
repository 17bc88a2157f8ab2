/** Draws SVG as PNG for the build, which starts it (src/lib/embed/rasterise.ts): drawn by resvg with the site's own faces, and written with few colours, since maps have few. */
import { Resvg, type RenderedImage } from '@resvg/resvg-js';
import sharp from 'sharp';
import { faceNames } from '../src/lib/content/faces.ts';
import type { Order, Painting } from '../src/lib/embed/rasterise.ts';

/** The faces as TTF (scripts/fonts.ts): resvg reads no woff2, and says nothing where it finds no glyph. */
const faces = ['sans-400', 'sans-600', 'serif-italic-400'].map((name) => `.generated/fonts/${name}.ttf`);

/** The least width of a picture, in pixels: in a narrower one its words could not be read. */
const leastWidth = 800;

function drawn(svg: string, width?: number): RenderedImage {
	// What the file leaves to the reader's own serif is set in the site's.
	const named = svg.replaceAll('Georgia,', '"Story Serif", Georgia,');
	const font = { fontFiles: faces, loadSystemFonts: false, defaultFontFamily: faceNames.sans, sansSerifFamily: faceNames.sans };
	return new Resvg(named, { font, fitTo: width === undefined ? { mode: 'original' } : { mode: 'width', value: width } }).render();
}

/** PNG with a palette. Nothing is dithered: areas of one colour stay so, and files small. */
function written({ pixels, width, height }: RenderedImage, isSmall: boolean): Promise<Buffer> {
	return sharp(pixels, { raw: { width, height, channels: 4 } })
		.flatten()
		.png({ palette: true, dither: 0, compressionLevel: 9, ...(isSmall ? { quality: 60, colours: 16 } : { quality: 85 }) })
		.toBuffer();
}

/** A picture in as many bytes as it may have: with all its colours, else with sixteen, else smaller as well. */
async function within(svg: string, most: number | null): Promise<Uint8Array> {
	let image = drawn(svg);
	if (most === null) return written(image, false);
	let small = await written(image, true);
	if (small.length <= most) {
		const fine = await written(image, false);
		return fine.length <= most ? fine : small;
	}
	while (small.length > most) {
		// Bytes grow somewhat slower than the number of pixels.
		const width = Math.floor((image.width * Math.min(0.98, (most / small.length) ** 0.7)) / 16) * 16;
		if (width < leastWidth) throw new Error(`it has ${small.length} bytes with ${image.width} pixels a line, and may have ${most}`);
		image = drawn(svg, width);
		small = await written(image, true);
	}
	return small;
}

process.on('message', ({ svg, most }: Order) => {
	within(svg, most)
		.then((png): Painting => ({ png }))
		.catch((error: unknown): Painting => ({ trouble: error instanceof Error ? error.message : String(error) }))
		.then((painting) => process.send?.(painting))
		.catch((error: unknown) => {
			throw error;
		});
});
