/** Whether things may move: the reader's own switch (data-motion on the page), else the system's. */

/** True where pictures may move. */
export function mayMove(): boolean {
	return document.documentElement.dataset.motion !== 'off' && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Lets pictures move, or not; the system's wish goes before it. */
export function letMove(may: boolean): void {
	if (may) delete document.documentElement.dataset.motion;
	else document.documentElement.dataset.motion = 'off';
}
