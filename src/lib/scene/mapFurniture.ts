/** What stands on a map besides its content: the scale bar, the locator and the buttons that play a sequence. In CSS pixels of the view. */
import { borderNote, shortBorderNote, shortestBorderNote } from '../content/borders.ts';
import type { Bounds } from '../geo/basemap.ts';
import type { PlacedCards } from './cards/placeCards.ts';
import type { Camera, Size } from './camera.ts';
import { intersects } from './geometry.ts';
import type { PlacedMark } from './marks.ts';
import { widthOf } from './metrics.ts';

/** A bar that says how long a way is on the picture. */
export interface ScaleBar {
	readonly kilometres: number;
	readonly width: number;
}

/** From this zoom on a locator says where on the map one is. */
export const locatorFrom = 2.6;

/** The size of the locator in CSS pixels at scale 1. */
export const locatorSize: Size = { width: 132, height: 86 };

/** The least map that has room for the buttons that play a sequence; a smaller one only follows the reader. */
export const playRoom: Size = { width: 340, height: 180 };

/** The height of the buttons that play a sequence, with their margin, in CSS pixels. */
const playHeight = 46;

/** Where those buttons stand: at the foot, beside the cards or at the head of the map, wherever no mark is under them. */
export function playBoxOf(labelBounds: Bounds, width: number, cards: PlacedCards | null, marks: readonly PlacedMark[]): Bounds {
	const at = (x: number, y: number): Bounds => [x, y, x + width, y + playHeight];
	const foot = at(labelBounds[0], labelBounds[3] - playHeight);
	const places = [
		foot,
		...(cards ? [at(cards.bounds[0] - width - 2, labelBounds[3] - playHeight)] : []),
		at(labelBounds[0], labelBounds[1])
	];
	return places.find((place) => !marks.some(({ x, y, outer }) => intersects([x - outer, y - outer, x + outer, y + outer], place))) ?? foot;
}

/** What a map of this region must say of itself, as long as there is room for. @param room in CSS pixels; @param size of its letters */
export function borderNoteIn(room: number, size: number): string {
	return [borderNote, shortBorderNote].find((words) => widthOf(words, size) <= room) ?? shortestBorderNote;
}

/** The part of the basemap that a view shows, in map units. */
export function viewOf({ zoom, x, y }: Camera, { width, height }: Size): Bounds {
	return [-x / zoom, -y / zoom, (width - x) / zoom, (height - y) / zoom];
}

/** A round number of kilometres that is at most so many CSS pixels wide. */
export function scaleBarOf(kilometresPerPixel: number, max: number): ScaleBar {
	const step = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1].find((kilometres) => kilometres / kilometresPerPixel <= max) ?? 1;
	return { kilometres: step, width: step / kilometresPerPixel };
}
