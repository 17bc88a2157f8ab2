/** A section that plays itself: once, slowly, until anybody touches anything. */
import type { Position } from '../reading/position.svelte.ts';

/** How often the progress inside a step is moved on, in milliseconds. */
const beat = 100;

/** Plays through the steps of a position. */
export class Playing {
	#isOn = $state(false);
	#timer: ReturnType<typeof setInterval> | undefined;
	readonly #position: Position;
	readonly #seconds: (step: string) => number;
	readonly #go: (step: string, progress: number) => void;

	/** @param seconds how long each step stays; @param go shows a step at a progress. */
	constructor(position: Position, seconds: (step: string) => number, go: (step: string, progress: number) => void) {
		this.#position = position;
		this.#seconds = seconds;
		this.#go = go;
	}

	/** True while it plays. */
	get isOn(): boolean {
		return this.#isOn;
	}

	/** Begins at the step that is shown, or at the first where the last is. */
	start(): void {
		if (this.#isOn) return;
		const position = this.#position;
		if (position.index === position.steps.length - 1) this.#go(position.steps[0] ?? position.step, 0);
		this.#isOn = true;
		let elapsed = 0;
		this.#timer = setInterval(() => {
			elapsed += beat / 1000;
			const all = this.#seconds(position.step);
			// The sequence is over a little before its step, so that its end can be seen.
			if (elapsed < all) this.#go(position.step, Math.min(1, elapsed / (all * 0.8)));
			else if (position.index === position.steps.length - 1) this.stop();
			else {
				elapsed = 0;
				this.#go(position.neighbour(1), 0);
			}
		}, beat);
	}

	/** Stops where it is. */
	stop(): void {
		clearInterval(this.#timer);
		this.#isOn = false;
	}

	/** Stops or begins. */
	toggle(): void {
		if (this.#isOn) this.stop();
		else this.start();
	}
}
