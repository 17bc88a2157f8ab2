/** A panel of words as the statements of a slide, in the order of reading. */
import type { Plan } from '../planSchema.ts';
import type { Kind } from '../claimSchema.ts';

/** One statement of a second picture. */
export interface Entry {
	/** The number of its column. */
	readonly column: number;
	/** What stands before it in bold: a date, an outcome. */
	readonly when: string | null;
	readonly text: string;
	/** Who says so, after it. */
	readonly by: string | null;
	/** Its kind, where that stands before it as a letter. */
	readonly kind: Kind | null;
	/** Of a thing in a plan: the line round its box. Where reports part on its place, it is broken. */
	readonly box?: 'solid' | 'dashed';
}

/** What begins a page of its own: headings of columns, and statements in the order of reading. Under one heading they may stand in two columns. */
export interface Part {
	readonly columns: readonly string[];
	readonly entries: readonly Entry[];
	/** Of a plan from reports, whose bands are its columns: its own title and note, and what each band is. */
	readonly plan?: { readonly title: string; readonly note: string; readonly bands: readonly Plan['bands'][number]['kind'][] };
}

/** A statement of a column, with what else stands by it. */
export const entry = (column: number, text: string, more: Partial<Entry> = {}): Entry => ({
	column,
	text,
	when: null,
	by: null,
	kind: null,
	...more
});
