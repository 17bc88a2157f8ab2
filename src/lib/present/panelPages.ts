/**
 * The second picture of a step on a slide, where it is words: columns, accounts, forecasts, claims. It is set as large as one page allows, or
 * two, with the face’s own metrics, so every window counts the same. Pure.
 */
import type { Entry, Part } from '../content/panels/panelParts.ts';
import type { Scale, Stretch } from './model.ts';
import { linesIn, linesOf, widthsOf } from './setWords.ts';

/** A second picture that is words. */
export interface PanelWords {
	readonly title: string;
	readonly note: string | null;
	readonly parts: readonly Part[];
	/** What stands between the line of the slide and the second picture. */
	readonly care: string | null;
}

/** The second picture of a slide: words, a drawing that takes the slide, or none beside what the map has already. */
export type PanelPages = PanelWords | 'drawing' | null;

/** The measures of a page, in hundredths of the slide’s height. What must be read is a thirtieth of it, 3.34, at least. */
export const measures = {
	/** The slide’s width is 16 to 9; less its margins. */
	inner: 166,
	gap: 4,
	size: 3.6,
	leading: 1.22,
	/** The size of the note under the columns. */
	note: 3.4,
	/** What is left of the slide’s height under its line, without its number and the margins of the title and the note. */
	height: 74.1,
	/** Between two statements. */
	space: 1,
	/** Under the heading of a column. */
	rule: 1.4,
	/** Inside the line round a thing or a band of a plan. */
	edge: 0.8
} as const;

/** How much larger a page is set at each size of words: less than a line alone, for it has more to hold. */
const growth: Readonly<Record<Scale, number>> = { 1: 1, 1.25: 1.15, 1.5: 1.3, 2: 1.5 };

/** The sizes that a page may have, largest first, as multiples of the usual one. */
const sizes = [1.5, 1.3, 1.15, 1, 0.935];

/** The most pages that the words of a part take as long as smaller words can help it. */
const mostPages = 2;

/** The room before a statement with a letter, as a multiple of the size. */
const indent = 2;

/** The least part of a page's width that a column takes, and by how much a column grows at the cost of another. */
const leastShare = 0.2;
const shareStep = 0.02;

/** The widths of the words of statements, which are asked for at every size and width. */
const wordsOf = new WeakMap<Entry, number[]>();

function entryWidths(entry: Entry): number[] {
	const widths = wordsOf.get(entry) ?? widthsOf([[entry.when ?? '', 600], [entry.text], [entry.by ?? '']]);
	wordsOf.set(entry, widths);
	return widths;
}

/** A column of a page: its heading, its part of the width, and its statements in the order of reading. */
interface PageColumn {
	readonly heading: string;
	readonly share: number;
	readonly entries: readonly Entry[];
}

/** A page of a second picture: what stands over all columns, its columns, and the size of its words in hundredths of the slide’s height. */
export interface Page {
	/** The plan that it is a page of, if any. */
	readonly plan: Part['plan'];
	readonly heading: string;
	readonly columns: readonly PageColumn[];
	readonly size: number;
}

/** The statements of a page, column by column. */
export function entriesOf({ columns }: Page): Entry[] {
	return columns.flatMap(({ entries }) => entries);
}

/** The height of statements in a column, without the space after the last. */
function heightOf(entries: readonly Entry[], width: number, size: number): number {
	const inBoxes = entries.filter(({ box }) => box).length * 2 * measures.edge;
	const lines = entries.map((entry) =>
		linesIn(entryWidths(entry), (width - (entry.box ? 2 * measures.edge : 0)) / size - (entry.kind ? indent : 0))
	);
	return lines.reduce((sum, count) => sum + count * size * measures.leading + measures.space, inBoxes - measures.space);
}

/** Columns of a page with how high the highest of them is. */
interface Setting {
	readonly columns: readonly PageColumn[];
	readonly height: number;
}

/** Columns side by side: as wide as one another, or the higher the wider, until they are as even as can be. */
function setColumns(all: readonly Omit<PageColumn, 'share'>[], size: number): Setting {
	const columns = all.filter(({ entries }) => entries.length > 0);
	const inner = measures.inner - (columns.length - 1) * measures.gap;
	const heightsAt = (shares: readonly number[]) =>
		columns.map(({ heading, entries }, i) => {
			const width = inner * (shares[i] ?? 1);
			const head = heading === '' ? 0 : linesOf([[heading, 600]], width, size) * size * measures.leading + measures.rule;
			return head + heightOf(entries, width, size);
		});
	let shares = columns.map(() => 1 / columns.length);
	let best = { shares, height: Math.max(...heightsAt(shares)) };
	for (let turn = 0; turn < 20 && columns.length > 1; turn++) {
		const heights = heightsAt(shares);
		const highest = heights.indexOf(Math.max(...heights));
		const giving = heights.map((height, i) => ((shares[i] ?? 0) - shareStep < leastShare || i === highest ? Infinity : height));
		const lowest = giving.indexOf(Math.min(...giving));
		if (giving[lowest] === Infinity || (heights[highest] ?? 0) - (heights[lowest] ?? 0) < size) break;
		shares = shares.map((share, i) => share + (i === highest ? shareStep : i === lowest ? -shareStep : 0));
		const height = Math.max(...heightsAt(shares));
		if (height < best.height) best = { shares, height };
	}
	return { columns: columns.map((column, i) => ({ ...column, share: best.shares[i] ?? 1 })), height: best.height };
}

/** Statements under one heading: in one column, or in two as even as can be where that is lower. */
function setFlow(entries: readonly Entry[], size: number): Setting {
	const width = (measures.inner - measures.gap) / 2;
	const single = { halves: [entries], height: heightOf(entries, measures.inner, size) };
	const pairs = entries.slice(1).map((_, i) => {
		const halves = [entries.slice(0, i + 1), entries.slice(i + 1)];
		return { halves, height: Math.max(...halves.map((half) => heightOf(half, width, size))) };
	});
	const { halves, height } = pairs.reduce((best, pair) => (pair.height < best.height ? pair : best), single);
	return { columns: halves.map((half) => ({ heading: '', share: 1 / halves.length, entries: half })), height };
}

/** Some statements of a part on one page. */
function settingOf({ columns }: Part, entries: readonly Entry[], size: number): Setting {
	if (columns.length === 1) return setFlow(entries, size);
	return setColumns(
		columns.map((heading, column) => ({ heading, entries: entries.filter((entry) => entry.column === column) })),
		size
	);
}

/** A part whose columns stand one under another: each statement says whose it is. For words too large for columns. */
function stacked({ columns, entries }: Part): Part {
	const whenOf = ({ column, when }: Entry) => [columns[column], when].filter(Boolean).join(': ');
	return { columns: [''], entries: entries.map((entry) => ({ ...entry, column: 0, when: whenOf(entry) || null })) };
}

/** The height of statements over the whole width if no line had room left: they never take less. */
function leastHeight(entries: readonly Entry[], size: number): number {
	const long = entries.flatMap(entryWidths).reduce((sum, width) => sum + width, 0);
	return (long * size * size * measures.leading) / measures.inner;
}

/** One page, or two that are as even as can be; null where a part with words of a size does not fit so many. */
function even(part: Part, size: number, room: number, count: number): Setting[] | null {
	const { entries } = part;
	if (leastHeight(entries, size) > room * count) return null;
	const whole = settingOf(part, entries, size);
	if (whole.height <= room) return [whole];
	if (count < 2) return null;
	const highest = (pages: readonly Setting[]) => Math.max(...pages.map(({ height }) => height));
	const pairs = entries.slice(1).map((_, i) => [entries.slice(0, i + 1), entries.slice(i + 1)].map((half) => settingOf(part, half, size)));
	return pairs.filter((pages) => highest(pages) <= room).sort((a, b) => highest(a) - highest(b))[0] ?? null;
}

/** As many pages as it takes, filled one after another; columns that are too narrow for a statement stand under one another. */
function filled(part: Part, size: number, room: number): Setting[] {
	const { entries } = part;
	const pages: Setting[] = [];
	for (let from = 0; from < entries.length;) {
		let until = from + 1;
		while (until < entries.length && settingOf(part, entries.slice(from, until + 1), size).height <= room) until++;
		const page = settingOf(part, entries.slice(from, until), size);
		if (page.height > room && part.columns.length > 1) return filled(stacked(part), size, room);
		pages.push(page);
		from = until;
	}
	return pages;
}

/** The pages of a part: as few as can be, with the largest words that fit them; where larger words were asked for, as many as those need. */
function pagesOfPart(part: Part, second: PanelWords, scale: Scale): Page[] {
	const { care, parts } = second;
	const { title, note } = part.plan ?? second;
	const edges = part.plan ? 2 * measures.edge : 0;
	const over = part.columns.length === 1 ? (part.columns[0] ?? '') : '';
	const roomAt = (size: number) => {
		const line = size * measures.leading;
		const titles = linesOf([[title, 600]], measures.inner - 20, size) * line;
		const heading = over === '' ? 0 : linesOf([[over, 600]], measures.inner, size) * line + measures.rule;
		const notes = note === null ? 0 : linesOf([[note]], measures.inner, measures.note) * measures.note * measures.leading;
		const warning = care === null ? 0 : linesOf([[care]], measures.inner, 3.4) * 3.4 * 1.3 + 1.4;
		return measures.height - titles - heading - notes - warning - edges;
	};
	const asPages = (settings: readonly Setting[], size: number) =>
		settings.map(({ columns }) => ({ plan: part.plan, heading: over, columns, size }));
	const fitting = sizes.filter((by) => scale === 1 || by >= growth[scale]).map((by) => by * measures.size);
	const most = part.plan ? 1 : mostPages / parts.filter(({ plan }) => !plan).length;
	for (let count = 1; count <= most; count++)
		for (const way of part.columns.length > 1 ? [part, stacked(part)] : [part])
			for (const size of fitting) {
				const pages = even(way, size, roomAt(size), count);
				if (pages) return asPages(pages, size);
			}
	const size = fitting.at(-1) ?? measures.size;
	return asPages(filled(part, size, roomAt(size)), size);
}

/** Pages that were made before: the words of a second picture do not change, and every action asks for them. */
const made = new WeakMap<PanelWords, Map<Scale, readonly Page[]>>();

/** The pages of a second picture at a size of words. */
export function pagesOf(second: PanelWords, scale: Scale): readonly Page[] {
	const bySize = made.get(second) ?? new Map<Scale, readonly Page[]>();
	made.set(second, bySize);
	const pages = bySize.get(scale) ?? second.parts.flatMap((part) => pagesOfPart(part, second, scale));
	bySize.set(scale, pages);
	return pages;
}

/** How many pages a second picture has at a size of words, without its plan and with it; 0 where there is none. */
export function pageCounts(second: PanelPages, scale: Scale): { readonly pages: number; readonly all: number } {
	if (second === null || second === 'drawing') return second ? { pages: 1, all: 1 } : { pages: 0, all: 0 };
	const pages = pagesOf(second, scale);
	return { pages: pages.filter(({ plan }) => !plan).length, all: pages.length };
}

/** The room for a step’s words under the lens, above its legend. */
const lensRoom = 58;

/** How much larger than need be the words of a step are set under the lens: as much as they have room for, and as the size of words asks. */
export function lensGrowth(paragraphs: readonly (readonly Stretch[])[], scale: Scale): number {
	const heightAt = (by: number) => {
		const size = measures.size * by;
		const lines = paragraphs.flat().map(({ text, kind }) => linesOf([[text]], measures.inner - (kind ? indent * size : 0), size));
		return lines.reduce((sum, count) => sum + count * size * 1.28 + size * 0.3, paragraphs.length * size * 0.35);
	};
	const all = Object.values(growth).filter((by) => by <= Math.max(growth[1.5], growth[scale]));
	return all.filter((by) => heightAt(by) <= lensRoom).at(-1) ?? 1;
}
