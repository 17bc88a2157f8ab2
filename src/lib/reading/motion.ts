/** Whether things may move: the reader's own switch (data-motion on the page), else the system's. */

/** True where pictures may move. */
export function mayMove(): boolean {
	return document.documentElement.dataset.motion !== 'off' && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
