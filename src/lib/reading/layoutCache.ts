/** The layouts of a map's scenes at one size of its view: made when they are asked for, or ahead of that. */
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

/**
 * Makes a layout ahead of its use.
 * @param isWanted false once others are asked for in its place
 * @returns null where it was not made: then it is made when it is used.
 */
export type LayOutAhead = (scene: ResolvedScene, view: LayoutView, isWanted: () => boolean) => Promise<SceneLayout | null>;

/** Makes a layout in the page's own thread. */
const layOut = (scene: ResolvedScene, { gazetteers, width, height, use, scale }: LayoutView): SceneLayout =>
	layoutScene(scene, gazetteers[scene.basemap], { width, height }, use, scale);

/** Makes a layout while the browser is idle; where it has no idle callbacks, none. */
const whileIdle: LayOutAhead = (scene, view, isWanted) =>
	new Promise((answer) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => answer(isWanted() ? layOut(scene, view) : null));
		else answer(null);
	});

const isSame = (a: LayoutView, b: LayoutView) =>
	a.gazetteers === b.gazetteers && a.width === b.width && a.height === b.height && a.use === b.use && a.scale === b.scale;

/** Layouts of one map. */
export class LayoutCache {
	readonly #layOutAhead: LayOutAhead;
	#view: LayoutView | null = null;
	#made = new WeakMap<ResolvedScene, SceneLayout>();
	/** Counts what was asked for ahead: the last alone is wanted. */
	#asked = 0;

	constructor(layOutAhead: LayOutAhead = whileIdle) {
		this.#layOutAhead = layOutAhead;
	}

	/** The layout of a scene. One for another view than the last makes all that was kept useless. */
	of(scene: ResolvedScene, view: LayoutView): SceneLayout {
		this.#turnTo(view);
		const made = this.#made.get(scene) ?? layOut(scene, view);
		this.#made.set(scene, made);
		return made;
	}

	/** Makes the layouts of scenes ahead, one after the other; they replace those that were queued before. */
	async prepare(scenes: readonly ResolvedScene[], view: LayoutView): Promise<void> {
		this.#turnTo(view);
		const own = ++this.#asked;
		const isWanted = () => own === this.#asked;
		for (const scene of scenes) {
			if (!isWanted()) return;
			if (this.#made.has(scene)) continue;
			const made = await this.#layOutAhead(scene, view, isWanted);
			if (made && this.#view && isSame(view, this.#view) && !this.#made.has(scene)) this.#made.set(scene, made);
		}
	}

	/** Stops making layouts ahead. */
	cancel(): void {
		this.#asked += 1;
	}

	#turnTo(view: LayoutView): void {
		if (this.#view && isSame(view, this.#view)) return;
		this.cancel();
		this.#made = new WeakMap();
		this.#view = view;
	}
}
