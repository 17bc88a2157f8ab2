/** The tints of the contour bands, from the plains to the summits. */
import { interpolateRgb } from 'd3-interpolate';

/** The highest band, in the nominal metres of the bands; for looks only, never printed (PROVENANCE.md). */
const highest = 5000;

/** The two ends of the tints in the light scheme, as tokens.css has them: a still knows no custom properties, and whoever turns it into pixels no color-mix(). */
const inLight = interpolateRgb('#f1eadb', '#a58d6c');

/** How far a height is from the plains to the summits, 0 to 1. */
const shareOf = (height: number) => Math.min(1, height / highest);

/** The tint of the band that begins at a height, as a CSS colour of both schemes. */
export function shade(height: number): string {
	return `color-mix(in oklab, var(--band-low), var(--band-high) ${Math.round(100 * shareOf(height))}%)`;
}

/** The tint of the band that begins at a height, as a plain colour of the light scheme. */
export function plainShade(height: number): string {
	return inLight(shareOf(height));
}
