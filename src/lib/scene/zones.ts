/** Areas that a scene draws as ideas, on a view: their paths, and what of a picture belongs to which side of a turn. */
import type { Bounds, Point } from '../geo/basemap.ts';
import type { Side } from './labels.ts';
import type { ResolvedScene, ResolvedZone } from './resolved.ts';

/** A zone on a view, in CSS pixels. */
export interface PlacedZone {
	readonly kind: ResolvedZone['kind'];
	/** The points of its curve, and of the one that it is turned to. */
	readonly from: readonly Point[];
	readonly to: readonly Point[] | null;
	/** The Durand Line from its end at the Wakhan to its end at Iran, where it closes the zone. */
	readonly line: readonly Point[];
}

/** The part of a turn in which one side has gone, and after which the other comes. */
const [gone, comes] = [0.4, 0.6];

/** The zones of a scene on a view. */
export function placeZones(zones: readonly ResolvedZone[], line: readonly Point[], view: (point: Point) => Point): PlacedZone[] {
	const hinge = zones.some(({ kind }) => kind === 'rear') ? line.map(view).reverse() : [];
	return zones.map(({ kind, curve, turned }) => ({
		kind,
		from: curve.map(view),
		to: turned && turned.curve.map(view),
		line: kind === 'rear' ? hinge : []
	}));
}

/** Small boxes along the outline of a waist, for names to keep off. */
export function edgeBoxes({ kind, from }: PlacedZone): Bounds[] {
	if (kind !== 'waist') return [];
	return from.flatMap((point, i) => {
		const [before, after] = [between(from.at(i - 1) ?? point, point, 0.5), between(point, from[(i + 1) % from.length] ?? point, 0.5)];
		return Array.from({ length: 8 }, (_, k): Bounds => {
			const [x, y] = between(between(before, point, k / 8), between(point, after, k / 8), k / 8);
			return [x - 3, y - 3, x + 3, y + 3];
		});
	});
}

/** What belongs to one side of a turn: the ids of labels, and of arrows as those of their labels. */
export function sidesOf({ turns, arrows, zones }: ResolvedScene): Record<string, Side> {
	if (!turns) return {};
	return Object.fromEntries([
		...arrows.map(({ kind }, i) => [`arrow-${i}`, kind === 'turned' ? 'after' : 'before'] as const),
		...zones.flatMap(({ turned }, i) =>
			turned
				? ([
						[`zone-${i}`, 'before'],
						[`zone-${i}-turned`, 'after']
					] as const)
				: []
		)
	]);
}

/** The parts of the progress at which a turn begins and ends: each side is seen for a while. */
const [begins, ends] = [0.3, 0.8];

/** How far a turn has come at a progress from 0 to 1: like a leaf that goes over, slow at first and at the end. */
export function turnedAt(progress: number): number {
	const part = Math.min(1, Math.max(0, (progress - begins) / (ends - begins)));
	return (1 - Math.cos(Math.PI * part)) / 2;
}

/** How much of what shows one side of a turn is seen when it has come so far. */
export function seenAt(side: Side, turned: number): number {
	const part = side === 'before' ? 1 - turned / gone : (turned - comes) / (1 - comes);
	return Math.min(1, Math.max(0, part));
}

/** The path of a zone whose turn has come so far, 0 to 1. */
export function zonePath({ from, to, line }: PlacedZone, turned: number): string {
	const points = to ? from.map((point, i) => between(point, to[i] ?? point, turned)) : from;
	const closing = line.length > 0 ? [line.at(-1), line[0]] : [between(points.at(-1) ?? [0, 0], points[0] ?? [0, 0], 0.5)];
	const [start = [0, 0], end = start] = closing;
	const n = ([x, y]: Point) => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
	const bends = points.map((point, i) => {
		const next = points[i + 1];
		return `Q${n(point)} ${n(next ? between(point, next, 0.5) : end)}`;
	});
	return `M${n(start)}${bends.join('')}${line
		.slice(1)
		.map((point) => `L${n(point)}`)
		.join('')}Z`;
}

/** The ring of a zone without its bends, in map units: the curve's points, closed by the Durand Line where that is a side of it. */
export function outlineOfCurve(kind: ResolvedZone['kind'], curve: readonly Point[], line: readonly Point[]): Point[] {
	return kind === 'rear' ? [...curve, ...[...line].reverse()] : [...curve];
}

const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [ax + (bx - ax) * part, ay + (by - ay) * part];
