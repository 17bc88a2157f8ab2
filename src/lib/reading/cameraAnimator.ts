/**
 * Moves a layer under the camera. The way is sampled once and handed to the browser's compositor as one animation,
 * so that no script, style or layout runs in a frame; it can be turned round at any moment from where it is.
 */
import { between, isSame, transformOf, type Camera, type CameraTransition, type Size } from '../scene/camera.ts';
import { mayMove } from './motion.ts';

/** The shortest and the longest move, in milliseconds. */
const shortest = 600;
const longest = 1200;

/** How many frames of the way are sampled. */
const samples = 40;

/** Slow at both ends. */
const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2);

/** The camera over one element. */
export class CameraAnimator {
	readonly #element: HTMLElement;
	#camera: Camera | null = null;
	#move: { animation: Animation; flight: CameraTransition } | null = null;

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	/** Where the camera is now, in the middle of a move too. */
	get camera(): Camera | null {
		const progress = this.#move?.animation.effect?.getComputedTiming().progress;
		return this.#move && typeof progress === 'number' ? this.#move.flight.at(ease(progress)) : this.#camera;
	}

	/** Puts the camera somewhere at once. */
	cut(to: Camera): void {
		this.#move?.animation.cancel();
		this.#move = null;
		this.#camera = to;
		this.#element.style.transform = transformOf(to);
		this.#element.style.setProperty('--k', String(to.zoom));
	}

	/**
	 * Moves the camera, or cuts where nothing may move.
	 * @returns resolves true on arrival, false when another move took over.
	 */
	async fly(to: Camera, view: Size): Promise<boolean> {
		const from = this.camera;
		if (!from || isSame(from, to) || !mayMove()) {
			this.cut(to);
			return true;
		}
		const flight = between(from, to, view);
		const duration = Math.min(longest, Math.max(shortest, flight.length * 900));
		const frames = Array.from({ length: samples + 1 }, (_, i) => ({ transform: transformOf(flight.at(ease(i / samples))) }));
		this.#move?.animation.cancel();
		this.#element.style.setProperty('--k', String(Math.max(from.zoom, to.zoom)));
		const animation = this.#element.animate(frames, { duration, easing: 'linear', fill: 'forwards' });
		const move = { animation, flight };
		this.#move = move;
		this.#camera = to;
		try {
			await animation.finished;
		} catch {
			return false;
		}
		if (this.#move !== move) return false;
		this.cut(to);
		return true;
	}
}
