/** The time as something that pages can follow: every frame while something moves, otherwise a few times a second. */

/** How often the time is told while nothing moves, in milliseconds. */
const pause = 250;

/** The time in milliseconds since 1970, followed while the page is open. */
export class Clock {
	#now = $state(Date.now());
	#wake: (() => void) | null = null;

	/** The time as it was told last. */
	get now(): number {
		return this.#now;
	}

	/** Tells the time anew at once, as before an action, and looks at once whether something moves. */
	read(): number {
		this.#now = Date.now();
		this.#wake?.();
		return this.#now;
	}

	/** Begins to tell the time. @param isMoving asked after each telling. @returns stops it. */
	start(isMoving: () => boolean): () => void {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let frame = 0;
		const stop = () => {
			clearTimeout(timer);
			cancelAnimationFrame(frame);
		};
		const tell = () => {
			this.#now = Date.now();
			if (isMoving()) frame = requestAnimationFrame(tell);
			else timer = setTimeout(tell, pause);
		};
		this.#wake = () => {
			stop();
			// After whatever made this reading has been done.
			frame = requestAnimationFrame(tell);
		};
		tell();
		return () => {
			this.#wake = null;
			stop();
		};
	}
}
