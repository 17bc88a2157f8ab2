/** Paths in pieces: every line is there as it was, and a piece keeps to its part of the frame. */
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../src/lib/geo/tiles.ts';
import { fullPaths } from '../../src/lib/geo/paths.ts';

/** The segments of path text in absolute map units. */
function segmentsOf(path: string): string[] {
	return path.split(/(?=M)/).flatMap((line) => {
		const numbers = line.match(/-?[\d.]+/g)?.map(Number) ?? [];
		let [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
		const found: string[] = [];
		for (let i = 2; i + 1 < numbers.length; i += 2) {
			const from = `${x.toFixed(1)} ${y.toFixed(1)}`;
			[x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
			found.push(`${from} ${x.toFixed(1)} ${y.toFixed(1)}`.replaceAll('-0.0', '0.0'));
		}
		return found;
	});
}

describe('piecesOf', () => {
	const paths = fullPaths('region');

	it.each(['borders', 'provinces', 'districts', 'greatRivers', 'smallRivers'] as const)('keeps every segment of the %s', (layer) => {
		const pieces = piecesOf(paths[layer], 300);
		expect(pieces.length).toBeGreaterThan(5);
		expect(segmentsOf(pieces.join('')).sort()).toEqual(segmentsOf(paths[layer]).sort());
	});

	it('keeps lines whole where it is told to', () => {
		const lines = (path: string) => path.match(/M/g)?.length;
		expect(lines(piecesOf(paths.provinces, 300, true).join(''))).toBe(lines(paths.provinces));
		expect(piecesOf('M0 0l900 0 0 900-900-900z', 300)).toEqual(['M0 0l900 0 0 900-900-900z']);
	});

	it('has none of an empty path', () => expect(piecesOf('', 300)).toEqual([]));

	it('cuts a long line at its points', () => {
		expect(piecesOf('M0 0l40 0 40 0 40 0 40 0 40 0 60 0 100 0', 250)).toEqual(['M0 0l40 0 40 0 40 0 40 0 40 0 60 0', 'M260 0l100 0']);
	});
});
