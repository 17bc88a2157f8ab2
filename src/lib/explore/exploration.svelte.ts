/** One reader’s look at all events: what is asked for, and everything that follows from it. */
import { noFilters, rowsFor, searchable, waysOut, without, type Condition, type Filters, type Searchable } from './filterEvents.ts';
import { sorted, type Column, type Order } from './order.ts';
import type { EventText, EventTexts, ExploreData } from './exploreTypes.ts';
import { firstView, type View } from './exploreView.ts';
import type { Bounds } from '#lib/geo/basemap.ts';

/** Whether the longer words about the events are there, still to come, or did not load. */
export type TextState = 'late' | 'there' | 'failed';

/** The state of the page of all events. */
export class Exploration {
	readonly #data: ExploreData;
	#texts = $state.raw<EventTexts>({});
	#textState = $state<TextState>('late');
	readonly #rows: readonly Searchable[] = $derived.by(() => searchable(this.#data, this.#texts));
	#view = $state.raw<View>(firstView);

	/** The rows that fit, in no order. */
	readonly #fitting = $derived.by(() => rowsFor(this.#rows, this.#view.filters));
	/** The rows that fit, in the order of the table. */
	readonly rows = $derived.by(() => sorted(this.#fitting, this.#view.order));
	/** The ids of those that fit. */
	readonly ids = $derived(new Set(this.#fitting.map(({ id }) => id)));
	/** The rows that fit all but the period: what there is to brush. */
	readonly anytime = $derived.by(() => rowsFor(this.#rows, this.#view.filters, ['period']));
	/** Where nothing fits: what one could give up. */
	readonly waysOut = $derived.by(() => (this.#fitting.length > 0 ? [] : waysOut(this.#rows, this.#view.filters)));
	/** The event that is set apart, where it is there. */
	readonly chosen = $derived.by(() => this.#rows.find(({ id }) => id === this.#view.chosen) ?? null);

	constructor(data: ExploreData, view: View = firstView) {
		this.#data = data;
		this.#view = this.#withChosen(view);
	}

	/** All events, whatever is asked for. */
	get everything(): readonly Searchable[] {
		return this.#rows;
	}

	/** The longer words about an event, once they are there. */
	textOf(id: string): EventText | null {
		return this.#texts[id] ?? null;
	}

	/** Whether the longer words are there. */
	get textState(): TextState {
		return this.#textState;
	}

	/** Takes the longer words about all events; null where they did not load. */
	takeTexts(texts: EventTexts | null): void {
		this.#texts = texts ?? this.#texts;
		this.#textState = texts ? 'there' : 'failed';
	}

	/** The view as it is. */
	get view(): View {
		return this.#view;
	}

	/** Shows another view. */
	show(view: View): void {
		this.#view = this.#withChosen(view);
	}

	/** A view in which the event that it sets apart is among those asked for, if it is only its want of a mark that keeps it out. */
	#withChosen(view: View): View {
		const row = this.#rows.find(({ id }) => id === view.chosen);
		return row && !row.isMapped && !view.filters.all ? { ...view, filters: { ...view.filters, all: true } } : view;
	}

	/** Asks for something, leaving the rest as it is. */
	ask(filters: Partial<Filters>): void {
		this.#view = { ...this.#view, filters: { ...this.#view.filters, ...filters } };
	}

	/** Gives up one condition. */
	giveUp(condition: Condition): void {
		this.#view = { ...this.#view, filters: without(this.#view.filters, condition) };
	}

	/** Asks for every incident again. */
	clear(): void {
		this.#view = { ...this.#view, filters: noFilters };
	}

	/** Orders the table by a column; by the same one again, the other way round. */
	orderBy(by: Column): void {
		const { order } = this.#view;
		const next: Order =
			order.by === by ? { by, isDown: !order.isDown } : { by, isDown: by === 'date' || by === 'killed' || by === 'injured' };
		this.#view = { ...this.#view, order: next };
	}

	/** Sets an event apart, or none where it is chosen already. */
	choose(id: string): void {
		this.#view = { ...this.#view, chosen: this.#view.chosen === id ? '' : id };
	}

	/** Looks at a box of the map, in map units; null for all incidents. */
	lookAt(bounds: Bounds | null): void {
		this.#view = { ...this.#view, bounds };
	}
}
