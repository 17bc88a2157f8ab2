/** The stepper's buttons, as the page has them (Controls.svelte): they work, and show where the reader is. */
import type { Place } from './place.ts';

/** What the buttons do. */
interface Actions {
	go(step: string): void;
	/** Begins to play or stops; absent where pictures may not move. */
	toggle?: (() => void) | undefined;
}

/** Lets the buttons in a box work. @param place one button stays for each of its steps, and none for a single one. @returns draws where the reader is, and whether it plays */
export function startControls(box: HTMLElement, place: Place, { go, toggle }: Actions): (isPlaying: boolean) => void {
	const ways = [...box.querySelectorAll<HTMLButtonElement>('[data-by]')];
	const play = box.querySelector<HTMLButtonElement>('[data-play]');
	const dots = [...box.querySelectorAll<HTMLButtonElement>('[data-to]')].filter((dot) => {
		const isThere = place.steps.includes(dot.dataset.to ?? '');
		if (!isThere) dot.remove();
		return isThere;
	});
	if (dots.length < 2) box.replaceChildren();
	for (const [i, dot] of dots.entries()) {
		dot.ariaLabel = dot.ariaLabel?.replace(/\d+/, `${i + 1}`) ?? '';
		dot.addEventListener('click', () => go(dot.dataset.to ?? ''));
	}
	for (const way of ways) way.addEventListener('click', () => go(place.neighbour(Number(way.dataset.by))));
	if (play && toggle) {
		play.hidden = false;
		play.addEventListener('click', toggle);
	} else play?.remove();
	return (isPlaying) => {
		for (const way of ways) way.disabled = place.neighbour(Number(way.dataset.by)) === place.step;
		for (const dot of dots) dot.ariaCurrent = dot.dataset.to === place.step ? 'step' : null;
		if (play) play.ariaLabel = isPlaying ? 'Pause' : 'Play';
	};
}
