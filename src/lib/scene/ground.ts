/** The ground of a map: how much of the relief and of the contour bands is seen, and the tints of the bands from the plains to the summits. */
/** The highest band, in the nominal metres of the bands; for looks only, never printed (PROVENANCE.md). */
const highest = 5000;

/** Red, green and blue of the two ends of the tints, as tokens.css has them: a still knows no custom properties, and whoever turns it into pixels no color-mix(). */
const ends = {
	light: [
		[0xf1, 0xa5],
		[0xea, 0x8d],
		[0xdb, 0x6c]
	],
	dark: [
		[0x1b, 0x5b],
		[0x1d, 0x53],
		[0x21, 0x47]
	]
} as const;

/** How far a height is from the plains to the summits, 0 to 1. */
const shareOf = (height: number) => Math.min(1, height / highest);

/** The tint of the band that begins at a height, as a CSS colour of both schemes. */
export function shade(height: number): string {
	return `color-mix(in oklab, var(--band-low), var(--band-high) ${Math.round(100 * shareOf(height))}%)`;
}

/** The tint of the band that begins at a height, as a plain colour of one scheme. */
export function plainShade(height: number, scheme: keyof typeof ends = 'light'): string {
	const parts = ends[scheme].map(([low, high]) => Math.round(low + (high - low) * shareOf(height)));
	return `rgb(${parts.join(', ')})`;
}

/** Relief up to zoom 3, contour bands from 5, a plain ground from 8 on, with crossfades between (geography.md, section 9). */
export function groundOf(zoom: number): { relief: number; contours: number } {
	const ramp = (from: number, to: number) => Math.min(1, Math.max(0, (zoom - from) / (to - from)));
	return { relief: 1 - ramp(3, 5), contours: ramp(3, 5) * (1 - 0.75 * ramp(8, 10)) };
}
