/**
 * Where the card of the incident in focus stands: in the lower right corner of the map, over the plain on which no mark of these weeks lies. Where a
 * mark would come under it the map gives way to the left; where that would cost too much of it, the card says less; at last there is none.
 * It depends on the scene and the view alone, so every card of a step has the same place and nothing moves while one reads.
 */
import type { Bounds, Point } from '../../geo/basemap.ts';
import { cameraOf, toView, type Camera } from '../camera.ts';
import { intersects } from '../geometry.ts';
import type { ViewRegions, Use } from '../viewRegions.ts';
import { placeMark } from '../marks.ts';
import type { ResolvedScene } from '../resolved.ts';
import { setCard, type SetCard } from './cardLines.ts';
import type { Detail } from './cardTypes.ts';

/** The cards of a step, set, with the box that the highest of them fills; lower ones stand at its foot. */
export interface PlacedCards {
	readonly bounds: Bounds;
	readonly cards: readonly SetCard[];
	readonly detail: Detail;
}

/** The ways to set the cards, best first: how wide, in CSS pixels at scale 1, and how much of the map's size must be left. */
const ways: readonly { readonly detail: Detail; readonly width: number; readonly left: number }[] = [
	{ detail: 'full', width: 310, left: 0.97 },
	{ detail: 'full', width: 270, left: 0.97 },
	{ detail: 'full', width: 236, left: 0.94 },
	{ detail: 'brief', width: 210, left: 0.92 },
	{ detail: 'brief', width: 184, left: 0.86 },
	{ detail: 'short', width: 172, left: 0.6 },
	{ detail: 'short', width: 152, left: 0.6 }
];

/** Room between a mark and the card, and for the scale bar under it, in CSS pixels at scale 1. */
const air = 7;
const foot = 24;

/** A camera of a scene, with its cards where they have a place. */
export interface CardFit {
	readonly camera: Camera;
	readonly cards: PlacedCards | null;
}

/** By how much the map gives way at a time, in parts of its width. */
const giveWay = 0.04;

/**
 * The ways to show a scene with its cards, best first; none where it has none or the view no room. Whoever draws it takes the first in which
 * the labels find room too.
 * A still has no cards: it does not move, and the card of a step's last day would speak for all of them.
 * @param beside room at the left that the buttons which play a sequence keep, in CSS pixels; @param named the places that must be named.
 */
export function fitCards(scene: ResolvedScene, regions: ViewRegions, use: Use, beside: number, named: readonly Point[]): CardFit[] {
	if (scene.cards.length === 0 || use === 'still' || regions.isFull) return [];
	const whole = cameraOf(scene.bounds, regions.fitBounds);
	const { scale, labelBounds, fitBounds } = regions;
	const fits: CardFit[] = [];
	for (const { detail, width, left } of ways) {
		const set = scene.cards.map((card) => setCard(card, width * scale, scale, detail, use === 'story'));
		const height = Math.max(...set.map((card) => card.height));
		const bounds: Bounds = [
			labelBounds[2] - width * scale,
			labelBounds[3] - foot * scale - height,
			labelBounds[2],
			labelBounds[3] - foot * scale
		];
		if (bounds[1] < labelBounds[1] + 4 || width * scale > (labelBounds[2] - labelBounds[0]) * 0.58 || bounds[0] < labelBounds[0] + beside)
			continue;
		for (let cut = 0; cut <= 0.4; cut += giveWay) {
			const camera = cameraOf(scene.bounds, [fitBounds[0], fitBounds[1], fitBounds[2] - cut * (fitBounds[2] - fitBounds[0]), fitBounds[3]]);
			if (camera.zoom < whole.zoom * left) break;
			if (isClear(scene, named, camera, bounds, scale)) fits.push({ camera, cards: { bounds, cards: set, detail } });
		}
	}
	return fits;
}

/** True where no mark and no place that must be named comes under a box. */
function isClear(
	scene: ResolvedScene,
	named: readonly Point[],
	camera: Camera,
	[left, top, right, bottom]: Bounds,
	scale: number
): boolean {
	const room = air * scale;
	const around: Bounds = [left - room, top - room, right + room, bottom + room];
	const isUnder = ([x, y]: Point) => intersects([x - 4, y - 4, x + 4, y + 4], around);
	if (named.some((point) => isUnder(toView(camera, point)))) return false;
	return scene.marks.every((mark) => {
		const { x, y, outer } = placeMark(mark, toView(camera, mark.at), scale);
		return !intersects([x - outer, y - outer, x + outer, y + outer], around);
	});
}
