/**
 * Plays the sequence of a step for those who cannot scroll: a clicker, a keyboard, a projector. It sets the position's progress and nothing else;
 * a scroll takes over at once.
 */
import { fetchCode } from './lateCode.ts';
import type { Position } from './position.svelte.ts';

/** How fast a sequence can be played. */
const speeds = [0.5, 1, 2] as const;

/** How long a sequence takes at speed 1, in seconds. */
const duration = 10;

/** What the buttons of a sequence need: to go somewhere; and to play, where it can be played. */
export type Stepper = Pick<Player, 'moveTo'> & Partial<Pick<Player, 'toggle' | 'isPlaying' | 'faster' | 'speed'>>;

/** A player over a position. */
export class Player {
	readonly #position: Position;
	readonly #changed: () => void;
	#tween: gsap.core.Tween | null = null;
	#isPlaying = $state(false);
	#speed = $state<(typeof speeds)[number]>(1);

	/** @param changed called after each change of the progress. */
	constructor(position: Position, changed: () => void) {
		this.#position = position;
		this.#changed = changed;
	}

	/** True while it plays. */
	get isPlaying(): boolean {
		return this.#isPlaying;
	}

	/** How fast it plays; 1 is ten seconds a sequence. */
	get speed(): (typeof speeds)[number] {
		return this.#speed;
	}

	/** Takes the next speed of the list, after the last the first. */
	faster(): void {
		this.#speed = speeds[(speeds.indexOf(this.#speed) + 1) % speeds.length] ?? 1;
		this.#tween?.timeScale(this.#speed);
	}

	/** Plays from where it is, or from the start where it is at its end. */
	async play(): Promise<void> {
		const code = await fetchCode('What plays the map', () => import('gsap'));
		if (!code) return;
		const { gsap } = code;
		this.pause();
		const step = this.#position.step;
		const state = { progress: this.#position.progress >= 0.999 ? 0 : this.#position.progress };
		this.#isPlaying = true;
		this.#tween = gsap.to(state, {
			progress: 1,
			duration: duration * (1 - state.progress),
			ease: 'none',
			onUpdate: () => {
				if (this.#position.step !== step) this.pause();
				else this.#seek(state.progress);
			},
			onComplete: () => this.pause()
		});
		this.#tween.timeScale(this.#speed);
	}

	/** Stops where it is. */
	pause(): void {
		this.#tween?.kill();
		this.#tween = null;
		this.#isPlaying = false;
	}

	/** Plays, or stops. */
	toggle(): void {
		if (this.#isPlaying) this.pause();
		else void this.play();
	}

	/** Goes to a place of the sequence and stops there. */
	moveTo(progress: number): void {
		this.pause();
		this.#seek(progress);
	}

	#seek(progress: number): void {
		this.#position.set(this.#position.step, progress, this.#position.sentences);
		this.#changed();
	}
}
