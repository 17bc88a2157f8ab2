/** The kinds of panels that are drawn: a resolved panel, a size and a state to a drawing; and how high a panel wants to be. Pure: the same for the page, a slide, an embed and a still. */
import type { Size } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import { drawDays } from './days.ts';
import { drawMoments, momentAt } from './moments.ts';
import { drawMultiples } from './multiples.ts';
import type { DrawnPanel, PanelState, ResolvedPanel } from './panelTypes.ts';
import { drawTimeline } from './timeline.ts';
import { drawYears } from './years.ts';

/** How a kind of panel is drawn. */
interface PanelDrawer<P extends DrawnPanel> {
	/** @param size in CSS pixels; @param scale as in the layout. */
	draw(panel: P, size: Size, scale: number, state: PanelState): Drawing;
	/** True where it takes all that the view leaves free. */
	readonly isFull?: boolean;
	/** True where a still, which never moves, is drawn without a day under the cursor. */
	readonly tellsAllInStill?: boolean;
	/** The progress that its drawing follows, so that a scroll that changes nothing draws nothing anew; 0 where none is given. */
	progressOf?(panel: P, progress: number): number;
}

const drawers: { readonly [K in DrawnPanel['kind']]: PanelDrawer<Extract<DrawnPanel, { kind: K }>> } = {
	days: { draw: drawDays },
	timeline: { draw: drawTimeline },
	moments: {
		draw: drawMoments,
		tellsAllInStill: true,
		progressOf: (panel, progress) => (momentAt(panel, progress) + 0.5) / panel.moments.length
	},
	years: { draw: drawYears, isFull: true },
	multiples: { draw: drawMultiples, isFull: true }
};

/** The drawer of a panel. Its parameters are those of the kind, which a table that is looked up by a variable cannot say. */
const drawerOf = ({ kind }: DrawnPanel) => drawers[kind] as PanelDrawer<DrawnPanel>;

/** True for a panel that is drawn; the others are set as text. */
export function isDrawn(panel: ResolvedPanel): panel is DrawnPanel {
	return panel.kind in drawers;
}

/**
 * The drawing of a panel.
 * @param size in CSS pixels; its height should be what `panelHeightOf` says, or what the view leaves free for 'full'.
 * @param scale as in the layout.
 */
export function drawPanel(panel: DrawnPanel, size: Size, scale: number, state: PanelState): Drawing {
	return drawerOf(panel).draw(panel, size, scale, state);
}

/** The progress that the drawing of a panel follows at the progress of its step. */
export function panelProgress(panel: DrawnPanel, progress: number): number {
	return drawerOf(panel).progressOf?.(panel, progress) ?? 0;
}

/** The state of a panel in a still: at the end of its step. */
export function stillState(panel: DrawnPanel, today: string | null): PanelState {
	return { today: drawerOf(panel).tellsAllInStill ? null : today, progress: 1 };
}

/** From this width on, in CSS pixels at scale 1, a strip has its note in it; narrower ones leave it to the page. */
const noteFrom = 560;

/**
 * How high a panel wants to be, in CSS pixels, or 'full' where it takes all that the view leaves free. It does not depend on the state, so nothing jumps.
 * @param isStill true for a picture that never moves: there `moments` tells all of its moments, if it is then drawn without a day under the cursor.
 */
export function panelHeightOf(panel: DrawnPanel, width: number, scale: number, viewHeight: number, isStill = false): number | 'full' {
	if (drawerOf(panel).isFull) return 'full';
	const height = width / scale >= noteFrom ? viewHeight : 0;
	// A day under the cursor keeps the moments to one at a time; which day it is changes no height.
	return drawPanel(panel, { width, height: isStill ? viewHeight : height }, scale, { today: isStill ? null : '', progress: 0 }).height;
}
