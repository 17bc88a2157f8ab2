/** The layouts of a map's scenes at one size of its view: made when they are asked for, or ahead of that while the browser is idle. */
import { layoutScene, type SceneLayout } from '../scene/layoutScene.ts';
import type { Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import type { Use } from '../scene/viewRegions.ts';

/** What a layout is made for, besides its scene. */
export interface LayoutView {
	readonly gazetteers: Gazetteers;
	/** In CSS pixels. */
	readonly width: number;
	readonly height: number;
	readonly use: Use;
	readonly scale: number | undefined;
}

const isSame = (a: LayoutView, b: LayoutView) =>
	a.gazetteers === b.gazetteers && a.width === b.width && a.height === b.height && a.use === b.use && a.scale === b.scale;

/** Layouts of one map. */
export class LayoutCache {
	#view: LayoutView | null = null;
	#made = new WeakMap<ResolvedScene, SceneLayout>();
	#idle: number | undefined;

	/** The layout of a scene. One for another view than the last makes all that was kept useless. */
	of(scene: ResolvedScene, view: LayoutView): SceneLayout {
		if (!this.#view || !isSame(view, this.#view)) {
			this.cancel();
			this.#made = new WeakMap();
			this.#view = view;
		}
		const { width, height, use, scale } = view;
		const made = this.#made.get(scene) ?? layoutScene(scene, view.gazetteers[scene.basemap], { width, height }, use, scale);
		this.#made.set(scene, made);
		return made;
	}

	/** Makes the layouts of scenes while the browser is idle, one per idle callback; they replace those that were queued before. */
	prepare(scenes: readonly ResolvedScene[], view: LayoutView): void {
		this.cancel();
		// Where the browser has no idle callbacks, layouts are made when they are asked for.
		if (!('requestIdleCallback' in window)) return;
		const waiting = scenes.filter((scene) => !this.#made.has(scene));
		const goOn = () => {
			const scene = waiting.shift();
			this.#idle =
				scene &&
				requestIdleCallback(() => {
					this.of(scene, view);
					goOn();
				});
		};
		goOn();
	}

	/** Stops making layouts ahead. */
	cancel(): void {
		if (this.#idle !== undefined) cancelIdleCallback(this.#idle);
		this.#idle = undefined;
	}
}
