/** The contour bands of medium detail, cut to what a map shows of them. Build only. */
import bandsText from '#data/geo/contours-medium.json?raw';
import type { Bounds, Point } from '../geo/basemap.ts';
import { once } from '../geo/once.ts';

/** The land above a height. */
export interface Band {
	/** Metres above the sea. */
	readonly z: number;
	/** Path text in map units. */
	readonly d: string;
}

/** A ring of a band: its path text, its points and the box around them, in map units. */
interface Ring {
	readonly text: string;
	readonly points: readonly Point[];
	readonly bounds: Bounds;
}

const bands = once(() =>
	(JSON.parse(bandsText) as Band[]).map(({ z, d }) => ({
		z,
		rings: d.split(/(?=M)/).map((text): Ring => {
			const points = pointsOf(text);
			const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
			return { text, points, bounds: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] };
		})
	}))
);

/**
 * The bands with the rings that reach into a box; the others are left out.
 * @param least the smallest width or height of a ring that is kept, in map units; @param step the least distance of its points, 0 for all points.
 */
export function bandsWithin(bounds: Bounds, min = 0, step = 0): Band[] {
	const [left, top, right, bottom] = bounds;
	const reaches = ({ bounds: [x0, y0, x1, y1] }: Ring) =>
		x1 >= left && x0 <= right && y1 >= top && y0 <= bottom && Math.max(x1 - x0, y1 - y0) >= min;
	return bands()
		.map(({ z, rings }) => ({
			z,
			d: rings
				.filter(reaches)
				.map(({ text, points }) => (step > 0 ? thinned(points, bounds, step) : text))
				.join('')
		}))
		.filter(({ d }) => d !== '');
}

/** The points of a ring: absolute at its start and relative after it. */
function pointsOf(ring: string): Point[] {
	const numbers = ring.match(/-?\d+/g)?.map(Number) ?? [];
	const points: Point[] = [];
	let [x, y] = [0, 0];
	for (let i = 0; i + 1 < numbers.length; i += 2) {
		x += numbers[i] ?? 0;
		y += numbers[i + 1] ?? 0;
		points.push([x, y]);
	}
	return points;
}

/** A ring with fewer points: inside the box no two closer than a step, outside of it only what keeps its course. */
function thinned(points: readonly Point[], [left, top, right, bottom]: Bounds, step: number): string {
	const kept: Point[] = [];
	for (const [x, y] of points) {
		const last = kept.at(-1);
		const isSeen = x >= left && x <= right && y >= top && y <= bottom;
		if (!last || Math.hypot(x - last[0], y - last[1]) >= (isSeen ? step : step * 8)) kept.push([x, y]);
	}
	return `M${kept.map(([x, y], i) => (i === 0 ? `${x} ${y}` : `${x - (kept[i - 1]?.[0] ?? 0)} ${y - (kept[i - 1]?.[1] ?? 0)}`)).join('l')}z`
		.replaceAll(/(?<=\d)l/g, (_, at: number, text: string) => (text.lastIndexOf('l', at - 1) > text.lastIndexOf('M', at) ? ' ' : 'l'))
		.replaceAll(' -', '-');
}
