/**
 * A scene and a size to a picture: what to draw and where, in CSS pixels of the view. Pure, and the only place where this is decided:
 * the live map, the deck, the embeds, the stills and the cards all draw what comes out of it.
 */
import type { Bounds, Point } from '../geo/basemap.ts';
import { basemapTable, type BasemapName } from '../geo/basemapTable.ts';
import { bordersOf } from '../geo/decode.ts';
import { headBoxOf, placeArrow, type PlacedArrow } from './arrows.ts';
import { fitCards, type CardFit, type PlacedCards } from './cards/placeCards.ts';
import { toView, type Camera, type Size } from './camera.ts';
import { camerasWithout } from './camerasWithout.ts';
import { areasOf, namesOfZones, placesOf, requestOf, requestOfNote, wordsOf, wrap } from './labelRequests.ts';
import { intersects } from './geometry.ts';
import { groundOf } from './ground.ts';
import type { LabelRequest, PlacedLabel, Side } from './labels.ts';
import { locatorFrom, locatorSize, playBoxOf, playRoom, scaleBarOf, viewOf, type ScaleBar } from './mapFurniture.ts';
import { freeWidth, viewRegionsOf, scaleOf, wideFrom, type ViewRegions, type Use } from './viewRegions.ts';
import { fitsPanel, panelHeightOf } from './panels/draw.ts';
import { obstacleOf, placeMark, type PlacedMark } from './marks.ts';
import { lost, placeLabels } from './placeLabels.ts';
import type { Gazetteer, ResolvedScene, MapPlace } from './resolved.ts';
import { segmentGrid } from './segmentGrid.ts';
import { edgeBoxes, placeZones, sidesOf, type PlacedZone } from './zones.ts';

/** A dot or diamond under a place's label, in CSS pixels. */
interface Dot {
	readonly id: string;
	readonly kind: MapPlace['kind'];
	readonly x: number;
	readonly y: number;
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
	readonly zones: readonly PlacedZone[];
	/** Which labels and arrows are seen before the zones are turned, and which after; the others always are. */
	readonly sides: Readonly<Record<string, Side>>;
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

/** True where a camera can go from one layout to another: they are of one basemap, at one size and scale of the view. */
export function isSameView(a: SceneLayout, b: SceneLayout): boolean {
	return a.basemap === b.basemap && a.size.width === b.size.width && a.size.height === b.size.height && a.regions.scale === b.regions.scale;
}

/** The least height of an embed in which a second picture takes all of it, in CSS pixels. */
const leastPanel = 320;

/** How many ways to show the cards are tried. */
const mostFits = 16;

/** The picture of a scene on a view. `use` says whether a card stands beside the map; `scale` sets things larger than the view's size has it, as for a wall. */
export function layoutScene(
	scene: ResolvedScene,
	gazetteer: Gazetteer,
	size: Size,
	use: Use = 'story',
	scale = scaleOf(size, use)
): SceneLayout {
	const wanted = scene.panel ? panelHeightOf(scene.panel, freeWidth(size, use), scale, size.height, use === 'still') : 0;
	const asked = viewRegionsOf(size, use, wanted === 'full' ? Infinity : wanted, scale);
	// On a small map alone the second picture would leave no map, or have no room itself: it gives way.
	// A slide has no other place for one that takes all: it is shown at any size, as in the small picture of the next slide.
	const isCramped =
		wanted === 'full'
			? use === 'bare' && size.height < leastPanel
			: (use === 'bare' || use === 'slide') && (asked.isFull || wanted > size.height * 0.4);
	// So it does in the story on a phone held sideways: what it tells is in the words and the table beside the map.
	const isCut = use === 'story' && asked.isFull && scene.panel && asked.panel && !fitsPanel(scene.panel, asked.panel, scale);
	const regions = isCramped || isCut ? viewRegionsOf(size, use, 0, scale) : asked;
	const { labelBounds } = regions;
	const isPlayed =
		use !== 'still' &&
		use !== 'slide' &&
		!regions.isFull &&
		(scene.window !== null || scene.draw || scene.turns) &&
		labelBounds[2] - labelBounds[0] >= playRoom.width &&
		labelBounds[3] - labelBounds[1] >= playRoom.height;
	const buttons = isPlayed ? (size.width < wideFrom ? 112 : 270) : 0;
	const named = gazetteer.places.filter(({ id }) => scene.labels.includes(id)).map(({ at }) => at);
	// The smallest stages have room for the cards or for the buttons: a reader who can scroll needs the cards.
	const room = [...new Set([buttons, 0])].flatMap((beside) => fitCards(scene, regions, use, beside, named).map((fit) => ({ fit, beside })));
	const ways = [
		...room.slice(0, mostFits),
		...camerasWithout(scene, regions.fitBounds).map((camera) => ({ fit: { camera, cards: null }, beside: buttons }))
	];
	let best: SceneLayout | null = null;
	let bestWay = ways[0];
	let least = Infinity;
	const attempt = (way: (typeof ways)[number], isThorough: boolean) => {
		// What tells the dead is left out only where nothing else helps.
		if (least === 0 || (best?.cards && !way.fit.cards && least < lost)) return;
		const picture = pictureWith(scene, gazetteer, size, regions, way.fit, way.beside, least, isThorough);
		if (picture) [best, bestWay, least] = [picture.layout, way, picture.faults];
	};
	for (const way of ways) attempt(way, false);
	// More places are looked at in the best of the ways, and in those without cards.
	for (const way of [bestWay, ...ways.filter((one) => one !== bestWay && !one.fit.cards)]) if (way) attempt(way, true);
	if (!best) throw new Error(`${scene.step} has no picture`);
	return best;
}

/**
 * The picture of a scene with a camera and its cards.
 * @param playWidth the room that the buttons which play a sequence want; 0 for none. @param limit with this many faults or more it is of no use;
 * @param isThorough true where more places for labels are looked at, which takes longer
 * @returns it, and what is wrong with its labels; null where there is none with fewer faults.
 */
function pictureWith(
	scene: ResolvedScene,
	gazetteer: Gazetteer,
	size: Size,
	regions: ViewRegions,
	{ camera, cards }: CardFit,
	playWidth: number,
	limit: number,
	isThorough: boolean
): { layout: SceneLayout; faults: number } | null {
	const { labelBounds, scale, markScale } = regions;
	const view = (point: Point): Point => toView(camera, point);
	const marks = scene.marks.map((mark) => placeMark(mark, view(mark.at), markScale));
	const playBox = playWidth > 0 ? playBoxOf(labelBounds, playWidth, cards, marks) : null;
	const arrows = scene.arrows.map((arrow, i) => ({ scene: arrow, placed: placeArrow(arrow, view, labelBounds, i) }));
	const hasLocator =
		basemapTable[scene.basemap].hasLocator &&
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
		...scene.notes.map((note, i) => requestOfNote(note, i, view(note.at), marks, scale)),
		...places.filter(({ required }) => required).map((place) => requestOf(place)),
		...arrows.flatMap(({ scene: arrow, placed }, i): LabelRequest[] =>
			arrow.label
				? [
						{
							id: `arrow-${i}`,
							kind: 'arrow',
							lines: wrap(wordsOf(arrow, placed.isCut), 26),
							fallbacks: [18, 13, 18, 13].map((max, k) => ({
								lines: wrap(wordsOf(arrow, placed.isCut), max),
								gap: 8,
								shrink: k < 2 ? 1 : 0.85
							})),
							at: placed.labelAt.map((point) => ({ point })),
							set: 'around',
							required: true,
							needed: true,
							gap: 8
						}
					]
				: []
		),
		...namesOfZones(scene, view),
		...areasOf(scene, gazetteer, camera, true),
		...areasOf(scene, gazetteer, camera, false).filter(({ kind }) => kind === 'country'),
		...places.filter(({ required }) => !required).map((place) => requestOf(place)),
		...areasOf(scene, gazetteer, camera, false).filter(({ kind }) => kind !== 'country')
	];
	const zones = placeZones(scene.zones, gazetteer.line, view);
	const shaftBoxes = arrows.flatMap(({ placed }) => placed.along.map(([x, y]): Bounds => [x - 3, y - 3, x + 3, y + 3]));
	const max = Math.round(((labelBounds[2] - labelBounds[0]) * (labelBounds[3] - labelBounds[1])) / (15_000 * scale ** 2));
	const sides = sidesOf(scene);
	const placement = placeLabels(
		requests.map((request) => ({ ...request, side: sides[request.id] })),
		{
			labelBounds,
			obstacles: {
				hard: [footBox, ...(hasLocator ? [locatorBox] : []), ...(playBox ? [playBox] : []), ...(cards ? [cards.bounds] : [])],
				soft: [...arrows.map(({ placed }) => headBoxOf(placed)), ...shaftBoxes, ...zones.flatMap(edgeBoxes)],
				lines: segmentGrid([gazetteer.line], view, labelBounds),
				borders: segmentGrid(bordersOf(gazetteer), view, labelBounds),
				marks: marks.map((mark, i) => obstacleOf(mark, view(scene.marks[i]?.at ?? [0, 0])))
			},
			scale,
			max
		},
		limit,
		isThorough
	);
	if (!placement) return null;
	const { labels, faults } = placement;
	const layout: SceneLayout = {
		step: scene.step,
		basemap: scene.basemap,
		size,
		regions,
		camera,
		layers: scene.layers,
		highlights: scene.highlights,
		labels,
		dots: places.filter(({ id }) => labels.some((label) => label.id === id)).map(({ id, kind, x, y }) => ({ id, kind, x, y })),
		marks,
		arrows: arrows.map(({ placed: { kind, path, head } }) => ({ kind, path, head })),
		zones,
		sides,
		scaleBar: basemapTable[scene.basemap].hasScaleBar ? scaleBarOf(scene.kilometres / camera.zoom, 90 * scale) : null,
		locator: hasLocator ? viewOf(camera, size) : null,
		playAt: playBox && [playBox[0] + 6, playBox[1]],
		cards,
		ground: groundOf(camera.zoom)
	};
	return { layout, faults };
}
