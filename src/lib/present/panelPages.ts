/**
 * The second picture of a step on a slide, where it is words: columns, accounts, forecasts, claims. It is broken into as many pages as the
 * back row needs, with the face’s own metrics, so every window counts the same. Pure.
 */
import { widthOf, type Weight } from '../scene/metrics.ts';
import type { Entry, Part } from '../scene/panels/panelParts.ts';
import type { Stretch } from './model.ts';
import type { Scale } from './model.ts';

/** A second picture that is words. */
export interface PanelWords {
	readonly title: string;
	readonly note: string | null;
	readonly parts: readonly Part[];
}

/** The second picture of a slide: words, a drawing that takes the slide, or none beside what the map has already. */
export type PanelPages = PanelWords | 'drawing' | null;

/** The measures of a page, in hundredths of the slide’s height. What must be read is a thirtieth of it, 3.34, at least. */
export const measures = {
	/** The slide’s width is 16 to 9; less its margins. */
	inner: 166,
	gap: 5,
	size: 3.6,
	leading: 1.26,
	/** What is left of the slide’s height under its line, without its number and the margins of the title and the note. */
	height: 74.1,
	/** Between two statements. */
	space: 1.2
} as const;

/** How much larger a page is set at each size of words: less than a line alone, for it has more to hold. */
export const growth: Readonly<Record<Scale, number>> = { 1: 1, 1.25: 1.15, 1.5: 1.3, 2: 1.5 };

/** A little more than the metrics say, for browsers round. */
const safety = 1.03;

/** The room before a statement with a letter. */
const indent = 2;

/** Words of one weight. */
type Piece = readonly [words: string, weight?: Weight];

/** How many lines words of one or more weights take in a column. */
function linesOf(pieces: readonly Piece[], width: number, size: number): number {
	const space = widthOf(' ', size);
	let [lines, end] = [1, -space];
	for (const [words, weight = 400] of pieces)
		for (const word of words.split(/\s+/).filter(Boolean)) {
			const long = widthOf(word, size, weight) * safety;
			if (end + space + long > width && end > 0) [lines, end] = [lines + 1, long];
			else end += space + long;
		}
	return lines;
}

/** The height of a statement in a column, without the space after it. */
function heightOf({ when, text, by, kind }: Entry, width: number, size: number): number {
	const lines = linesOf([[when ?? '', 600], [text], [by ?? '']], width - (kind ? indent * size : 0), size);
	return lines * size * measures.leading;
}

/** The pages of a second picture at a size of words: each with its part, and the numbers of the first statement and of the one after its last. */
export interface Page {
	readonly part: Part;
	readonly entries: readonly Entry[];
}

/** A part whose columns stand one under another: each statement says whose it is. For words too large for columns. */
function stacked({ columns, entries }: Part): Part {
	const whenOf = ({ column, when }: Entry) => [columns[column], when].filter(Boolean).join(': ');
	return { columns: [''], entries: entries.map((entry) => ({ ...entry, column: 0, when: whenOf(entry) || null })) };
}

/** Breaks the words of a second picture into pages, in the order of reading; columns that are too narrow for a statement stand under one another. */
export function pagesOf(second: PanelWords, scale: Scale): readonly Page[] {
	const size = measures.size * growth[scale];
	const line = size * measures.leading;
	const note = second.note === null ? 0 : linesOf([[second.note]], measures.inner, size * 0.94) * line * 0.94;
	const title = linesOf([[second.title, 600]], measures.inner - 20, size) * line;
	const broken = (part: Part): Page[] | null => {
		const width = (measures.inner - (part.columns.length - 1) * measures.gap) / part.columns.length;
		const head = Math.max(...part.columns.map((heading) => (heading === '' ? 0 : linesOf([[heading, 600]], width, size) * line + 1.4)));
		const room = measures.height - title - head - note + measures.space;
		const pages: Entry[][] = [];
		let heights: number[] = [];
		for (const entry of part.entries) {
			const height = heightOf(entry, width, size) + measures.space;
			if (height > room && part.columns.length > 1) return null;
			const page = pages.at(-1);
			if (page && (heights[entry.column] ?? 0) + height <= room) {
				page.push(entry);
				heights[entry.column] = (heights[entry.column] ?? 0) + height;
			} else {
				pages.push([entry]);
				heights = [];
				heights[entry.column] = height;
			}
		}
		return pages.map((entries) => ({ part, entries }));
	};
	return second.parts.flatMap((part) => broken(part) ?? broken(stacked(part)) ?? []);
}

/** How many pages a second picture has at a size of words; 0 where there is none. */
export function pageCount(second: PanelPages, scale: Scale): number {
	return second === null ? 0 : second === 'drawing' ? 1 : pagesOf(second, scale).length;
}

/** The room for a step’s words under the lens, above its legend. */
const lensRoom = 58;

/** How much larger than need be the words of a step are set under the lens: as much as they have room for, and as the size of words asks. */
export function lensGrowth(paragraphs: readonly (readonly Stretch[])[], scale: Scale): number {
	const heightAt = (by: number) => {
		const size = measures.size * by;
		const lines = paragraphs.flat().map(({ text, kind }) => linesOf([[text]], measures.inner - (kind ? indent * size : 0), size));
		return lines.reduce((sum, count) => sum + count * size * 1.28 + size * 0.3, paragraphs.length * size * 0.35);
	};
	const sizes = Object.values(growth).filter((by) => by <= Math.max(growth[1.5], growth[scale]));
	return sizes.filter((by) => heightAt(by) <= lensRoom).at(-1) ?? 1;
}
