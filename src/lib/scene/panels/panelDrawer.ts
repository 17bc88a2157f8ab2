/** How a kind of panel is drawn: what its module exports. */
import type { DrawnPanel } from '../../content/panels/panelKinds.ts';
import type { Size } from '../camera.ts';
import type { Drawing } from '../drawing.ts';

/** Where the reader is in the scene: the day under the cursor, and the step's progress from 0 to 1. */
export interface PanelState {
	readonly today: string | null;
	readonly progress: number;
	/** True in a picture that never moves: it has no buttons. */
	readonly isStill?: boolean;
}

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

/** The name of the script of an embed that draws panels of these kinds: one kind has a script with its drawer alone, several have the one with all. */
export function embedScriptFor(kinds: ReadonlySet<string>): string {
	const [kind, ...others] = kinds;
	if (others.length > 0) return 'embed-all';
	return kind ? `embed-${kind}` : 'embed';
}
