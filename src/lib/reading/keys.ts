/** Single keys of the story. They are off in text fields, with a modifier, and when the reader has switched them off. */

/** What keys can do. */
export interface KeyActions {
	next(): void;
	back(): void;
	chapters(): void;
	help(): void;
	lens(): void;
}

/**
 * The key of a press by its name where that is in Latin letters, and else by its place on the keyboard: a layout of another script has no J, and
 * digits of its own.
 */
export function keyOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
	if (!/^[^\p{Script=Latin}\p{ASCII}]+$/u.test(key)) return key;
	const place = /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase();
	return place ?? (key === '؟' ? '?' : key);
}

/**
 * Listens for J, K, C, L and ?.
 * @param isOn asked at each press. @returns stops listening.
 */
export function listenForKeys(actions: KeyActions, isOn: () => boolean): () => void {
	const table: Record<string, () => void> = { j: actions.next, k: actions.back, c: actions.chapters, l: actions.lens, '?': actions.help };
	const onKey = (event: KeyboardEvent) => {
		const target = event.target instanceof HTMLElement ? event.target : null;
		if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || target?.closest('input, textarea, select, [contenteditable]')) return;
		const action = table[keyOf(event).toLowerCase()];
		if (!action) return;
		event.preventDefault();
		action();
	};
	document.addEventListener('keydown', onKey);
	return () => document.removeEventListener('keydown', onKey);
}
