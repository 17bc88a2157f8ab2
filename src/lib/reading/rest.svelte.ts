/** The maps that a page does not carry: fetched when they are wanted, and again where they did not come. */
import type { CloseGround, Gazetteers, Plan } from '../scene/plan.ts';
import type { StoryData } from '../scene/story.ts';
import { fetchClose, fetchPlans } from './close.ts';

/** What a step’s picture wants: a plan that is on its way, a plan that did not come, or the finer ground. */
export type Lack = 'late' | 'map' | 'detail';

/** How long after a failure nothing is asked for again, in milliseconds. */
const pause = 10_000;

/** Where the rest of the maps is; null where the page carries all plans. */
export interface Addresses {
	readonly plans: string | null;
	readonly close: string;
}

const byStep = (plans: readonly Plan[]) => new Map(plans.map((plan) => [plan.step, plan]));

/** The plans of a page’s steps and the ground for close views, as far as they are there. */
export class Rest {
	readonly #addresses: Addresses;
	readonly #changed: () => void;
	#plans = $state.raw<ReadonlyMap<string, Plan>>(new Map());
	#gazetteers: Gazetteers;
	#close = $state.raw<CloseGround | null>(null);
	#state: 'waiting' | 'fetching' | 'there' | 'failed' = 'waiting';
	#failedAt = 0;

	/** @param carried the plans and names that the page carries. @param changed called when something came, or did not. */
	constructor(carried: Pick<StoryData, 'plans' | 'gazetteers'>, addresses: Addresses, changed: () => void) {
		this.#plans = byStep(carried.plans);
		this.#gazetteers = $state.raw(carried.gazetteers);
		this.#addresses = addresses;
		this.#changed = changed;
		addEventListener('online', () => this.#state === 'failed' && void this.fetch());
	}

	/** The plans that are there, by step. */
	get plans(): ReadonlyMap<string, Plan> {
		return this.#plans;
	}

	/** The names that are there. */
	get gazetteers(): Gazetteers {
		return this.#gazetteers;
	}

	/** The ground for close views, once it has come. */
	get close(): CloseGround | null {
		return this.#close;
	}

	/** What the picture of a step wants now, or null. */
	lackOf(step: string): Lack | null {
		if (!this.#plans.has(step)) return this.#state === 'failed' ? 'map' : 'late';
		return this.#state === 'failed' ? 'detail' : null;
	}

	/** Fetches what is not there yet. */
	async fetch(): Promise<void> {
		if (this.#state === 'fetching' || this.#state === 'there') return;
		this.#state = 'fetching';
		const ground = this.#close ? Promise.resolve(this.#close) : fetchClose(this.#addresses.close);
		const more = this.#addresses.plans === null ? null : await fetchPlans(this.#addresses.plans);
		if (more) {
			this.#plans = new Map([...this.#plans, ...byStep(more.plans)]);
			this.#gazetteers = more.gazetteers;
		}
		this.#changed();
		this.#close = await ground;
		const isWhole = this.#close !== null && (this.#addresses.plans === null || more !== null);
		this.#state = isWhole ? 'there' : 'failed';
		this.#failedAt = performance.now();
		this.#changed();
	}

	/** Fetches again what did not come, but not at once. */
	retry(): void {
		if (this.#state === 'failed' && performance.now() - this.#failedAt > pause) void this.fetch();
	}
}
