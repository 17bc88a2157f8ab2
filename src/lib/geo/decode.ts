/** Path text as `encode` writes it, read back into points. */
import type { Point } from './basemap.ts';
import { onceFor } from './once.ts';

/** The lines of path text, as points in its unit; a closed line ends where it began. */
export function pointsOf(path: string): Point[][] {
	return path.split(/(?=M)/).flatMap((line) => {
		const numbers = line.match(/-?[\d.]+/g)?.map(Number) ?? [];
		if (numbers.length === 0) return [];
		let [x, y] = [0, 0];
		const points: Point[] = [];
		for (let i = 0; i + 1 < numbers.length; i += 2) {
			[x, y] = [x + (numbers[i] ?? 0), y + (numbers[i + 1] ?? 0)];
			points.push([x, y]);
		}
		const first = points[0];
		return [line.endsWith('z') && first ? [...points, first] : points];
	});
}

/** The borders of a gazetteer as points in map units, read once: layouts ask for them again and again. */
export const bordersOf = onceFor(({ borders }: { readonly borders: string }): Point[][] => pointsOf(borders));
