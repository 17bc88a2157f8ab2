/** What one window has open, apart from the presentation that all windows share: its dialog, its tool, the digits typed so far. Pure. */

/** What can be opened over a deck. */
export type DialogName = 'controls' | 'help' | 'go' | 'overview' | 'route' | 'print';

/** The state of one window. */
export interface View {
	readonly dialog: DialogName | null;
	readonly tool: 'none' | 'laser' | 'pen';
	/** Digits on their way to a slide's number. */
	readonly typed: string;
	/** True where this window was asked for full screen and only the other one could have it. */
	readonly isFar: boolean;
}

/** A window as it opens. */
export const plainView: View = { dialog: null, tool: 'none', typed: '', isFar: false };

/** Opens a dialog, or closes it where it is open. */
export function toggled(view: View, dialog: DialogName): View {
	return { ...view, dialog: view.dialog === dialog ? null : dialog, typed: '' };
}

/** Takes up a tool, or lays it down. */
export function taken(view: View, tool: 'laser' | 'pen'): View {
	return { ...view, tool: view.tool === tool ? 'none' : tool };
}

/** A digit more; three are enough for any deck. */
export function typed(view: View, digit: string): View {
	return { ...view, typed: `${view.typed}${digit}`.slice(-3) };
}

/**
 * What Escape closes: one thing, in the order dialog, typed digits, tool, black or white. Nothing where nothing is open,
 * for one button of a clicker sends Escape and F5 by turns.
 * @returns the view after it, and whether the screen is to be lit again.
 */
export function escaped(view: View, isDark: boolean): { readonly view: View; readonly light: boolean } {
	if (view.dialog !== null) return { view: { ...view, dialog: null }, light: false };
	if (view.typed !== '') return { view: { ...view, typed: '' }, light: false };
	if (view.tool !== 'none') return { view: { ...view, tool: 'none' }, light: false };
	return { view, light: isDark };
}
