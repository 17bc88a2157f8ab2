/** The index of the search: made at build, read in the browser. Both have the same words for a text. */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { SearchKind } from './searchKinds.ts';
import type { SearchRecord } from './searchRecords.ts';

/** A record that was found: where it is, and how it is named. */
export interface Found {
	/** Its address from the site's root. */
	readonly id: string;
	readonly kind: SearchKind;
	readonly name: string;
	readonly detail: string;
}

/** Words that nearly all texts have. */
const common = new Set(
	'a an and are as at be by for from had has have in is it its not of on or that the their they this to was were with'.split(' ')
);

/** A word as words are compared: small, without accents and signs of breathing; null for one that tells nothing. */
function processTerm(word: string): string | null {
	const plain = word
		.normalize('NFD')
		.replaceAll(/[\p{M}\u02bf\u02be\u02bb\u02bc]/gu, '')
		.toLowerCase();
	return plain === '' || common.has(plain) ? null : plain;
}

const parts = /[\n\r\p{Z}\p{P}]+/u;
/** Words with a very short part after or before a hyphen: IS-K, al-Qaeda. Their parts alone say little. */
const joined = /[\p{L}\p{N}]+(?:[-\u2011][\p{L}\p{N}]+)+/gu;
const join = (text: string) =>
	text.replaceAll(joined, (word) => (/(^|[-\u2011]).{1,2}($|[-\u2011])/u.test(word) ? word.replaceAll(/[-\u2011]/g, '') : word));

/** A reader wants the story before the record, and both before the class pack; names are short in records and long in steps. */
const weights: Readonly<Record<SearchKind, number>> = { step: 20, event: 5, claim: 3, term: 2, source: 1, pack: 0.3 };

const options: Options<SearchRecord> = {
	fields: ['name', 'also', 'text'],
	storeFields: ['kind', 'name', 'detail'],
	processTerm,
	// The parts too, so that “Qaeda” finds “al-Qaeda”.
	tokenize: (text) => [...new Set([...text.split(parts), ...join(text).split(parts)])],
	searchOptions: {
		tokenize: (text) => join(text).split(parts),
		boost: { name: 4, also: 2 },
		boostDocument: (_id, _term, stored) => weights[stored?.kind as SearchKind],
		combineWith: 'AND',
		prefix: (word) => word.length > 1,
		// A letter or two may be wrong in a long word, and none in a year or an id.
		fuzzy: (word) => (word.length > 4 && !/\d/.test(word) ? 0.2 : false)
	}
};

/** An index as plain data. */
export type IndexData = AsPlainObject;

/** The index of some records. */
export function searchIndexOf(records: readonly SearchRecord[]): IndexData {
	const index = new MiniSearch(options);
	index.addAll(records);
	return index.toJSON();
}

/** A search in an index that was made by `searchIndexOf`. @returns a function that gives what fits some words, the best first */
export function searchIn(index: IndexData): (words: string) => readonly Found[] {
	const search = MiniSearch.loadJS(index, options);
	// A result has what was stored of its record.
	return (words) => search.search(words) as unknown as readonly Found[];
}
