/** How long nothing has scrolled when scrolling has ended, in milliseconds, for browsers that do not say it themselves. */
const stillness = 120;

/** Does something whenever scrolling has ended. @returns stops doing it. */
export function whenScrollEnds(act: () => void): () => void {
	if ('onscrollend' in window) {
		window.addEventListener('scrollend', act);
		return () => removeEventListener('scrollend', act);
	}
	let ending: ReturnType<typeof setTimeout> | undefined;
	const onScroll = () => {
		clearTimeout(ending);
		ending = setTimeout(act, stillness);
	};
	document.addEventListener('scroll', onScroll, { passive: true });
	return () => {
		clearTimeout(ending);
		document.removeEventListener('scroll', onScroll);
	};
}
