/**
 * The arcs of a topology: the pieces of line that its shapes are made of, and who uses which.
 * Only here are TopoJSON's rules known: deltas on a grid, and `~i` for an arc that is walked backwards.
 */
import { quantize } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Line, Point } from './geometry.ts';

type Nested = number | Nested[];

/** A topology as topojson-server makes it, always on a grid. */
export type Grid = Topology & { transform: NonNullable<Topology['transform']> };

/** The arcs in degrees. */
export function decoded({ arcs, transform: { scale, translate } }: Grid): Line[] {
	return arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map((step): Point => [(x += step[0]!) * scale[0] + translate[0], (y += step[1]!) * scale[1] + translate[1]]);
	});
}

/** The nearest point of the grid. */
export const onGrid = ([x, y]: Point, { transform: { scale, translate } }: Grid): Point => [
	Math.round((x - translate[0]) / scale[0]) * scale[0] + translate[0],
	Math.round((y - translate[1]) / scale[1]) * scale[1] + translate[1]
];

/** The numbers of the arcs that a shape uses. */
export const arcsOf = (shape: GeometryObject): number[] => ('arcs' in shape ? numbers(shape.arcs) : []);

const numbers = (nested: Nested): number[] => (typeof nested === 'number' ? [nested < 0 ? ~nested : nested] : nested.flatMap(numbers));

/** For each arc, whatever `label` says of the shapes that use it. */
export function users<G extends GeometryObject, T>({ arcs }: Topology, shapes: G[], label: (shape: G) => T): T[][] {
	const found: T[][] = arcs.map(() => []);
	for (const shape of shapes) for (const arc of arcsOf(shape)) found[arc]!.push(label(shape));
	return found;
}

/** Rings put together from arcs again; a point that would follow itself is left out. */
export function ringOf(numbers: number[], arcs: Line[], same: (a: Point, b: Point) => boolean): Line {
	const ring: Line = [];
	for (const number of numbers) {
		const line = number < 0 ? [...arcs[~number]!].reverse() : arcs[number]!;
		ring.push(...(ring.length > 0 ? line.slice(1) : line));
	}
	if (!same(ring[0]!, ring.at(-1)!)) ring.push(ring[0]!);
	return ring.filter((point, i) => i === 0 || !same(point, ring[i - 1]!));
}

/** A topology with these arcs instead of its own, on a grid of so many steps, without those that no shape uses. */
export function packed(topology: Topology, arcs: Line[], steps: number): Topology {
	const { transform: _, ...plain } = topology;
	return filter(quantize({ ...plain, arcs } as never, steps), () => true);
}
