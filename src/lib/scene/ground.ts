/** The tints of the contour bands, from the plains to the summits, as CSS colours of both schemes. */

/** The highest band, in the nominal metres of the bands; for looks only, never printed (PROVENANCE.md). */
const highest = 5000;

/** How far a band that begins at a height is on the way from the plains to the summits, 0 to 1. */
export function partOf(height: number): number {
	return Math.min(1, height / highest);
}

/** The tint of the band that begins at a height. */
export function shade(height: number): string {
	return `color-mix(in oklab, var(--band-low), var(--band-high) ${Math.round(100 * partOf(height))}%)`;
}
