/** The maps that a page does not carry: fetched when they are wanted, and again where they did not come. */
import type { DetailLayers, Gazetteers, ResolvedScene } from '../scene/resolved.ts';
import type { StoryData } from '../scene/storyIndex.ts';
import { fetchDetailLayers, fetchScenes } from './detailLayers.ts';

/** What a step’s picture wants: a scene that is on its way, a scene that did not come, or the finer ground. */
export type MissingMap = 'late' | 'map' | 'detail';

/** How long after a failure nothing is asked for again, in milliseconds. */
const pause = 10_000;

/** Where the rest of the maps is; null where the page carries all scenes. */
export interface Addresses {
	readonly scenes: string | null;
	readonly close: string;
}

const byStep = (scenes: readonly ResolvedScene[]) => new Map(scenes.map((scene) => [scene.step, scene]));

/** The scenes of a page’s steps and the ground for close views, as far as they are there. */
export class LazyMapData {
	readonly #addresses: Addresses;
	readonly #changed: () => void;
	#scenes = $state.raw<ReadonlyMap<string, ResolvedScene>>(new Map());
	#gazetteers: Gazetteers;
	#close = $state.raw<DetailLayers | null>(null);
	#state = $state<'waiting' | 'fetching' | 'there' | 'failed'>('waiting');
	#failedAt = 0;

	/** @param carried the scenes and names that the page carries. @param changed called when something came, or did not. */
	constructor(carried: Pick<StoryData, 'scenes' | 'gazetteers'>, addresses: Addresses, changed: () => void) {
		this.#scenes = byStep(carried.scenes);
		this.#gazetteers = $state.raw(carried.gazetteers);
		this.#addresses = addresses;
		this.#changed = changed;
		addEventListener('online', () => this.#state === 'failed' && void this.fetch());
	}

	/** The scenes that are there, by step. */
	get scenes(): ReadonlyMap<string, ResolvedScene> {
		return this.#scenes;
	}

	/** The names that are there. */
	get gazetteers(): Gazetteers {
		return this.#gazetteers;
	}

	/** The ground for close views, once it has come. */
	get close(): DetailLayers | null {
		return this.#close;
	}

	/** What the picture of a step wants now, or null. */
	missingFor(step: string): MissingMap | null {
		if (!this.#scenes.has(step)) return this.#state === 'failed' ? 'map' : 'late';
		return this.#state === 'failed' ? 'detail' : null;
	}

	/** Fetches what is not there yet. */
	async fetch(): Promise<void> {
		if (this.#state === 'fetching' || this.#state === 'there') return;
		this.#state = 'fetching';
		const ground = this.#close ? Promise.resolve(this.#close) : fetchDetailLayers(this.#addresses.close);
		const more = this.#addresses.scenes === null ? null : await fetchScenes(this.#addresses.scenes);
		if (more) {
			this.#scenes = new Map([...this.#scenes, ...byStep(more.scenes)]);
			this.#gazetteers = more.gazetteers;
		}
		this.#changed();
		this.#close = await ground;
		const isWhole = this.#close !== null && (this.#addresses.scenes === null || more !== null);
		this.#state = isWhole ? 'there' : 'failed';
		this.#failedAt = performance.now();
		this.#changed();
	}

	/** Fetches again what did not come, but not at once. */
	retry(): void {
		if (this.#state === 'failed' && performance.now() - this.#failedAt > pause) void this.fetch();
	}
}
