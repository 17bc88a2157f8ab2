/** Text of drawings: breaking into lines with the face's own metrics, blocks of lines, headings and notes. */
import { numberInWords } from '../../content/words.ts';
import { textAt, type Item, type TextStyle } from '../drawing.ts';
import { advanceOf, minSize, widthOf, type Weight } from '../metrics.ts';

/** Height of a line, in parts of its size. */
export const leading = 1.3;

/** Room at the edges of a drawing, in CSS pixels at scale 1. */
export const margin = 8;

/** The room that the buttons keep which step a sequence, in CSS pixels at any scale: fingers do not grow. */
export const controlsRoom = { width: 144, height: 40 };

/** A size of text at a scale: never under the least. */
export function sizeOf(size: number, scale: number): number {
	return Math.max(minSize, size * scale);
}

/** Breaks words into lines that are at most so wide. A word that is wider alone stands alone. */
export function wrapTo(text: string, width: number, size: number, weight: Weight = 400): string[] {
	const lines: string[] = [];
	const space = advanceOf(' ', weight);
	let taken = 0;
	for (const word of text.split(/\s+/)) {
		const advance = advanceOf(word, weight);
		if (lines.length > 0 && ((taken + space + advance) / 1000) * size <= width) {
			lines.push(`${lines.pop() ?? ''} ${word}`);
			taken += space + advance;
		} else {
			lines.push(word);
			taken = advance;
		}
	}
	return lines;
}

/** Breaks words into as few lines as fit a width, and makes them as even as they go. */
export function wrapEven(text: string, width: number, size: number, weight: Weight = 400): string[] {
	const count = wrapTo(text, width, size, weight).length;
	let even = widthOf(text, size, weight) / count;
	while (even < width && wrapTo(text, even, size, weight).length > count) even += 2;
	return wrapTo(text, Math.min(even, width), size, weight);
}

/** A block of text with the y of its lower edge. */
export interface Block {
	readonly items: readonly Item[];
	readonly bottom: number;
}

/** Sets lines of text one under another, from an upper edge down. */
export function block(lines: readonly string[], x: number, top: number, style: TextStyle): Block {
	const items = lines.map((line, i) => textAt(x, top + i * style.size * leading + style.size * 0.98, line, style));
	return { items, bottom: top + lines.length * style.size * leading };
}

/** Sets a title and, after it or on a line of its own, words that explain how to read the drawing. */
export function heading(title: string, key: string | null, left: number, right: number, top: number, scale: number): Block {
	const [large, small] = [sizeOf(13, scale), sizeOf(12, scale)];
	const lines = wrapEven(title, right - left, large, 600);
	const set = block(lines, left, top, { size: large, weight: 600 });
	if (!key) return set;
	const end = left + widthOf(lines.at(-1) ?? '', large, 600) + 12 * scale;
	if (end + widthOf(key, small) <= right)
		return {
			items: [...set.items, textAt(end, set.bottom - large * (leading - 0.98), key, { size: small, tone: 'soft' })],
			bottom: set.bottom
		};
	const under = block(wrapEven(key, right - left, small), left, set.bottom, { size: small, tone: 'soft' });
	return { items: [...set.items, ...under.items], bottom: under.bottom };
}

/** A note at the foot where it fits above a lower edge, or nothing. */
export function footnote(note: string | null, left: number, right: number, top: number, bottom: number, scale: number): Block | null {
	if (!note) return null;
	const size = sizeOf(12, scale);
	const set = block(wrapEven(note, right - left, size), left, top, { size, tone: 'soft' });
	return set.bottom <= bottom + 0.5 ? set : null;
}

/** A range of counts in words of a table; empty where nothing is known. */
export function rangeOf(low: number | null, high: number | null): string {
	if (low === null) return high === null ? '' : `up to ${numberInWords(high)}`;
	if (high === null) return `at least ${numberInWords(low)}`;
	return low === high ? numberInWords(low) : `${numberInWords(low)} to ${numberInWords(high)}`;
}
