/**
 * The faces that the site is set in, by the names that their makers gave them. Each is cut from the package @fontsource-variable/NAME
 * (scripts/fonts.ts). Another one is another name here, the package, and the name in tokens.css for readers who have the face themselves.
 */
export const faceNames = {
	/** For reading. */
	serif: 'Source Serif 4',
	/** For maps, labels and controls. Letters and spaces alone: it stands without quotation marks in style sheets. */
	sans: 'Inter',
	/** For names in Urdu, Pashto and Dari. */
	naskh: 'Noto Naskh Arabic'
} as const;
