/** The reader's first sign of life: until then nothing is asked for that is not seen. */
const signs = ['scroll', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Does something once, at the first of some events of the window. */
function atFirst(events: readonly string[], act: () => void): void {
	const once = () => {
		for (const event of events) removeEventListener(event, once);
		act();
	};
	for (const event of events) addEventListener(event, once, { passive: true });
}

/** Does something once, at the reader's first sign of life. */
export function whenTouched(act: () => void): void {
	atFirst(signs, act);
}

/** Does something once, at the reader's first sign of life, of which a mouse that moves and a new place in the address are two more. */
export function whenStirred(act: () => void): void {
	atFirst([...signs, 'pointermove', 'hashchange'], act);
}
