/**
 * Bands of height as SVG paths in units of the frame: crisp at any zoom, and coloured by the page.
 * They are for looks; the heights in `z` are not true enough to print.
 */
import { contours as bands } from 'd3-contour';
import type { Line, Point } from './geometry.ts';
import type { Raster } from './raster.ts';

interface Detail {
	/** Units of the frame in one cell. */
	cell: number;
	/** How many units the ground is smoothed by. */
	sigma: number;
	/** Heights in metres at which a band begins. */
	metres: number[];
	/** Rings below so many square units are left out. */
	smallest: number;
	/** Points whose triangle is below so many square units are left out. */
	tolerance: number;
}

const details: Record<'fine' | 'medium', Detail> = {
	fine: { cell: 4, sigma: 2.4, metres: [200, 500, 1000, 1500, 2000, 2500, 3000, 3500, 4000, 4500, 5000], smallest: 60, tolerance: 3 },
	medium: { cell: 4, sigma: 3.4, metres: [200, 500, 1000, 1500, 2000, 3000, 4000, 5000], smallest: 120, tolerance: 5 }
};

/** The bands in one of two details: the height from which each begins, and its path. */
export function contours(ground: Raster, detail: keyof typeof details): { z: number; d: string }[] {
	const { cell, sigma, metres, smallest, tolerance } = details[detail];
	const { width, height, values } = coarse(ground, cell, sigma);
	return bands()
		.size([width, height])
		.thresholds(metres)(Array.from(values))
		.map(({ value, coordinates }) => {
			const rings = coordinates.flat().map((ring) => ring.map(([x = 0, y = 0]): Point => [x * cell, y * cell]));
			return {
				z: value,
				d: rings
					.filter((ring) => area(ring) >= smallest)
					.map((ring) => path(thinned(ring, tolerance)))
					.join('')
			};
		});
}

/** The ground on cells of so many units, smoothed first. */
function coarse({ width, height, values }: Raster, cell: number, sigma: number) {
	const [columns, rows] = [Math.floor(width / cell), Math.floor(height / cell)];
	const reach = Math.ceil(sigma * 2.5);
	const weight = (k: number): number => Math.exp((-k * k) / 2 / sigma / sigma);
	const weighed = (middle: number, length: number, value: (i: number) => number): number => {
		let [sum, total] = [0, 0];
		for (let k = -reach; k <= reach; k++) {
			sum += weight(k) * value(Math.min(length - 1, Math.max(0, middle + k)));
			total += weight(k);
		}
		return sum / total;
	};
	const middle = (i: number): number => Math.floor(i * cell + cell / 2);
	const across = Float32Array.from({ length: columns * height }, (_, i) => {
		const y = Math.floor(i / columns);
		return weighed(middle(i % columns), width, (x) => values[y * width + x]!);
	});
	const both = Float64Array.from({ length: columns * rows }, (_, i) => {
		const x = i % columns;
		return weighed(middle(Math.floor(i / columns)), height, (y) => across[y * columns + x]!);
	});
	return { width: columns, height: rows, values: both };
}

const area = (ring: Line): number =>
	Math.abs(ring.reduce((sum, [x, y], i) => (i === 0 ? 0 : sum + ring[i - 1]![0] * y - x * ring[i - 1]![1]), 0) / 2);

/** The ring without points that hardly bend it; in each round all such points go that do not follow one another. */
function thinned(ring: Line, tolerance: number): Line {
	let kept = ring;
	for (;;) {
		const areas = kept.map((point, i) => (i === 0 || i === kept.length - 1 ? Infinity : triangle(kept[i - 1]!, point, kept[i + 1]!)));
		const smallest = areas.reduce((a, b) => Math.min(a, b), Infinity);
		if (smallest >= tolerance || kept.length < 5) return kept;
		const limit = Math.max(smallest, tolerance * 0.25);
		let last = -2;
		const next = kept.filter((_, i) => {
			if (areas[i]! > limit || areas[i]! >= tolerance || last === i - 1) return true;
			last = i;
			return false;
		});
		if (next.length === kept.length) return kept;
		kept = next;
	}
}

const triangle = (a: Point, b: Point, c: Point): number => Math.abs((a[0] - b[0]) * (c[1] - b[1]) - (c[0] - b[0]) * (a[1] - b[1])) / 2;

/** A closed ring as an SVG path of whole units, in steps from point to point. */
function path(ring: Line): string {
	const [start, ...rest] = ring.slice(0, -1).map((point) => point.map(Math.round) as Point);
	let [x, y] = start!;
	let steps = '';
	for (const [i, [toX, toY]] of rest.entries()) {
		const [dx, dy] = [toX - x, toY - y];
		if (dx === 0 && dy === 0) continue;
		steps += `${i === 0 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
		[x, y] = [toX, toY];
	}
	return `M${start!.join(',')}${steps}z`;
}
