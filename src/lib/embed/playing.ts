/** A section that plays itself: once, slowly, until anybody touches anything. */
import type { Place } from './place.ts';

/** How often the progress inside a step is moved on, in milliseconds. */
const beat = 100;

/** Plays through the steps. */
export class Playing {
	#isOn = false;
	#timer: ReturnType<typeof setInterval> | undefined;
	readonly #place: Place;
	readonly #seconds: (step: string) => number;
	readonly #go: (step: string, progress: number) => void;

	readonly #changed: () => void;

	/** @param seconds how long each step stays; @param go shows a step at a progress; @param changed called when it begins or stops */
	constructor(place: Place, seconds: (step: string) => number, go: (step: string, progress: number) => void, changed: () => void) {
		this.#place = place;
		this.#seconds = seconds;
		this.#go = go;
		this.#changed = changed;
	}

	/** True while it plays. */
	get isOn(): boolean {
		return this.#isOn;
	}

	/** Begins at the step that is shown, or at the first where the last is. */
	start(): void {
		if (this.#isOn) return;
		const place = this.#place;
		if (place.index === place.steps.length - 1) this.#go(place.steps[0] ?? place.step, 0);
		this.#isOn = true;
		this.#changed();
		let elapsed = 0;
		this.#timer = setInterval(() => {
			elapsed += beat / 1000;
			const all = this.#seconds(place.step);
			// The sequence is over a little before its step, so that its end can be seen.
			if (elapsed < all) this.#go(place.step, Math.min(1, elapsed / (all * 0.8)));
			else if (place.index === place.steps.length - 1) this.stop();
			else {
				elapsed = 0;
				this.#go(place.neighbour(1), 0);
			}
		}, beat);
	}

	/** Stops where it is. */
	stop(): void {
		if (!this.#isOn) return;
		clearInterval(this.#timer);
		this.#isOn = false;
		this.#changed();
	}

	/** Stops or begins. */
	toggle(): void {
		if (this.#isOn) this.stop();
		else this.start();
	}
}
