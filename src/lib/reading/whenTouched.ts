/** The reader's first sign of life: until then nothing is asked for that is not seen. */
const signs = ['scroll', 'pointerdown', 'keydown', 'touchstart'] as const;

/** Does something once, at the reader's first sign of life. */
export function whenTouched(act: () => void): void {
	const once = () => {
		for (const sign of signs) removeEventListener(sign, once);
		act();
	};
	for (const sign of signs) addEventListener(sign, once, { passive: true });
}
