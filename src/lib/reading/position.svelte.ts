/** Where the reader is: a step, and inside a sequence a progress. The only thing that changes on a page; every picture is a function of it. */

import type { SentencePlace } from '../scene/sequence.ts';

/** The position in a list of steps. */
export class Position {
	readonly steps: readonly string[];
	#step: string;
	#progress = $state(0);
	#sentences = $state.raw<readonly SentencePlace[] | null>(null);

	/** @throws when there is no step. */
	constructor(steps: readonly string[], start?: string) {
		const first = steps[0];
		if (first === undefined) throw new Error('a position needs at least one step');
		this.steps = steps;
		this.#step = $state(start !== undefined && steps.includes(start) ? start : first);
	}

	/** The id of the step. */
	get step(): string {
		return this.#step;
	}

	/** How far through the step, 0 to 1. */
	get progress(): number {
		return this.#progress;
	}

	/** Where the cited sentences of the step are read beside the map; null where none are. */
	get sentences(): readonly SentencePlace[] | null {
		return this.#sentences;
	}

	/** The number of the step, from 0. */
	get index(): number {
		return this.steps.indexOf(this.#step);
	}

	/**
	 * Goes to a step; an id that is not one changes nothing.
	 * @param sentences where its cited sentences are read, if they are read beside the map.
	 */
	set(step: string, progress = 0, sentences: readonly SentencePlace[] | null = null): void {
		if (!this.steps.includes(step)) return;
		this.#sentences = sentences;
		this.#step = step;
		this.#progress = Math.min(1, Math.max(0, progress));
	}

	/** The step so many after (or before) this one, held at the ends. */
	neighbour(by: number): string {
		const index = Math.min(this.steps.length - 1, Math.max(0, this.index + by));
		return this.steps[index] ?? this.#step;
	}
}
