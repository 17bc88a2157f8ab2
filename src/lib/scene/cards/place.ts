/**
 * Where the card of the incident in focus stands: in the lower right corner of the map, over the plain on which no mark of these weeks lies. Where a
 * mark would come under it the map gives way to the left; where that would cost too much of it, the card says less; at last there is none.
 * It depends on the plan and the stage alone, so every card of a step has the same place and nothing moves while one reads.
 */
import type { Box, Point } from '../../geo/frame.ts';
import { cameraOf, onStage, type Camera } from '../camera.ts';
import { touch } from '../labels.ts';
import type { Layout, Use } from '../layout.ts';
import { placeMark } from '../marks.ts';
import type { Plan } from '../plan.ts';
import { setCard, type SetCard } from './lines.ts';
import type { Detail } from './plan.ts';

/** The cards of a step, set, with the box that the highest of them fills; lower ones stand at its foot. */
export interface PlacedCards {
	readonly box: Box;
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

/** A camera of a plan, with its cards where they have a place. */
export interface CardFit {
	readonly camera: Camera;
	readonly cards: PlacedCards | null;
}

/** By how much the map gives way at a time, in parts of its width. */
const giveWay = 0.04;

/**
 * The ways to show a plan with its cards, best first; none where it has none or the stage no room. Whoever draws it takes the first in which
 * the labels find room too.
 * A still has no cards: it does not move, and the card of a step's last day would speak for all of them.
 * @param beside room at the left that the buttons which play a sequence keep, in CSS pixels; @param named the places that must be named.
 */
export function cardFits(plan: Plan, layout: Layout, use: Use, beside: number, named: readonly Point[]): CardFit[] {
	if (plan.cards.length === 0 || use === 'still' || layout.isFull) return [];
	const whole = cameraOf(plan.box, layout.free);
	const { scale, safe, free } = layout;
	const fits: CardFit[] = [];
	for (const { detail, width, left } of ways) {
		const set = plan.cards.map((card) => setCard(card, width * scale, scale, detail, use === 'story'));
		const height = Math.max(...set.map((card) => card.height));
		const box: Box = [safe[2] - width * scale, safe[3] - foot * scale - height, safe[2], safe[3] - foot * scale];
		if (box[1] < safe[1] + 4 || width * scale > (safe[2] - safe[0]) * 0.58 || box[0] < safe[0] + beside) continue;
		for (let cut = 0; cut <= 0.4; cut += giveWay) {
			const camera = cameraOf(plan.box, [free[0], free[1], free[2] - cut * (free[2] - free[0]), free[3]]);
			if (camera.zoom < whole.zoom * left) break;
			if (isClear(plan, named, camera, box, scale)) fits.push({ camera, cards: { box, cards: set, detail } });
		}
	}
	return fits;
}

/** True where no mark and no place that must be named comes under a box. */
function isClear(plan: Plan, named: readonly Point[], camera: Camera, [left, top, right, bottom]: Box, scale: number): boolean {
	const room = air * scale;
	const around: Box = [left - room, top - room, right + room, bottom + room];
	const isUnder = ([x, y]: Point) => touch([x - 4, y - 4, x + 4, y + 4], around);
	if (named.some((point) => isUnder(onStage(camera, point)))) return false;
	return plan.marks.every((mark) => {
		const { x, y, outer } = placeMark(mark, onStage(camera, mark.at), scale);
		return !touch([x - outer, y - outer, x + outer, y + outer], around);
	});
}
