/** Where the sequence of a map's scene stands as the reader goes on. */
import { accountsOf } from '../scene/panels/draw.ts';
import type { PlacedMark } from '../scene/marks.ts';
import type { ResolvedScene } from '../scene/resolved.ts';
import { restsOf, sequenceAt, sequenceOf } from '../scene/sequence.ts';
import type { Position } from './position.svelte.ts';

/** Follows the sequence of a scene. Its values are plain, so that a scroll that changes neither day nor stop draws nothing anew. */
export class SequenceState {
	readonly #scene: () => ResolvedScene | undefined;
	readonly #position: () => Pick<Position, 'progress'> & Partial<Pick<Position, 'sentences'>>;

	constructor(scene: () => ResolvedScene | undefined, position: () => Pick<Position, 'progress'> & Partial<Pick<Position, 'sentences'>>) {
		this.#scene = scene;
		this.#position = position;
	}

	readonly #accounts = $derived.by(() => accountsOf(this.#scene()?.panel ?? null));
	/** Its stops; null where there is no scene. */
	readonly stops = $derived.by(() => {
		const scene = this.#scene();
		return scene ? sequenceOf(scene, this.#position().sentences ?? null) : null;
	});
	readonly #moment = $derived.by(() => {
		const scene = this.#scene();
		return scene && this.stops ? sequenceAt(scene, this.stops, this.#position().progress) : null;
	});
	readonly #stop = $derived(this.#moment?.stop ?? -1);

	/** The day under the cursor, YYYY-MM-DD. */
	readonly today = $derived(this.#moment?.today ?? null);
	/** The incident or the account in focus. */
	readonly focus = $derived(this.#moment?.focus ?? null);
	/** How much of the line is drawn, 0 to 1. */
	readonly drawn = $derived(this.#moment?.drawn ?? 1);
	/** How far the zones are turned, 0 to 1. */
	readonly turned = $derived(this.#moment?.turned ?? 1);
	/** The id of the last stop that was reached. */
	readonly reached = $derived(this.stops?.stops[this.#stop]?.id);
	/** The incidents that have not come yet. */
	readonly waiting = $derived(new Set(this.stops?.stops.slice(this.#stop + 1).map(({ id }) => id)));
	/** The account that is told, as a progress through the accounts of the panel. */
	readonly telling = $derived.by(() => {
		const told = this.stops?.stops[Math.max(0, this.#stop)]?.id;
		const number = this.#accounts.findIndex(({ id }) => id === told);
		return this.#accounts.length > 0 ? (Math.max(0, number) + 0.5) / this.#accounts.length : 0;
	});
	/** The progress at which it stands when it is stepped, one for each stop. */
	readonly rests = $derived.by(() => {
		const scene = this.#scene();
		return scene && this.stops ? restsOf(scene, this.stops) : [];
	});
	/** The number of the rest that was reached last; -1 before the first. */
	readonly at = $derived.by(() =>
		this.#scene()?.window ? this.#stop : this.rests.findLastIndex((rest) => rest <= this.#position().progress + 0.001)
	);

	/** True for a mark that has come: its day is there, and its sentence has been read. */
	shows({ id, date }: Pick<PlacedMark, 'id' | 'date'>): boolean {
		return this.today === null || (date <= this.today && !this.waiting.has(id));
	}

	/** True where accounts are told one after another. */
	get hasAccounts(): boolean {
		return this.#accounts.length > 0;
	}
}
