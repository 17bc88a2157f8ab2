/**
 * A web of points joined by pieces of line, and the shortest way through it.
 * It knows nothing of rivers or borders: both are traced with it.
 */
import { key, least, type Line, type Point } from './geometry.ts';

export class Graph {
	readonly #links = new Map<string, Map<string, number>>();
	readonly #points = new Map<string, Point>();
	readonly #digits: number;

	/** Points that agree in so many decimals of a degree are one. */
	constructor(digits: number) {
		this.#digits = digits;
	}

	/** The name of a point in this web. */
	name(point: Point): string {
		return key(point, this.#digits);
	}

	/** Joins two points both ways. A later link replaces an earlier one. */
	join(a: Point, b: Point, length: number): void {
		const [from, to] = [this.name(a), this.name(b)];
		if (from === to) return;
		this.#points.set(from, a).set(to, b);
		this.#from(from).set(to, length);
		this.#from(to).set(from, length);
	}

	#from(name: string): Map<string, number> {
		const found = this.#links.get(name) ?? new Map<string, number>();
		this.#links.set(name, found);
		return found;
	}

	/** All points, in the order in which they came. */
	points(): Point[] {
		return [...this.#points.values()];
	}

	/** Whether more than two ways meet at a point. */
	isNode(point: Point): boolean {
		return this.#from(this.name(point)).size > 2;
	}

	/** The shortest way between two points (Dijkstra), or nothing if there is none that is allowed and not longer than `limit`. */
	route(from: Point, to: Point, limit = Infinity, allowed: (a: string, b: string) => boolean = () => true): Line | undefined {
		const [start, goal] = [this.name(from), this.name(to)];
		const lengths = new Map([[start, 0]]);
		const before = new Map<string, string>();
		const open: { name: string; length: number }[] = [{ name: start, length: 0 }];
		while (open.length > 0) {
			const { item: here, index } = least(open, ({ length }) => length);
			open.splice(index, 1);
			if (here.name === goal) return this.#back(start, goal, before);
			if (here.length > lengths.get(here.name)! || here.length > limit) continue;
			for (const [name, step] of this.#from(here.name)) {
				const length = here.length + step;
				if (length >= (lengths.get(name) ?? Infinity) || !allowed(here.name, name)) continue;
				lengths.set(name, length);
				before.set(name, here.name);
				open.push({ name, length });
			}
		}
		return undefined;
	}

	#back(start: string, goal: string, before: Map<string, string>): Line {
		const way = [goal];
		while (way[0] !== start) way.unshift(before.get(way[0]!)!);
		return way.map((name) => this.#points.get(name)!);
	}
}
