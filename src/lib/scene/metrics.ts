/** How wide a label is, from the face's own advance widths (metrics.json, measured by scripts/fonts.ts). */
import widths from './metrics.json' with { type: 'json' };

/** The weights that labels are set in. */
export type Weight = 400 | 600;

/** The width of a letter that the face lacks, in thousandths of an em: a generous one. */
const unknown = 700;

/** Advance widths by code unit up to the minus sign, the last of the face's, in thousandths of an em: every word of a picture is measured, many times. */
function advancesOf(letters: Readonly<Record<string, number>>): Uint16Array {
	const advances = new Uint16Array(0x2220).fill(unknown);
	for (const [letter, advance] of Object.entries(letters)) advances[letter.charCodeAt(0)] = advance;
	return advances;
}

const tables: Record<Weight, Uint16Array> = { 400: advancesOf(widths['400']), 600: advancesOf(widths['600']) };

/** The least size of words in a picture, in CSS pixels: below it many cannot read them (Chartability, “small text size”). */
export const minSize = 12;

/** The width of a line of text in thousandths of an em: whole numbers, so that the parts of a line add up to its width. */
export function advanceOf(text: string, weight: Weight): number {
	const advances = tables[weight];
	let advance = 0;
	for (let i = 0; i < text.length; i++) advance += advances[text.charCodeAt(i)] ?? unknown;
	return advance;
}

/**
 * The width of a line of text in CSS pixels.
 * @param size in CSS pixels; @param spacing letter spacing in em.
 */
export function widthOf(text: string, size: number, weight: Weight = 400, spacing = 0): number {
	return (advanceOf(text, weight) / 1000 + spacing * text.length) * size;
}
