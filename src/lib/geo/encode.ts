/**
 * Geometry to SVG path text: projected, rounded, and written in relative steps, which are shorter and compress better.
 * It stands where d3's path function expects a canvas.
 */
import { geoPath, type GeoContext, type GeoPermissibleObjects, type GeoProjection } from 'd3-geo';

/** Collects the moves of d3's path function as path text with a fixed number of decimals. */
class PathText implements GeoContext {
	#text = '';
	#last: [number, number] = [0, 0];
	#start: [number, number] = [0, 0];
	readonly #unit: number;

	constructor(decimals: number) {
		this.#unit = 10 ** decimals;
	}

	#step(x: number, y: number): [number, number] | null {
		const at: [number, number] = [Math.round(x * this.#unit), Math.round(y * this.#unit)];
		const step: [number, number] = [at[0] - this.#last[0], at[1] - this.#last[1]];
		if (step[0] === 0 && step[1] === 0) return null;
		this.#last = at;
		return [step[0] / this.#unit, step[1] / this.#unit];
	}

	moveTo(x: number, y: number): void {
		this.#last = [Math.round(x * this.#unit), Math.round(y * this.#unit)];
		this.#start = this.#last;
		this.#text += `M${this.#last[0] / this.#unit} ${this.#last[1] / this.#unit}l`;
	}

	lineTo(x: number, y: number): void {
		const step = this.#step(x, y);
		if (!step) return;
		const gap = this.#text.endsWith('l') || step[0] < 0 ? '' : ' ';
		this.#text += `${gap}${step[0]}${step[1] < 0 ? '' : ' '}${step[1]}`;
	}

	closePath(): void {
		this.#last = this.#start;
		this.#text += 'z';
	}

	/** Never called: points are marks, and marks are not path text. */
	arc(): void {}

	beginPath(): void {
		this.#text = '';
	}

	toString(): string {
		// A ring that rounding has shrunk to a point is left out.
		return this.#text.replaceAll(/M[\d. -]+lz?(?=M|$)/g, '');
	}
}

/** The path text of an object in a projection, with so many decimals of a map unit. */
export function encode(projection: GeoProjection, object: GeoPermissibleObjects, decimals: number): string {
	const text = new PathText(decimals);
	geoPath(projection, text)(object);
	return text.toString();
}
