/** subset-font ships no types; this is what scripts/fonts.ts uses of it. */
declare module 'subset-font' {
	interface Options {
		targetFormat: 'woff2' | 'truetype';
		variationAxes?: Record<string, number | { min: number; max: number }>;
		/** All glyphs, where the text is empty. */
		keepAllGlyphs?: boolean;
		/** Names that are kept besides those that every font needs. */
		preserveNameIds?: readonly number[];
		/** Leaves out the glyphs that only a feature of the face reaches. */
		noLayoutClosure?: boolean;
		/** Of the features of the face, these alone. */
		keepFeatures?: readonly string[] | undefined;
	}
	export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>;
}
