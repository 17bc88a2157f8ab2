/** How many lines words take in a column of a slide, by the face’s own metrics. Pure. */
import { widthOf, type Weight } from '../scene/metrics.ts';

/** Words of one weight. */
export type Piece = readonly [words: string, weight?: Weight];

/** A little more than the metrics say, for browsers round. */
const safety = 1.03;

/** The widths of words at size 1. */
export const widthsOf = (pieces: readonly Piece[]): number[] =>
	pieces.flatMap(([words, weight = 400]) => words.split(/\s+/).flatMap((word) => (word ? [widthOf(word, 1, weight) * safety] : [])));

/** The width of a space at size 1. */
const space = widthOf(' ', 1);

/** How many lines words of some widths take in a column, both in multiples of the size. */
export function linesIn(widths: readonly number[], width: number): number {
	let [lines, end] = [1, -space];
	for (const long of widths)
		if (end + space + long > width && end > 0) [lines, end] = [lines + 1, long];
		else end += space + long;
	return lines;
}

/** How many lines words of one or more weights take in a column. */
export const linesOf = (pieces: readonly Piece[], width: number, size: number) => linesIn(widthsOf(pieces), width / size);
