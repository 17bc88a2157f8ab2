/** A panel's panel, a size and a state to a drawing; and how high a panel wants to be. Pure: the same for the page, a slide, an embed and a still. */
import type { Bounds } from '../../geo/basemap.ts';
import type { Size } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { drawDays } from './days.ts';
import { drawMoments } from './moments.ts';
import { drawMultiples } from './multiples.ts';
import type { DrawnPanel, PanelState } from './panelTypes.ts';
import { drawTimeline } from './timeline.ts';
import { drawYears } from './years.ts';

/**
 * The drawing of a panel.
 * @param size in CSS pixels; its height should be what `panelHeightOf` says, or what the stage leaves free for 'full'.
 * @param scale as in the layout.
 */
export function drawPanel(panel: DrawnPanel, size: Size, scale: number, state: PanelState): Drawing {
	switch (panel.kind) {
		case 'days':
			return drawDays(panel, size, scale, state);
		case 'timeline':
			return drawTimeline(panel, size, scale, state);
		case 'moments':
			return drawMoments(panel, size, scale, state);
		case 'years':
			return drawYears(panel, size, scale, state);
		case 'multiples':
			return drawMultiples(panel, size, scale, state);
	}
}

/** From this width on, in CSS pixels at scale 1, a strip has its note in it; narrower ones leave it to the page. */
const noteFrom = 560;

/**
 * How high a panel wants to be, in CSS pixels, or 'full' where it takes all that the stage leaves free. It does not depend on the state, so nothing jumps.
 * @param isStill true for a picture that never moves: there `moments` tells all of its moments, if it is then drawn without a day under the cursor.
 */
export function panelHeightOf(panel: DrawnPanel, width: number, scale: number, stageHeight: number, isStill = false): number | 'full' {
	if (panel.kind === 'years' || panel.kind === 'multiples') return 'full';
	const height = width / scale >= noteFrom ? stageHeight : 0;
	// A day under the cursor keeps the moments to one at a time; which day it is changes no height.
	return drawPanel(panel, { width, height: isStill ? stageHeight : height }, scale, { today: isStill ? null : '', progress: 0 }).height;
}

/** True where the words of a panel have room in a box of the view, in CSS pixels, whatever its state; 2 px may hang over, which no word takes. */
export function fitsPanel(panel: DrawnPanel, [left, top, right, bottom]: Bounds, scale: number): boolean {
	const height = bottom - top;
	return drawPanel(panel, { width: right - left, height }, scale, { today: '', progress: 0 }).height <= height + 2;
}
