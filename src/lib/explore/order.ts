/** The order of the table. What is not known comes last, whichever way one looks. */
import type { EventRow } from './exploreTypes.ts';

/** What the table can be ordered by. */
export const columns = ['date', 'title', 'type', 'place', 'killed', 'injured'] as const;

/** A column of the table. */
export type Column = (typeof columns)[number];

/** An order of the table. */
export interface Order {
	readonly by: Column;
	readonly isDown: boolean;
}

/** The latest first. */
export const latestFirst: Order = { by: 'date', isDown: true };

const keyOf: Readonly<Record<Column, (row: EventRow) => string | number | null>> = {
	date: ({ date }) => date,
	title: ({ title }) => title,
	type: ({ type }) => type,
	place: ({ province, place }) => `${province ?? '~'} ${place}`,
	killed: ({ killed: [low, high] }) => high ?? low,
	injured: ({ injured: [low, high] }) => high ?? low
};

/** The rows in an order; rows that are alike stay with the latest first. */
export function sorted<R extends EventRow>(rows: readonly R[], { by, isDown }: Order): R[] {
	const key = keyOf[by];
	const collator = new Intl.Collator('en');
	const keyed = rows.map((row) => ({ row, key: key(row) }));
	keyed.sort((a, b) => {
		if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
		const way =
			typeof a.key === 'number' && typeof b.key === 'number'
				? a.key - b.key
				: by === 'date'
					? compare(a.key, b.key)
					: collator.compare(String(a.key), String(b.key));
		return way * (isDown ? -1 : 1);
	});
	return keyed.map(({ row }) => row);
}

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
