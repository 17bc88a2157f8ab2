/**
 * What of a view is free for the map: beside the card on wide stages, above it on narrow ones,
 * clear of the bar, the note and the panel. One table for the live view, the deck and the stills.
 */
import type { Bounds } from '../geo/basemap.ts';
import type { Size } from './camera.ts';

/**
 * How a view is used: `story` has a card beside or under it, `bare` is the map alone in an embed, `slide` the map alone in a deck, at any size,
 * `still` does not move: it shows all at once.
 */
export type Use = 'story' | 'bare' | 'slide' | 'still';

/** The parts of a view, in CSS pixels. */
export interface ViewRegions {
	/** Where the scene's extent is fitted. */
	readonly fitBounds: Bounds;
	/** Where labels may stand: a little more than `free`. */
	readonly labelBounds: Bounds;
	/** Where the panel stands, or null without one. */
	readonly panel: Bounds | null;
	/** True where the panel takes the whole view and the map steps back. */
	readonly isFull: boolean;
	/** How much larger than on a laptop labels are set. */
	readonly scale: number;
	/** How much larger than on a laptop marks are drawn: on a slide less than letters, for there the map is small beside them. */
	readonly markScale: number;
}

/** From this width of the view on, the card stands beside the map. */
export const wideFrom = 900;

/** The width of the card's column on a wide view (page.css has the same), and of the fade beside it, under which no label stands. */
function cardColumn(width: number): number {
	return Math.round(Math.min(560, Math.max(400, width * 0.36))) + 40;
}

/** Height of the chapter bar. */
const bar = 48;

/** The size of marks beside that of letters on a slide. */
const slideMarks = 0.7;

/** A view that is smaller, or has no height yet, is laid out as if it were this large: its parts would lie upside down. A map alone has no bar over it. */
const min = (use: Use): Size => ({ width: 200, height: use === 'story' ? 180 : 110 });

/** How much larger than on a laptop things are set on a view. */
export function scaleOf({ width }: Size, use: Use): number {
	if (use !== 'story') return Math.min(1.6, Math.max(0.92, width / 1100));
	return width >= 1700 ? 1.25 : width >= wideFrom ? 1 : 0.92;
}

/** The free width of a view, in CSS pixels. */
export function freeWidth({ width }: Size, use: Use): number {
	return width - (use === 'story' && width >= wideFrom ? cardColumn(width) : 0) - 24;
}

/**
 * The parts of a view of a size.
 * @param panelHeight the height that the second picture wants, 0 for none, Infinity where it takes the whole view.
 * @param scale how much larger than on a laptop things are set, where it is not as the view's size has it.
 */
export function viewRegionsOf(size: Size, use: Use, panelHeight: number, scale = scaleOf(size, use)): ViewRegions {
	const width = Math.max(size.width, min(use).width);
	const height = Math.max(size.height, min(use).height);
	const left = width - freeWidth({ width, height }, use) - 24;
	const top = use === 'story' ? bar : 0;
	const foot = 22 * scale;
	// A still has no other view of its panel: rather than a strip of map it shows none.
	const leastMap = use === 'still' ? 120 * scale : 120;
	const isFull = panelHeight > 0 && panelHeight > height - top - foot - leastMap;
	const strip = isFull ? 0 : panelHeight;
	const panel: Bounds | null = panelHeight > 0 ? [left + 12, isFull ? top + 10 : height - strip - foot, width - 12, height - foot] : null;
	const labelBounds: Bounds = [left + 6, top + 4, width - 6, height - foot - strip - 4];
	const margin = Math.max(12, Math.min(labelBounds[2] - labelBounds[0], labelBounds[3] - labelBounds[1]) * 0.045);
	const fitBounds: Bounds = [labelBounds[0] + margin, labelBounds[1] + margin, labelBounds[2] - margin, labelBounds[3] - margin];
	return { fitBounds, labelBounds, panel, isFull, scale, markScale: use === 'slide' ? scale * slideMarks : scale };
}
