/** How a kind of panel is drawn: what its module exports and the table of kinds holds. */
import type { Size } from '../camera.ts';
import type { Drawing } from '../drawing.ts';
import type { DrawnPanel, PanelState } from './panelTypes.ts';

/** How a kind of panel is drawn. */
export interface PanelDrawer<P extends DrawnPanel> {
	/** @param size in CSS pixels; @param scale as in the layout; @param spread how far apart its lines are, as a multiple of the usual; some kinds have no use for it */
	draw(panel: P, size: Size, scale: number, state: PanelState, spread?: number): Drawing;
	/** True where it takes all that the view leaves free. */
	readonly isFull?: boolean;
	/** True where a still, which never moves, is drawn without a day under the cursor. */
	readonly tellsAllInStill?: boolean;
	/** What its sequence goes through in the place of the scene's incidents, in order; its drawing follows the progress through them. */
	accountsOf?(panel: P): Account[];
}

/** An account that a sequence stops at. */
export interface Account {
	readonly id: string;
	/** Its day, YYYY-MM-DD. */
	readonly date: string;
}

/** The kinds, in order of name. */
export const drawnKinds = ['days', 'moments', 'multiples', 'timeline', 'years'] as const satisfies readonly DrawnPanel['kind'][];

/** The name of the script of an embed that draws panels of these kinds: one kind has a script with its drawer alone, several have the one with all. */
export function embedScriptFor(kinds: ReadonlySet<DrawnPanel['kind']>): string {
	const [kind, ...others] = kinds;
	if (others.length > 0) return 'embed-all';
	return kind ? `embed-${kind}` : 'embed';
}

/** A drawer for each kind. */
export type PanelDrawers = { readonly [K in DrawnPanel['kind']]: PanelDrawer<Extract<DrawnPanel, { kind: K }>> };
