/** The reader's first input: until then nothing is fetched that is not seen. */
const signs = ['scroll', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Does something once, at the first of some events of the window. */
function atFirst(events: readonly string[], act: () => void): void {
	const once = () => {
		for (const event of events) removeEventListener(event, once);
		act();
	};
	for (const event of events) addEventListener(event, once, { passive: true });
}

/** Does something once, at the reader's first input. */
export function whenTouched(act: () => void): void {
	atFirst(signs, act);
}

/** Does something once, at the reader's first input; a mouse that moves and a new fragment in the address count as well. */
export function whenStirred(act: () => void): void {
	atFirst([...signs, 'pointermove', 'hashchange'], act);
}
