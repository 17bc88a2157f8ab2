/**
 * Leaves out points that hardly bend a line (Visvalingam and Whyatt), more of them the less the line matters here.
 * The Durand Line keeps every point; the far neighbours keep few.
 */
import { kilometres, type Line, type Point } from './geometry.ts';

/** The line without the points whose triangle with their neighbours is smaller than so many square kilometres. */
export function simplified(line: Line, tolerance: number): Line {
	const kept = [...line];
	const fewest = kilometres(kept[0]!, kept.at(-1)!) < 1e-6 ? 4 : 2;
	while (tolerance > 0 && kept.length > fewest) {
		let [smallest, at] = [Infinity, -1];
		for (let i = 1; i < kept.length - 1; i++) {
			const area = triangle(kept[i - 1]!, kept[i]!, kept[i + 1]!);
			if (area < smallest) [smallest, at] = [area, i];
		}
		if (smallest >= tolerance) break;
		kept.splice(at, 1);
	}
	return kept;
}

/** The area of a triangle in square kilometres. */
const triangle = (a: Point, b: Point, c: Point): number =>
	Math.abs((a[0] - b[0]) * (c[1] - b[1]) - (c[0] - b[0]) * (a[1] - b[1])) * 0.5 * Math.cos((b[1] * Math.PI) / 180) * 12365;
