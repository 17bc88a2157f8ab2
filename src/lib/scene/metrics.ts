/** How wide a label is, from the face's own advance widths (metrics.json, measured by scripts/fonts.ts). */
import widths from './metrics.json' with { type: 'json' };

/** The weights that labels are set in. */
export type Weight = 400 | 600;

const tables: Record<Weight, Readonly<Record<string, number>>> = { 400: widths['400'], 600: widths['600'] };

/** The width of a letter that the face lacks, in thousandths of an em: a generous one. */
const unknown = 700;

/** The least size of words in a picture, in CSS pixels: below it many cannot read them (Chartability, “small text size”). */
export const minSize = 12;

/** The width of a line of text in thousandths of an em: whole numbers, so that the parts of a line add up to its width. */
export function advanceOf(text: string, weight: Weight): number {
	let advance = 0;
	for (const letter of text) advance += tables[weight][letter] ?? unknown;
	return advance;
}

/**
 * The width of a line of text in CSS pixels.
 * @param size in CSS pixels; @param spacing letter spacing in em.
 */
export function widthOf(text: string, size: number, weight: Weight = 400, spacing = 0): number {
	const spaces = spacing === 0 ? 0 : [...text].length * spacing;
	return (advanceOf(text, weight) / 1000 + spaces) * size;
}
