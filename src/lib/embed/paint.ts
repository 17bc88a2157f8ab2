/** SVG to PNG at build: drawn by resvg with the site's own faces, and written with few colours, since maps have few. */
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from './png.ts';

/** The faces as TTF (scripts/fonts.ts): resvg reads no woff2, and says nothing where it finds no glyph. */
const faces = ['sans-400', 'sans-600', 'serif-italic-400'].map((name) => `.generated/fonts/${name}.ttf`);

/** The picture of an SVG as PNG bytes. @param colours how many colours it may have, at most 256 */
export function paint(svg: string, colours: number): Uint8Array<ArrayBuffer> {
	// What the file leaves to the reader's own serif is set in the site's.
	const named = svg.replaceAll('Georgia, ', '"Story Serif", Georgia, ');
	const font = { fontFiles: faces, loadSystemFonts: false, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' };
	const image = new Resvg(named, { font }).render();
	return indexedPng(image.pixels, image.width, image.height, colours);
}
