/** What is wrong with the labels of a picture, by kind: a reader's rules for names on a map, apart from the code that places them. */
import type { Bounds, Point } from '../src/lib/geo/basemap.ts';
import { pointsOf } from '../src/lib/geo/decode.ts';
import { edgesOf } from '../src/lib/scene/geometry.ts';
import { toView } from '../src/lib/scene/camera.ts';
import { dotRadius } from '../src/lib/scene/labelRequests.ts';
import type { PlacedLabel } from '../src/lib/scene/labels.ts';
import type { SceneLayout } from '../src/lib/scene/layoutScene.ts';
import { cornersOf } from '../src/lib/scene/marks.ts';
import type { Gazetteer, ResolvedScene } from '../src/lib/scene/resolved.ts';

/** The kinds of breach. */
export const breachKinds = {
	far: 'more than 6 px (times the scale) from its dot, without a leader',
	side: 'on the other side of a border than its dot, or a note on the other side of the Durand Line than its place',
	line: 'across a border',
	nearer: 'nearer to another dot or mark',
	over: 'over a mark, an arrow or another label',
	long: 'with a leader longer than 80 px (times the scale)',
	crossed: 'crossed by a leader, or its leader by another',
	outside: 'an area named outside of it or across a border',
	twice: 'one name twice',
	missing: 'needed and left out'
} as const;

/** A kind of breach. */
export type BreachKind = keyof typeof breachKinds;

/** A breach of a rule. */
export interface Breach {
	readonly step: string;
	readonly kind: BreachKind;
	readonly label: string;
}

/** What the labels of a picture are, in numbers, and what is wrong with them. */
export interface Audit {
	readonly asked: number;
	readonly placed: number;
	readonly leaders: number;
	readonly missing: number;
	readonly breaches: readonly Breach[];
}

/** The farthest that a name may stand from its dot without a leader, in CSS pixels at scale 1. */
const reach = 6;

/** The longest that a leader is, in CSS pixels at scale 1. */
const longest = 80;

/** A note whose place is nearer to the Durand Line than this, in CSS pixels, may lie across it: there is no room for one beside it. */
const atLine = 28;

const isPlace = ({ kind }: PlacedLabel) => kind in dotRadius;

/** Checks the labels of one picture. @param isInArea says whether a point in map units lies in an area of the basemap */
export function auditLabels(
	scene: ResolvedScene,
	layout: SceneLayout,
	gazetteer: Gazetteer,
	isInArea: (id: string, point: Point) => boolean
): Audit {
	const { labels, dots, marks, camera, regions } = layout;
	if (regions.isFull) return { asked: 0, placed: 0, leaders: 0, missing: 0, breaches: [] };
	const { scale, labelBounds } = regions;
	const view = (point: Point): Point => toView(camera, point);
	const line = segmentsOf([gazetteer.line], view, labelBounds);
	const borders = segmentsOf(pointsOf(gazetteer.borders), view, labelBounds);
	const isAtLine = ([x, y]: Point) => line.some((segment) => crossesBox(segment, [x - atLine, y - atLine, x + atLine, y + atLine]));
	const bases = new Map(scene.marks.map(({ id, at }) => [id, view(at)]));
	const shafts = layout.arrows.map(({ path }) => samplesOf(path));
	const breaches: Breach[] = [];
	const tell = (kind: BreachKind, label: string) => breaches.push({ step: scene.step, kind, label });
	for (const label of labels) {
		const box = lettersOf(label);
		for (const other of labels) {
			const [side, otherSide] = [layout.sides[label.id], layout.sides[other.id]];
			const areTogether = !side || !otherSide || side === otherSide;
			if (other.id > label.id && areTogether && meets(box, lettersOf(other))) tell('over', `${label.id} on ${other.id}`);
		}
		if (label.leader) {
			const { leader } = label;
			if (Math.hypot(leader[1][0] - leader[0][0], leader[1][1] - leader[0][1]) > longest * scale) tell('long', label.id);
			for (const other of labels)
				if (
					other !== label &&
					(crossesBox(leader, lettersOf(other)) || (other.leader && other.id > label.id && crosses(leader, other.leader)))
				)
					tell('crossed', `${other.id} by the leader of ${label.id}`);
		}
		const isArea = label.kind === 'country' || label.kind === 'province' || label.kind === 'district';
		if (!isArea) for (const path of shafts) if (path.some((point) => distance(box, point) < 1)) tell('over', `${label.id} on an arrow`);
		if (!isArea)
			for (const mark of marks)
				if (distance(box, [mark.x, mark.y]) < mark.outer - 0.05 || edgesOf(cornersOf(mark)).some((edge) => crossesBox(edge, box)))
					tell('over', `${label.id} on ${mark.id}`);
		if (isPlace(label)) {
			const dot = dots.find(({ id }) => id === label.id);
			if (!dot) {
				tell('far', `${label.id} without its dot`);
				continue;
			}
			const at: Point = [dot.x, dot.y];
			const own = distance(box, at) - dotRadius[dot.kind] * scale;
			const covering = marks.filter(({ x, y, outer }) => Math.hypot(x - dot.x, y - dot.y) < outer);
			const nearest = Math.min(own, ...covering.map(({ x, y, outer }) => distance(box, [x, y]) - outer));
			if (!label.leader) {
				if (nearest > reach * scale + 0.05) tell('far', `${label.id} ${nearest.toFixed(0)} px`);
				for (const other of dots)
					if (other.id !== dot.id && distance(box, [other.x, other.y]) < distance(box, at)) tell('nearer', `${label.id} to ${other.id}`);
				for (const { id, x, y, outer } of marks) {
					const base = bases.get(id) ?? at;
					const isOwn = Math.hypot(base[0] - at[0], base[1] - at[1]) < 10 * scale || Math.hypot(x - dot.x, y - dot.y) < outer;
					if (!isOwn && distance(box, [x, y]) - outer < nearest - 0.05) tell('nearer', `${label.id} to ${id}`);
				}
			}
			const all = label.kind === 'crossing' ? borders : [...line, ...borders];
			if (all.some((segment) => crossesBox(segment, box))) tell('line', label.id);
			else if (all.some((segment) => crosses(segment, [at, nearestOf(box, at)]))) tell('side', label.id);
		} else if (label.kind === 'note') {
			const note = scene.notes[Number(label.id.replace('note-', ''))];
			const at = note ? view(note.at) : null;
			if (at && line.some((segment) => crosses(segment, [at, nearestOf(box, at)]))) tell('side', label.id);
			else if (at && !isAtLine(at) && line.some((segment) => crossesBox(segment, box))) tell('line', label.id);
		} else if (isArea) {
			const middle: Point = [((box[0] + box[2]) / 2 - camera.x) / camera.zoom, ((box[1] + box[3]) / 2 - camera.y) / camera.zoom];
			if (!isInArea(label.id, middle)) tell('outside', `${label.id} out of it`);
			else if ([...line, ...borders].some((segment) => crossesBox(segment, box))) tell('outside', `${label.id} across a border`);
		}
	}
	const texts = labels.filter(isPlace).map(({ lines }) => lines.join(' '));
	for (const text of new Set(texts.filter((one, i) => texts.indexOf(one) !== i))) tell('twice', text);
	const asked = askedIn(scene, layout, gazetteer);
	const shown = new Set(labels.map(({ id }) => id));
	for (const id of asked) if (!shown.has(id) && (scene.needed.includes(id) || !scene.labels.includes(id))) tell('missing', id);
	return {
		asked: new Set([...asked, ...shown]).size,
		placed: labels.length,
		leaders: labels.filter(({ leader }) => leader).length,
		missing: asked.filter((id) => !shown.has(id)).length,
		breaches
	};
}

/** The ids of the labels that are asked for and whose places lie in the view. */
function askedIn(scene: ResolvedScene, { camera, regions: { labelBounds } }: SceneLayout, { places }: Gazetteer): string[] {
	const isSeen = (point: Point) => distance(labelBounds, toView(camera, point)) === 0;
	return [
		...places.filter(({ id, at }) => scene.labels.includes(id) && isSeen(at)).map(({ id }) => id),
		...scene.areas.filter(({ id, at }) => scene.labels.includes(id) && at.some(([x = 0, y = 0]) => isSeen([x, y]))).map(({ id }) => id),
		...scene.notes.flatMap(({ at }, i) => (isSeen(at) ? [`note-${i}`] : [])),
		...scene.arrows.flatMap(({ label, from }, i) => (label !== null && isSeen(from) ? [`arrow-${i}`] : []))
	];
}

/** The box around the letters of a label, without its padding. */
function lettersOf({ bounds: [left, top, right, bottom] }: PlacedLabel): Bounds {
	return [left + 2.5, top, right - 2.5, bottom];
}

type Segment = readonly [Point, Point];

function segmentsOf(lines: readonly (readonly Point[])[], view: (point: Point) => Point, labelBounds: Bounds): Segment[] {
	return lines.flatMap((line) => {
		const points = line.map(view);
		return points.slice(1).flatMap((b, i): Segment[] => {
			const a = points[i];
			return a && crossesBox([a, b], labelBounds) ? [[a, b]] : [];
		});
	});
}

/** Points along a quadratic curve. */
function samplesOf(path: string): Point[] {
	const [ax = 0, ay = 0, cx = 0, cy = 0, bx = 0, by = 0] = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
	return Array.from({ length: 61 }, (_, i): Point => {
		const t = i / 60;
		return [(1 - t) ** 2 * ax + 2 * t * (1 - t) * cx + t * t * bx, (1 - t) ** 2 * ay + 2 * t * (1 - t) * cy + t * t * by];
	});
}

const nearestOf = ([left, top, right, bottom]: Bounds, [x, y]: Point): Point => [
	Math.min(right, Math.max(left, x)),
	Math.min(bottom, Math.max(top, y))
];

function distance(box: Bounds, point: Point): number {
	const [x, y] = nearestOf(box, point);
	return Math.hypot(x - point[0], y - point[1]);
}

const meets = (a: Bounds, b: Bounds) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const turn = (a: Point, b: Point, c: Point) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));

const crosses = ([a, b]: Segment, [c, d]: Segment) => turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b);

function crossesBox(segment: Segment, box: Bounds): boolean {
	const [left, top, right, bottom] = box;
	if (segment.some((point) => distance(box, point) === 0)) return true;
	return (
		crosses(segment, [
			[left, top],
			[right, bottom]
		]) ||
		crosses(segment, [
			[left, bottom],
			[right, top]
		])
	);
}
