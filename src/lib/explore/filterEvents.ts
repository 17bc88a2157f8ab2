/** Which events are asked for. Each condition stands alone, so that it can be said which of them leaves nothing. */
import type { EventRow, EventTexts, ExploreData } from './exploreTypes.ts';

/** How many killed are asked for, by the highest count. */
export const killedLevels = {
	'': 'any number',
	unknown: 'not known',
	none: 'nobody',
	'1': '1 or more',
	'10': '10 or more',
	'50': '50 or more'
} as const;

/** Whether the accounts may part. */
export const disputeChoices = { '': 'with or without', with: 'accounts differ', without: 'nothing disputed' } as const;

/** What is asked for; empty where anything will do. */
export interface Filters {
	readonly words: string;
	readonly types: readonly string[];
	readonly actor: string;
	readonly province: string;
	/** The first and the last month, YYYY-MM. */
	readonly from: string;
	readonly to: string;
	readonly killed: keyof typeof killedLevels;
	readonly disputed: keyof typeof disputeChoices;
	/** True where events without a mark are asked for too. */
	readonly all: boolean;
}

/** Every incident. */
export const noFilters: Filters = { words: '', types: [], actor: '', province: '', from: '', to: '', killed: '', disputed: '', all: false };

/** A condition of its own. */
export type Condition = 'words' | 'types' | 'actor' | 'province' | 'period' | 'killed' | 'disputed' | 'all';

/** A row with the words that the search looks through. */
export interface Searchable extends EventRow {
	readonly text: string;
}

/** Letters as the search compares them: small, without accents, and with plain quotes. */
export function plain(text: string): string {
	return text
		.normalize('NFD')
		.replaceAll(/\p{Diacritic}/gu, '')
		.replaceAll(/[‘’]/g, "'")
		.toLowerCase();
}

/**
 * Rows with the words that the search looks through: titles, summaries, places, provinces and names with their other spellings.
 * @param texts the summaries, as far as they are there
 */
export function searchable(
	{ rows, actors, provinces, types }: Pick<ExploreData, 'rows' | 'actors' | 'provinces' | 'types'>,
	texts: EventTexts = {}
): Searchable[] {
	return rows.map((row) => {
		const names = row.actors.map((id) => `${actors[id]?.name ?? ''} ${actors[id]?.words ?? ''}`);
		const parts = [row.title, texts[row.id]?.summary ?? '', row.place, provinces[row.province ?? ''] ?? '', types[row.type] ?? ''];
		return { ...row, text: plain([...parts, ...names, row.date].join(' ')) };
	});
}

const conditions: Readonly<Record<Condition, (row: Searchable, filters: Filters) => boolean>> = {
	words: (row, { words }) =>
		words === '' ||
		plain(words)
			.split(/\s+/)
			.every((word) => row.text.includes(word)),
	types: (row, { types }) => types.length === 0 || types.includes(row.type),
	actor: (row, { actor }) => actor === '' || row.actors.includes(actor),
	province: (row, { province }) => province === '' || row.province === province,
	// A year is in a period that it reaches into.
	period: ({ date }, { from, to }) => (from === '' || date.slice(0, 7).padEnd(7, '~') >= from) && (to === '' || date.slice(0, 7) <= to),
	killed: ({ killed: [low, high] }, { killed }) => {
		const most = high ?? low;
		if (killed === '') return true;
		if (killed === 'unknown') return most === null;
		if (killed === 'none') return most === 0;
		return most !== null && most >= Number(killed);
	},
	disputed: ({ isDisputed }, { disputed }) => disputed === '' || isDisputed === (disputed === 'with'),
	all: ({ isMapped }, { all }) => all || isMapped
};

/** The conditions that filters make, without those that let everything through. */
export function conditionsIn(filters: Filters): Condition[] {
	const isMade: Readonly<Record<Exclude<Condition, 'all'>, boolean>> = {
		words: filters.words.trim() !== '',
		types: filters.types.length > 0,
		actor: filters.actor !== '',
		province: filters.province !== '',
		period: filters.from !== '' || filters.to !== '',
		killed: filters.killed !== '',
		disputed: filters.disputed !== ''
	};
	return [...(Object.keys(isMade) as (keyof typeof isMade)[]).filter((name) => isMade[name]), ...(filters.all ? [] : (['all'] as const))];
}

/** The rows that fit all conditions, or all but some. */
export function rowsFor<R extends Searchable>(rows: readonly R[], filters: Filters, but: readonly Condition[] = []): R[] {
	const tests = conditionsIn(filters)
		.filter((name) => !but.includes(name))
		.map((name) => conditions[name]);
	return rows.filter((row) => tests.every((test) => test(row, filters)));
}

/** Filters without one condition. */
export function without(filters: Filters, condition: Condition): Filters {
	if (condition === 'period') return { ...filters, from: '', to: '' };
	if (condition === 'all') return { ...filters, all: true };
	return { ...filters, [condition]: noFilters[condition] };
}

/** What one could give up where nothing fits: each condition alone with how many events there would be, most first; without those that change nothing. */
export function waysOut(rows: readonly Searchable[], filters: Filters): { condition: Condition; count: number }[] {
	return conditionsIn(filters)
		.map((condition) => ({ condition, count: rowsFor(rows, filters, [condition]).length }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count);
}
