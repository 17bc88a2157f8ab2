/** The end of a page: closed, left or put aside. */

/** Does something when the page is left. */
export function whenLeft(act: () => void): void {
	window.addEventListener('pagehide', act, { once: true });
}
