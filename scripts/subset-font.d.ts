/** subset-font ships no types; this is what scripts/fonts.ts uses of it. */
declare module 'subset-font' {
	interface Options {
		targetFormat: 'woff2' | 'truetype';
		variationAxes?: Record<string, number | { min: number; max: number }>;
		/** Leaves out the glyphs that only a feature of the face reaches. */
		noLayoutClosure?: boolean;
	}
	export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
