/** Swipes to the side. Up and down stay the page's own: nothing is prevented. */

/** The shortest swipe, in CSS pixels. */
const least = 36;

/**
 * Listens for swipes on an element.
 * @param onSwipe gets 1 for a swipe to the left (on) and -1 for one to the right (back); what it answers with true is told to no element around.
 * @returns stops listening.
 */
export function listenForSwipes(element: HTMLElement, onSwipe: (by: 1 | -1) => unknown): () => void {
	let from: { x: number; y: number } | null = null;
	const start = ({ touches }: TouchEvent) => {
		const touch = touches.length === 1 ? touches[0] : undefined;
		from = touch ? { x: touch.clientX, y: touch.clientY } : null;
	};
	const end = (event: TouchEvent) => {
		const touch = event.changedTouches[0];
		if (!from || !touch) return;
		const [dx, dy] = [touch.clientX - from.x, touch.clientY - from.y];
		from = null;
		if (Math.abs(dx) > least && Math.abs(dx) > 1.5 * Math.abs(dy) && onSwipe(dx < 0 ? 1 : -1) === true) event.stopPropagation();
	};
	element.addEventListener('touchstart', start, { passive: true });
	element.addEventListener('touchend', end, { passive: true });
	return () => {
		element.removeEventListener('touchstart', start);
		element.removeEventListener('touchend', end);
	};
}
