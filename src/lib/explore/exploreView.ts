/** A view of the events: what is asked for, in which order, what is chosen and where the map looks. Written into an address and read from it. */
import type { Bounds } from '#lib/geo/basemap.ts';
import { disputeChoices, killedLevels, noFilters, type Filters } from './filterEvents.ts';
import { columns, latestFirst, type Order } from './order.ts';

/** A view. */
export interface View {
	readonly filters: Filters;
	readonly order: Order;
	/** The event that is set apart, or ''. */
	readonly chosen: string;
	/** The box that the map shows, in map units; null for all incidents. */
	readonly bounds: Bounds | null;
}

/** The view that an address without a word shows. */
export const firstView: View = { filters: noFilters, order: latestFirst, chosen: '', bounds: null };

const keyIn = <K extends string>(table: Readonly<Record<K, unknown>>, key: string | null): K | undefined =>
	(Object.keys(table) as K[]).find((known) => known === key);
const month = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The furthest from the frame’s origin that a box is believed, in map units. */
const furthest = 10_000;

/** A box of the map as an address has it, or null where it is none that can be looked at. */
function boxIn(text: string): Bounds | null {
	const numbers = text.split('_').map(Number);
	const [left = 0, top = 0, right = 0, bottom = 0] = numbers;
	const isBox = numbers.length === 4 && numbers.every((number) => Math.abs(number) <= furthest) && left < right && top < bottom;
	return isBox ? [left, top, right, bottom] : null;
}

/** The view of an address; what it does not know is as by default. */
export function viewIn(query: URLSearchParams): View {
	const text = (key: string) => query.get(key) ?? '';
	const monthIn = (key: string) => (month.test(text(key)) ? text(key) : '');
	const by = columns.find((column) => column === query.get('sort'));
	return {
		filters: {
			words: text('q'),
			types: text('type').split('.').filter(Boolean),
			actor: text('actor'),
			province: text('province'),
			from: monthIn('from'),
			to: monthIn('to'),
			killed: keyIn(killedLevels, query.get('killed')) ?? '',
			disputed: keyIn(disputeChoices, query.get('disputed')) ?? '',
			all: query.get('all') === 'yes'
		},
		order: by ? { by, isDown: query.get('order') === 'down' } : latestFirst,
		chosen: text('event'),
		bounds: boxIn(text('map'))
	};
}

/** A view as parameters of an address; empty where it is as by default, so that they can be left out. */
export function parametersOf({ filters, order, chosen, bounds }: View): Record<string, string> {
	const isFirst = order.by === latestFirst.by && order.isDown === latestFirst.isDown;
	return {
		q: filters.words.trim(),
		type: filters.types.join('.'),
		actor: filters.actor,
		province: filters.province,
		from: filters.from,
		to: filters.to,
		killed: filters.killed,
		disputed: filters.disputed,
		all: filters.all ? 'yes' : '',
		sort: isFirst ? '' : order.by,
		order: isFirst ? '' : order.isDown ? 'down' : 'up',
		event: chosen,
		map: bounds ? bounds.map(Math.round).join('_') : ''
	};
}
