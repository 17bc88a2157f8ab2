/** Where the reader of a stepper is: a step and a progress in it. Plain, so that the page needs no framework before its live map. */

/** A place in a list of steps. */
export class Place {
	readonly steps: readonly string[];
	step: string;
	/** How far through the step, 0 to 1. */
	progress = 0;

	/** @param steps at least one; @param step one of them */
	constructor(steps: readonly string[], step: string) {
		this.steps = steps;
		this.step = step;
	}

	/** The number of the step, from 0. */
	get index(): number {
		return this.steps.indexOf(this.step);
	}

	/** The step so many after (or before) this one, held at the ends. */
	neighbour(by: number): string {
		return this.steps[Math.min(this.steps.length - 1, Math.max(0, this.index + by))] ?? this.step;
	}
}
