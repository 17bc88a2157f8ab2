/**
 * A scene and a size to a picture: what to draw and where, in CSS pixels of the view. Pure, and the only place where this is decided:
 * the live map, the deck, the embeds, the stills and the cards all draw what comes out of it.
 */
import type { Bounds, BasemapName, Point } from '../geo/basemap.ts';
import { fitCards, type CardFit, type PlacedCards } from './cards/placeCards.ts';
import { cameraOf, toView, type Camera, type Size } from './camera.ts';
import {
	labelStyles,
	placeLabels,
	setLine,
	intersects,
	type LabelKind,
	type LabelRequest,
	type PlacedLabel,
	type Setting
} from './labels.ts';
import { freeWidth, viewRegionsOf, scaleOf, wideFrom, type ViewRegions, type Use } from './viewRegions.ts';
import { fitsPanel, panelHeightOf } from './panels/draw.ts';
import { widthOf } from './metrics.ts';
import { placeMark, type PlacedMark } from './marks.ts';
import type { ResolvedArrow, Gazetteer, ResolvedNote, ResolvedScene, MapPlace } from './resolved.ts';

/** A dot or diamond under a place's label, in CSS pixels. */
export interface Dot {
	readonly id: string;
	readonly kind: MapPlace['kind'];
	readonly x: number;
	readonly y: number;
}

/** An arrow as path text, with its head's place and direction in degrees. */
export interface PlacedArrow {
	readonly kind: ResolvedArrow['kind'];
	readonly path: string;
	readonly head: { readonly x: number; readonly y: number; readonly angle: number };
}

/** A bar that says how long a way is on the picture. */
export interface ScaleBar {
	readonly kilometres: number;
	readonly width: number;
}

/** What to draw of a scene on a view of a size. */
export interface SceneLayout {
	readonly step: string;
	readonly basemap: BasemapName;
	readonly size: Size;
	readonly regions: ViewRegions;
	readonly camera: Camera;
	readonly layers: readonly string[];
	readonly highlights: readonly string[];
	readonly labels: readonly PlacedLabel[];
	readonly dots: readonly Dot[];
	readonly marks: readonly PlacedMark[];
	readonly arrows: readonly PlacedArrow[];
	readonly scaleBar: ScaleBar | null;
	/** The part of the basemap that the view shows, for the locator; null where the camera is not close. */
	readonly locator: Bounds | null;
	/** Where the buttons that play a sequence stand; null where there is none, or no room for them. */
	readonly playAt: Point | null;
	/** The cards of the incidents in focus, one of which is seen at a time; null where a scene has none or the view no room. */
	readonly cards: PlacedCards | null;
	/** How much of the relief and of the contour bands is seen, 0 to 1. */
	readonly ground: { readonly relief: number; readonly contours: number };
}

/** From this zoom on a locator says where on the map one is. */
const locatorFrom = 2.6;

/** The least map that has room for the buttons that play a sequence; a smaller one only follows the reader. */
const playRoom: Size = { width: 340, height: 180 };

/** The size of the locator in CSS pixels at scale 1. */
export const locatorSize: Size = { width: 132, height: 86 };

/** Relief up to zoom 3, contour bands from 5, a plain ground from 8 on, with crossfades between (geography.md, section 9). */
export function groundOf(zoom: number): { relief: number; contours: number } {
	const ramp = (from: number, to: number) => Math.min(1, Math.max(0, (zoom - from) / (to - from)));
	return { relief: 1 - ramp(3, 5), contours: ramp(3, 5) * (1 - 0.75 * ramp(8, 10)) };
}

/** The least height of a view on which a second picture takes all of it, in CSS pixels. */
const leastPanel = 320;

/** The picture of a scene on a view. `use` says whether a card stands beside the map; `scale` sets things larger than the view's size has it, as for a wall. */
export function layoutScene(
	scene: ResolvedScene,
	gazetteer: Gazetteer,
	size: Size,
	use: Use = 'story',
	scale = scaleOf(size, use)
): SceneLayout {
	const wanted = scene.panel ? panelHeightOf(scene.panel, freeWidth(size, use), scale, size.height, use === 'still') : 0;
	// On a small map alone the second picture would leave no map, or have no room itself: it gives way.
	const isCramped = use === 'bare' && (wanted === 'full' ? size.height < leastPanel : wanted > size.height * 0.45);
	const asked = viewRegionsOf(size, use, isCramped ? 0 : wanted === 'full' ? Infinity : wanted, scale);
	// So it does in the story on a phone held sideways: what it tells is in the words and the table beside the map.
	const isCut = use === 'story' && asked.isFull && scene.panel && asked.panel && !fitsPanel(scene.panel, asked.panel, scale);
	const regions = isCut ? viewRegionsOf(size, use, 0, scale) : asked;
	const { labelBounds } = regions;
	const isPlayed =
		use !== 'still' &&
		!regions.isFull &&
		(scene.window !== null || scene.draw) &&
		labelBounds[2] - labelBounds[0] >= playRoom.width &&
		labelBounds[3] - labelBounds[1] >= playRoom.height;
	const playWidth = size.width < wideFrom ? 112 : 270;
	const buttons = isPlayed ? playWidth : 0;
	const named = gazetteer.places.filter(({ id }) => scene.labels.includes(id)).map(({ at }) => at);
	// The smallest stages have room for the cards or for the buttons: a reader who can scroll needs the cards.
	const room = [...new Set([buttons, 0])].flatMap((beside) => fitCards(scene, regions, use, beside, named).map((fit) => ({ fit, beside })));
	for (const { fit, beside } of room) {
		const { missing, ...layout } = pictureWith(scene, gazetteer, size, regions, fit, beside);
		if (missing === 0) return layout;
	}
	const { missing: _, ...layout } = pictureWith(
		scene,
		gazetteer,
		size,
		regions,
		{ camera: cameraOf(scene.bounds, regions.fitBounds), cards: null },
		buttons
	);
	return layout;
}

/**
 * The picture of a scene with a camera and its cards.
 * @param playWidth the room that the buttons which play a sequence want; 0 for none.
 * @returns it, and how many of the labels that must stand found no room.
 */
function pictureWith(
	scene: ResolvedScene,
	gazetteer: Gazetteer,
	size: Size,
	regions: ViewRegions,
	{ camera, cards }: CardFit,
	playWidth: number
): SceneLayout & { missing: number } {
	const { labelBounds, scale } = regions;
	const view = (point: Point): Point => toView(camera, point);
	const marks = scene.marks.map((mark) => placeMark(mark, view(mark.at), scale));
	const playBox = playWidth > 0 ? playBoxOf(labelBounds, playWidth, cards, marks) : null;
	const arrows = scene.arrows.map((arrow, i) => ({ scene: arrow, placed: placeArrow(arrow, view, labelBounds, i) }));
	const hasLocator =
		scene.basemap === 'region' &&
		camera.zoom > locatorFrom &&
		labelBounds[2] - labelBounds[0] > 420 &&
		labelBounds[3] - labelBounds[1] > 260;
	const locatorBox: Bounds = [
		labelBounds[2] - locatorSize.width * scale - 8,
		labelBounds[1],
		labelBounds[2],
		labelBounds[1] + locatorSize.height * scale + 8
	];
	// A name whose dot lies under the cards or the locator would name nothing.
	const covers = [...(cards ? [cards.bounds] : []), ...(hasLocator ? [locatorBox] : [])];
	const places = placesOf(scene, gazetteer, camera.zoom, labelBounds, view).filter(
		({ required, x, y }) => required || !covers.some((bounds) => intersects([x - 4, y - 4, x + 4, y + 4], bounds))
	);
	const footBox: Bounds = [labelBounds[2] - 150 * scale, labelBounds[3] - 20 * scale, labelBounds[2], labelBounds[3] + 40];

	const requests: LabelRequest[] = [
		...scene.notes.map((note, i): LabelRequest => ({
			id: `note-${i}`,
			kind: 'note',
			...settingOf(note, 60, 34, besideMarks(marks, view(note.at), 9, scale)),
			fallbacks: [
				settingOf(note, 26, 26),
				settingOf(note, 18, 18),
				settingOf(note, 14, 20),
				settingOf({ ...note, sub: null }, 18, 0),
				{ ...settingOf({ ...note, sub: null }, 18, 0), shrink: 0.85 }
			],
			at: [{ point: view(note.at) }],
			set: 'around',
			required: true
		})),
		...places.filter(({ required }) => required).map((place) => requestOf(place, marks, scale)),
		...arrows.flatMap(({ scene: arrow, placed }, i): LabelRequest[] =>
			arrow.label
				? [
						{
							id: `arrow-${i}`,
							kind: 'arrow',
							lines: wrap(wordsOf(arrow, placed.isCut), 26),
							fallbacks: [18, 13].map((max) => ({ lines: wrap(wordsOf(arrow, placed.isCut), max), gap: 8 })),
							at: placed.labelAt.map((point) => ({ point })),
							set: 'around',
							required: true,
							gap: 8
						}
					]
				: []
		),
		...areasOf(scene, gazetteer, camera, regions, true),
		...areasOf(scene, gazetteer, camera, regions, false).filter(({ kind }) => kind === 'country'),
		...places.filter(({ required }) => !required).map((place) => requestOf(place, marks, scale)),
		...areasOf(scene, gazetteer, camera, regions, false).filter(({ kind }) => kind !== 'country')
	];
	const dotsBoxes = places.filter(({ required }) => required).map(({ x, y }): Bounds => [x - 4, y - 4, x + 4, y + 4]);
	const lineBoxes = onLine(gazetteer.line, view, labelBounds);
	const markBoxes = marks.map(({ x, y, outer }): Bounds => [x - outer, y - outer, x + outer, y + outer]);
	const headBoxes = arrows.map(({ placed }): Bounds => [placed.head.x - 7, placed.head.y - 7, placed.head.x + 7, placed.head.y + 7]);
	const shaftBoxes = arrows.flatMap(({ placed }) => placed.along.map(([x, y]): Bounds => [x - 3, y - 3, x + 3, y + 3]));
	const max = Math.round(((labelBounds[2] - labelBounds[0]) * (labelBounds[3] - labelBounds[1])) / (15_000 * scale ** 2));
	const labels = placeLabels(
		requests,
		labelBounds,
		{
			hard: [footBox, ...(hasLocator ? [locatorBox] : []), ...(playBox ? [playBox] : []), ...(cards ? [cards.bounds] : [])],
			soft: [...lineBoxes, ...markBoxes, ...dotsBoxes, ...headBoxes, ...shaftBoxes]
		},
		scale,
		max
	);
	const shown = new Set(labels.map(({ id }) => id));
	return {
		missing: requests.filter(({ id, required }) => required && !shown.has(id)).length,
		step: scene.step,
		basemap: scene.basemap,
		size,
		regions,
		camera,
		layers: scene.layers,
		highlights: scene.highlights,
		labels,
		dots: places.filter(({ id }) => shown.has(id)).map(({ id, kind, x, y }) => ({ id, kind, x, y })),
		marks,
		arrows: arrows.map(({ placed: { kind, path, head } }) => ({ kind, path, head })),
		scaleBar: scene.basemap === 'region' ? scaleBarOf(scene.kilometres / camera.zoom, 90 * scale) : null,
		locator: hasLocator ? viewOf(camera, size) : null,
		playAt: playBox && [playBox[0] + 6, playBox[1]],
		cards,
		ground: groundOf(camera.zoom)
	};
}

/** The height of the buttons that play a sequence, with their margin, in CSS pixels. */
const playHeight = 46;

/** Where those buttons stand: at the foot, beside the cards or at the head of the map, wherever no mark is under them. */
function playBoxOf(labelBounds: Bounds, width: number, cards: PlacedCards | null, marks: readonly PlacedMark[]): Bounds {
	const at = (x: number, y: number): Bounds => [x, y, x + width, y + playHeight];
	const foot = at(labelBounds[0], labelBounds[3] - playHeight);
	const places = [
		foot,
		...(cards ? [at(cards.bounds[0] - width - 2, labelBounds[3] - playHeight)] : []),
		at(labelBounds[0], labelBounds[1])
	];
	return places.find((place) => !marks.some(({ x, y, outer }) => intersects([x - outer, y - outer, x + outer, y + outer], place))) ?? foot;
}

/** The part of the basemap that a view shows, in map units. */
function viewOf({ zoom, x, y }: Camera, { width, height }: Size): Bounds {
	return [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom];
}

interface StagePlace extends MapPlace {
	readonly x: number;
	readonly y: number;
	readonly required: boolean;
}

/** The least zoom at which a place of each rank is named; crossings and passes as their layers say. */
const zoomOfRank = [0, 0.55, 1.15, 2];

function placesOf(
	scene: ResolvedScene,
	{ places }: Gazetteer,
	zoom: number,
	labelBounds: Bounds,
	view: (point: Point) => Point
): StagePlace[] {
	const layerOf = { capital: 'towns', city: 'towns', town: 'towns', crossing: 'crossings', pass: 'passes' } as const;
	return places
		.map((place) => ({ place, required: scene.labels.includes(place.id), point: view(place.at) }))
		.filter(
			({ place, required, point: [x, y] }) =>
				x > labelBounds[0] &&
				y > labelBounds[1] &&
				x < labelBounds[2] &&
				y < labelBounds[3] &&
				(required || (scene.layers.includes(layerOf[place.kind]) && zoom >= (place.kind === 'pass' ? 2 : (zoomOfRank[place.rank] ?? 3))))
		)
		.sort((a, b) => Number(b.required) - Number(a.required) || a.place.rank - b.place.rank)
		.map(({ place, required, point: [x, y] }) => ({ ...place, x, y, required }));
}

function requestOf({ id, kind, name, x, y, required }: StagePlace, marks: readonly PlacedMark[], scale: number): LabelRequest {
	const gap = kind === 'crossing' ? 9 : 7;
	return {
		id,
		kind,
		lines: [name],
		gap: besideMarks(marks, [x, y], gap, scale),
		fallbacks: [
			{ lines: [name], gap },
			{ lines: wrap(name.replace('–', '– '), 8), gap },
			{ lines: [name], gap, shrink: 0.85 }
		],
		at: [{ point: [x, y] }],
		set: 'around',
		required
	};
}

/** The most that a label moves away from its dot for a mark on it, in CSS pixels at scale 1: farther off it would name nothing. */
const mostAside = 30;

/** The gap that sets a label beside the marks that stand on its dot, or the usual one where there are none; in CSS pixels at scale 1. */
function besideMarks(marks: readonly PlacedMark[], [x, y]: Point, usual: number, scale: number): number {
	const covering = marks.filter((mark) => Math.hypot(mark.x - x, mark.y - y) < mark.outer);
	return Math.max(usual, ...covering.map(({ outer }) => Math.min(mostAside, outer / Math.max(1, scale) + 3)));
}

function areasOf(
	scene: ResolvedScene,
	{ areas, places }: Gazetteer,
	camera: Camera,
	{ labelBounds, scale }: ViewRegions,
	required: boolean
): LabelRequest[] {
	const isSmall = (kind: LabelKind) => kind === 'district' && camera.zoom < 3;
	return scene.areas.flatMap(({ id, at }): LabelRequest[] => {
		const area = areas[id];
		// A district called after its town is named by the town.
		const isTold = area?.kind === 'district' && places.some((place) => place.name === area.name);
		if (!area || scene.labels.includes(id) !== required || (!required && (isSmall(area.kind) || isTold))) return [];
		const { name, kind } = area;
		const spots = at.map(([x = 0, y = 0, angle = 0]) => ({ point: toView(camera, [x, y]), angle }));
		const points = spots.map(({ point }) => point);
		// Where cards push the map aside, a country's name may come in from the edge.
		const isPushed = kind === 'country' && scene.cards.length > 0;
		const style = labelStyles[kind];
		const half = isPushed ? widthOf(setLine(kind, name), style.size * 0.66 * scale, style.weight, style.spacing) / 2 + 4 : 0;
		const more =
			required && kind !== 'river'
				? [...withMiddles(points), ...inward(points, half, labelBounds)].map((point) => ({ point, angle: 0 }))
				: spots;
		const lines = kind === 'country' || kind === 'river' || name.length < 16 ? [name] : wrap(name, 14);
		return [
			{
				id,
				kind,
				lines,
				fallbacks: [0.82, 0.66].map((shrink) => ({ lines, shrink })),
				at: more,
				set: 'over',
				required
			}
		];
	});
}

/** A note with its words broken into lines of so many letters. */
function settingOf({ text, sub }: ResolvedNote, max: number, mostOfSub: number, gap = 9): Setting {
	const heading = wrap(text, max);
	return { lines: [...heading, ...(sub === null ? [] : wrap(sub, mostOfSub))], heading: heading.length, gap };
}

/** The label of an arrow; where its end is not on the view, with the name of the place it leads to. */
function wordsOf({ label, toName }: ResolvedArrow, isCut: boolean): string {
	return isCut ? `${toName}: ${label ?? ''}` : (label ?? '');
}

/** Points so near the left or right edge of the view that words of half a width would be cut there, as far from it as they need. */
function inward(points: readonly Point[], half: number, [left, top, right, bottom]: Bounds): Point[] {
	return points.flatMap(([x, y]): Point[] => {
		const near = Math.min(right - half, Math.max(left + half, x));
		return near !== x && Math.abs(near - x) < half && y > top && y < bottom ? [[near, y]] : [];
	});
}

/** Points with those half way between them, which lie in most areas too. */
function withMiddles(points: readonly Point[]): Point[] {
	return [...points, ...points.flatMap((a, i) => points.slice(i + 1).map((b): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]))];
}

/** Boxes along the line, so that labels keep off it: one every few pixels of the part that is seen. */
function onLine(line: readonly Point[], view: (point: Point) => Point, labelBounds: Bounds): Bounds[] {
	const boundsList: Bounds[] = [];
	for (let i = 1; i < line.length; i++) {
		const [ax, ay] = view(line[i - 1] ?? [0, 0]);
		const [bx, by] = view(line[i] ?? [0, 0]);
		if (
			Math.max(ax, bx) < labelBounds[0] ||
			Math.min(ax, bx) > labelBounds[2] ||
			Math.max(ay, by) < labelBounds[1] ||
			Math.min(ay, by) > labelBounds[3]
		)
			continue;
		const pieces = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / 8));
		for (let k = 0; k < pieces; k++) {
			const t = (k + 0.5) / pieces;
			const [x, y] = [ax + t * (bx - ax), ay + t * (by - ay)];
			boundsList.push([x - 4, y - 4, x + 4, y + 4]);
		}
	}
	return boundsList;
}

/** A bowed arrow, cut where it leaves the view; its label may stand at its middle, nearer its end, or at its end. */
function placeArrow(
	{ kind, from, to }: ResolvedArrow,
	view: (point: Point) => Point,
	labelBounds: Bounds,
	i: number
): PlacedArrow & { labelAt: Point[]; along: Point[]; isCut: boolean } {
	const a = view(from);
	const b = view(to);
	const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
	const bow = 0.16 * (i % 2 === 0 ? 1 : -1);
	const c: Point = [(a[0] + b[0]) / 2 - dy * bow, (a[1] + b[1]) / 2 + dx * bow];
	const at = (t: number): Point => [
		(1 - t) ** 2 * a[0] + 2 * t * (1 - t) * c[0] + t * t * b[0],
		(1 - t) ** 2 * a[1] + 2 * t * (1 - t) * c[1] + t * t * b[1]
	];
	const isSeen = ([x, y]: Point) => x > labelBounds[0] + 6 && x < labelBounds[2] - 6 && y > labelBounds[1] + 6 && y < labelBounds[3] - 6;
	const steps = 40;
	let end = 1;
	while (end > 0.2 && !isSeen(at(end))) end -= 1 / steps;
	const n = (value: number) => Math.round(value * 10) / 10;
	// The part of a quadratic curve up to t is again one, with this control point (de Casteljau).
	const control: Point = [(1 - end) * a[0] + end * c[0], (1 - end) * a[1] + end * c[1]];
	const tip = at(end);
	const angle = (Math.atan2(tip[1] - control[1], tip[0] - control[0]) * 180) / Math.PI;
	return {
		kind,
		path: `M${n(a[0])} ${n(a[1])}Q${n(control[0])} ${n(control[1])} ${n(tip[0])} ${n(tip[1])}`,
		head: { x: n(tip[0]), y: n(tip[1]), angle: n(angle) },
		labelAt: (end < 1 ? [1, 0.92, 0.84] : [0.6, 0.75, 0.45, 0.9, 1, 0.3]).map((t) => at(t * end)),
		isCut: end < 1,
		along: Array.from({ length: steps + 1 }, (_, k) => at((k / steps) * end))
	};
}

/** A round number of kilometres that is at most so many CSS pixels wide. */
function scaleBarOf(kilometresPerPixel: number, max: number): ScaleBar {
	const step = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((kilometres) => kilometres / kilometresPerPixel <= max) ?? 1;
	return { kilometres: step, width: step / kilometresPerPixel };
}

/** Breaks words into lines of at most so many letters. */
function wrap(text: string, max: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && `${last} ${word}`.length <= max) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}
