/** Keeps what is being read where it stands on the screen while a choice changes the lengths of texts. */

/** Makes a change, then scrolls by as much as the heading of the current step has moved. */
export function keepPlace(change: () => void): void {
	const heading = document.querySelector('.step.current h3');
	const before = heading?.getBoundingClientRect().top;
	change();
	const after = heading?.getBoundingClientRect().top;
	if (before !== undefined && after !== undefined && after !== before) window.scrollBy({ top: after - before, behavior: 'instant' });
}
