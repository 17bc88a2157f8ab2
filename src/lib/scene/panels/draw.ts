/** The kinds of panels that are drawn: a resolved panel, a size and a state to a drawing; and how high a panel wants to be. Pure: the same for the page, a slide, an embed and a still. */
import type { DrawnPanel } from '../../content/panels/panelKinds.ts';
import type { Bounds } from '../../geo/basemap.ts';
import type { Size } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { drawers } from './drawers.ts';
import type { Account, PanelDrawer, PanelState } from './panelDrawer.ts';

/** The drawer of a panel. Its parameters are those of the kind, which a table that is looked up by a variable cannot say. */
const drawerOf = ({ kind }: DrawnPanel) => drawers[`./${kind}.draw.ts`] as PanelDrawer<DrawnPanel>;

/** True for a panel that takes all that the view leaves free. */
export function takesAll(panel: DrawnPanel): boolean {
	return drawerOf(panel).isFull ?? false;
}

/**
 * The drawing of a panel.
 * @param size in CSS pixels; its height should be what `panelHeightOf` says, or what the view leaves free for 'full'.
 * @param scale as in the layout.
 */
export function drawPanel(panel: DrawnPanel, size: Size, scale: number, state: PanelState): Drawing {
	return drawerOf(panel).draw(panel, size, scale, state);
}

/** How much larger than need be the words of a panel are that has a slide to itself, and how far apart its lines: as multiples, largest first. */
const growths = [1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1];
const spreads = [1.5, 1.4, 1.3, 1.2, 1.1, 1];

/** The drawing of a panel that has a slide to itself: its words are as large as the room allows, and its lines take what is left. */
export function drawLargest(panel: DrawnPanel, size: Size, scale: number, state: PanelState): Drawing {
	const { draw } = drawerOf(panel);
	for (const growth of growths)
		for (const spread of draw(panel, size, scale * growth, state).height <= size.height ? spreads : []) {
			const drawing = draw(panel, size, scale * growth, state, spread);
			if (drawing.height <= size.height && drawing.note === null) return drawing;
		}
	return draw(panel, size, scale, state);
}

/** The accounts that a panel tells one after another; none where there is no such panel. */
export function accountsOf(panel: DrawnPanel | null): Account[] {
	return panel ? (drawerOf(panel).accountsOf?.(panel) ?? []) : [];
}

/** The state of a panel in a still: at the end of its step. */
export function stillState(panel: DrawnPanel, today: string | null): PanelState {
	return { today: drawerOf(panel).tellsAllInStill ? null : today, progress: 1, isStill: true };
}

/** From this width on, in CSS pixels at scale 1, a strip has its note in it; narrower ones leave it to the page. */
const noteFrom = 560;

/**
 * How high a panel wants to be, in CSS pixels, or 'full' where it takes all that the view leaves free. It does not depend on the state, so nothing jumps.
 * @param isStill true for a picture that never moves: there `moments` tells all of its moments, if it is then drawn without a day under the cursor.
 */
export function panelHeightOf(panel: DrawnPanel, width: number, scale: number, viewHeight: number, isStill = false): number | 'full' {
	if (takesAll(panel)) return 'full';
	const height = width / scale >= noteFrom ? viewHeight : 0;
	// A day under the cursor keeps the moments to one at a time; which day it is changes no height.
	return drawPanel(panel, { width, height: isStill ? viewHeight : height }, scale, { today: isStill ? null : '', progress: 0, isStill })
		.height;
}

/** How high a panel is in a still, in CSS pixels: with all that it tells, where it tells all in a still. @param size the room that it is drawn for */
export function heightInStill(panel: DrawnPanel, { width, height }: Size, scale: number): number {
	const room = drawerOf(panel).tellsAllInStill ? Infinity : height;
	return drawPanel(panel, { width, height: room }, scale, stillState(panel, null)).height;
}

/** True where the words of a panel have room in a box of the view, in CSS pixels, whatever its state; 2 px may hang over, which no word takes. */
export function fitsPanel(panel: DrawnPanel, [left, top, right, bottom]: Bounds, scale: number): boolean {
	const height = bottom - top;
	return drawPanel(panel, { width: right - left, height }, scale, { today: '', progress: 0 }).height <= height + 2;
}
