/** The maps of a window’s slides: those that its page carries, and the others once they have come. */
import { detailLayersInPage } from '../reading/detailLayers.ts';
import { LazyMapData, type MissingMap } from '../reading/lazyMapData.svelte.ts';
import type { DetailLayers, Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import type { MapData } from '../scene/storyIndex.ts';
import type { Places } from './pageData.ts';
import { slideScene } from './slideScene.ts';

/** The maps of one window. */
export class DeckMaps {
	readonly #carried: MapData;
	readonly #data: LazyMapData;
	/** True where the page carries everything, as a file that is opened from a disk does. */
	readonly #isWhole: boolean;
	#inPage = $state.raw<DetailLayers | null>(null);

	constructor(carried: MapData, { scenes, close }: Pick<Places, 'scenes' | 'close'>) {
		this.#isWhole = close === null;
		this.#carried = carried;
		this.#data = new LazyMapData(carried, { first: null, scenes, close: close ?? '' }, () => {});
	}

	/** The scenes that are there, by step, as slides show them. */
	readonly scenes: ReadonlyMap<string, ResolvedScene> = $derived.by(
		() => new Map([...this.#data.scenes].map(([step, scene]) => [step, slideScene(scene)]))
	);

	/** The names that are there. */
	get gazetteers(): Gazetteers {
		return (this.#data.maps ?? this.#carried).gazetteers;
	}

	/** The ground for close views, once it has come. */
	get close(): DetailLayers | null {
		return this.#inPage ?? this.#data.close;
	}

	/** What the map of a slide wants now, or null. */
	missingFor(step: string): MissingMap | null {
		return this.#data.missingFor(step);
	}

	/** Fetches what is not there yet; of a page that carries everything, takes it from there. */
	fetch(): void {
		if (this.#isWhole) this.#inPage ??= detailLayersInPage();
		else void this.#data.fetch();
	}

	/** Fetches again what did not come, but not at once. */
	retry(): void {
		this.#data.retry();
	}
}
