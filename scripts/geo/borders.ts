/** The borders of the provinces as a web, with the provinces on either side of each piece. It knows nothing of districts. */
import { key, kilometres, least, type Line, pieces, type Point, rings } from './geometry.ts';
import { Graph } from './graph.ts';
import type { Province } from './outlines.ts';

export class Borders {
	readonly #web = new Graph(4);
	readonly #sides = new Map<string, Set<string>>();
	readonly #points: Point[];

	constructor(provinces: Province[]) {
		for (const province of provinces) {
			for (const [a, b] of rings(province).flatMap(pieces)) {
				this.#web.join(a, b, kilometres(a, b));
				const name = piece(key(a), key(b));
				this.#sides.set(name, (this.#sides.get(name) ?? new Set()).add(province.properties.id));
			}
		}
		this.#points = this.#web.points();
	}

	/** The nearest point within 9 km; where borders meet, 4 km nearer than it is. */
	near(point: Point): Point | undefined {
		const { item, value } = least(this.#points, (other) => kilometres(point, other) - (this.#web.isNode(other) ? 4 : 0));
		return value < 9 ? item : undefined;
	}

	/** The way from one point to another along the border of just these provinces, or along any. */
	between(from: Point, to: Point, provinces: string[], length: number): Line | undefined {
		const own = (a: string, b: string): boolean => {
			const sides = this.#sides.get(piece(a, b))!;
			return provinces.every((id) => sides.has(id)) && (provinces.length === 1 || sides.size === 2);
		};
		return this.#web.route(from, to, length * 2.2 + 25, own) ?? this.#web.route(from, to, length * 1.8 + 15);
	}
}

const piece = (a: string, b: string): string => [a, b].sort().join('|');
