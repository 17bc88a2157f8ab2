/** The maps that a page does not carry: fetched when they are wanted, and again where they did not come. */
import type { DetailLayers, ResolvedScene } from '../scene/resolved.ts';
import type { FirstMaps, MapData } from '../scene/storyIndex.ts';
import { fetchDetailLayers, fillPaths } from './detailLayers.ts';
import { fetchJson } from './fetchJson.ts';

/** What a step’s picture wants: a scene that is on its way, a scene that did not come, or the finer ground. */
export type MissingMap = 'late' | 'map' | 'detail';

/** How long after a failure nothing is asked for again, in milliseconds. */
const pause = 10_000;

/** Where the maps are. */
export interface Addresses {
	/** Of the steps that one sees first; null where the page carries them. */
	readonly first: string | null;
	/** Of all steps; null where the page carries them. */
	readonly scenes: string | null;
	readonly close: string;
}

/** The scenes of a page’s steps and the ground for close views, as far as they are there. */
export class LazyMapData {
	readonly #addresses: Addresses;
	readonly #changed: () => void;
	#maps: MapData | null;
	#scenes: ReadonlyMap<string, ResolvedScene> = $derived.by(() => new Map(this.#maps?.scenes.map((scene) => [scene.step, scene])));
	#close = $state.raw<DetailLayers | null>(null);
	#state = $state<'waiting' | 'fetching' | 'there' | 'failed'>('waiting');
	#failedAt = 0;
	#fetching: Promise<void> = Promise.resolve();

	/** @param carried the maps that the page carries. @param changed called when something came, or did not. */
	constructor(carried: MapData | null, addresses: Addresses, changed: () => void) {
		this.#maps = $state.raw(carried);
		this.#addresses = addresses;
		this.#changed = changed;
		// The network may be back before what was asked for without it has failed.
		addEventListener('online', () => void this.#fetching.then(() => (this.#state === 'failed' ? this.fetch() : undefined)));
	}

	/** The scenes that are there, by step. */
	get scenes(): ReadonlyMap<string, ResolvedScene> {
		return this.#scenes;
	}

	/** What is there of the maps; null where nothing is. */
	get maps(): MapData | null {
		return this.#maps;
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

	/**
	 * Fetches the maps that one sees first, where none are there.
	 * @returns what is there of the maps; null where they could not be had
	 */
	async fetchFirst(): Promise<MapData | null> {
		const { first } = this.#addresses;
		const found = this.#maps === null && first !== null ? await fetchJson<FirstMaps>(first) : null;
		for (const paths of found?.paths ?? []) fillPaths(paths);
		// All maps may have come meanwhile.
		return (this.#maps ??= found);
	}

	/** Fetches what is not there yet. */
	fetch(): Promise<void> {
		if (this.#state !== 'fetching' && this.#state !== 'there') this.#fetching = this.#fetchMissing();
		return this.#fetching;
	}

	async #fetchMissing(): Promise<void> {
		this.#state = 'fetching';
		const ground = this.#close ? Promise.resolve(this.#close) : fetchDetailLayers(this.#addresses.close);
		const more = this.#addresses.scenes === null ? null : await fetchJson<MapData>(this.#addresses.scenes);
		if (more) this.#maps = more;
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
