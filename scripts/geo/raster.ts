/** Fields of numbers on a grid: blurring, and reading between the cells. It knows nothing of what the numbers mean. */

export interface Raster {
	width: number;
	height: number;
	/** Row by row from the north-west. */
	values: Float32Array;
}

/** A field of the same size, made cell by cell. */
export function mapped({ width, height, values }: Raster, value: (old: number, i: number) => number): Raster {
	return { width, height, values: values.map(value) };
}

/** A blur of so many cells: Gaussian below 2.2, above that three box blurs, which come close to it and cost less. */
export function blurred(raster: Raster, sigma: number): Raster {
	return sigma < 2.2 ? gaussian(raster, sigma) : boxed(raster, Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2)));
}

function gaussian({ width, height, values }: Raster, sigma: number): Raster {
	const reach = Math.ceil(3 * sigma);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp((-(k - reach) * (k - reach)) / 2 / sigma / sigma));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const pass = (from: Float32Array, length: number, step: number, across: number, stride: number): Float32Array => {
		const to = new Float32Array(from.length);
		for (let j = 0; j < across; j++) {
			for (let i = 0; i < length; i++) {
				let sum = 0;
				for (let k = -reach; k <= reach; k++)
					sum += weights[k + reach]! * from[j * stride + Math.min(length - 1, Math.max(0, i + k)) * step]!;
				to[j * stride + i * step] = sum / total;
			}
		}
		return to;
	};
	return { width, height, values: pass(pass(values, width, 1, height, width), height, width, width, 1) };
}

function boxed({ width, height, values }: Raster, reach: number): Raster {
	const pass = (from: Float32Array, length: number, step: number, across: number, stride: number): Float32Array => {
		const to = new Float32Array(from.length);
		const at = (j: number, i: number): number => from[j * stride + Math.min(length - 1, Math.max(0, i)) * step]!;
		for (let j = 0; j < across; j++) {
			let sum = 0;
			for (let i = -reach; i <= reach; i++) sum += at(j, i);
			for (let i = 0; i < length; i++) {
				to[j * stride + i * step] = sum / (2 * reach + 1);
				sum += at(j, i + reach + 1) - at(j, i - reach);
			}
		}
		return to;
	};
	let field = values;
	for (let round = 0; round < 3; round++) field = pass(pass(field, width, 1, height, width), height, width, width, 1);
	return { width, height, values: field };
}

/** A reader between the cells (Catmull-Rom), in units of cells from the north-west corner. */
export function sampler({ width, height, values }: Raster): (x: number, y: number) => number {
	const at = (x: number, y: number): number => values[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))]!;
	return (x, y) => {
		const [u, v] = [x - 0.5, y - 0.5];
		const [i, j] = [Math.floor(u), Math.floor(v)];
		const row = (k: number): number => between(at(i - 1, j + k), at(i, j + k), at(i + 1, j + k), at(i + 2, j + k), u - i);
		return between(row(-1), row(0), row(1), row(2), v - j);
	};
}

const between = (a: number, b: number, c: number, d: number, t: number): number =>
	b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
