/** Single keys of the story. They are off in text fields, with a modifier, and when the reader has switched them off. */

import { keyOf } from './keyOf.ts';

/** What keys can do. */
export interface KeyActions {
	next(): void;
	back(): void;
	chapters(): void;
	help(): void;
	lens(): void;
}

/**
 * Listens for J, K, C, L and ?.
 * @param isOn asked at each press. @returns stops listening.
 */
export function listenForKeys(actions: KeyActions, isOn: () => boolean): () => void {
	const table: Record<string, () => void> = { j: actions.next, k: actions.back, c: actions.chapters, l: actions.lens, '?': actions.help };
	const onKey = (event: KeyboardEvent) => {
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, dialog, [contenteditable]'))
			return;
		const action = table[keyOf(event).toLowerCase()];
		if (!action) return;
		event.preventDefault();
		action();
	};
	document.addEventListener('keydown', onKey);
	return () => document.removeEventListener('keydown', onKey);
}
