/** What the script of a page is told: the chapters and the steps with their lengths, in the page as JSON, and what their maps are drawn from, in the page or in a file. */
import type { BasemapPaths } from '../geo/paths.ts';
import type { Gazetteers, Outline, ResolvedScene } from './resolved.ts';

/** Where else a reader, a teacher or a journalist can go, from the site's root. */
export const siteLinks: readonly { readonly path: string; readonly name: string }[] = [
	{ path: 'explore/', name: 'All events' },
	{ path: 'ledger/', name: 'The ledger of claims' },
	{ path: 'sources/', name: 'Sources' },
	{ path: 'glossary/', name: 'Glossary' },
	{ path: 'present/', name: 'Present' },
	{ path: 'teach/', name: 'Teach' },
	{ path: 'embed/', name: 'Embed' },
	{ path: 'downloads/', name: 'Data' },
	{ path: 'about/', name: 'About' }
];

/** Chapters and steps, for bars and menus. */
export interface StoryIndex {
	readonly chapters: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
	readonly steps: readonly {
		readonly id: string;
		readonly chapter: string;
		readonly heading: string;
		readonly minutes: number;
		readonly isSequence: boolean;
		/** True where the accounts of its panel are told one after another. */
		readonly hasAccounts: boolean;
	}[];
}

/** The index as a page carries it, a row for each chapter and in it one for each step, without the names of the fields: they are half of the bytes. */
export type IndexRows = readonly (readonly [
	id: string,
	title: string,
	minutes: number,
	steps: readonly (readonly [id: string, heading: string, minutes: number, isSequence: 0 | 1, hasAccounts: 0 | 1])[]
])[];

/** The rows of an index. */
export function indexToRows({ chapters, steps }: StoryIndex): IndexRows {
	const bit = (value: boolean) => (value ? 1 : 0);
	return chapters.map(({ id, title, minutes }) => [
		id,
		title,
		minutes,
		steps
			.filter(({ chapter }) => chapter === id)
			.map((step) => [step.id, step.heading, step.minutes, bit(step.isSequence), bit(step.hasAccounts)] as const)
	]);
}

/** The index that rows stand for. */
export function indexFromRows(rows: IndexRows): StoryIndex {
	return {
		chapters: rows.map(([id, title, minutes]) => ({ id, title, minutes })),
		steps: rows.flatMap(([chapter, , , steps]) =>
			steps.map(([id, heading, minutes, isSequence, hasAccounts]) => ({
				id,
				chapter,
				heading,
				minutes,
				isSequence: isSequence === 1,
				hasAccounts: hasAccounts === 1
			}))
		)
	};
}

/** What the maps of some steps are drawn from. */
export interface MapData {
	readonly scenes: readonly ResolvedScene[];
	/** The names that these scenes need, or all. */
	readonly gazetteers: Gazetteers;
	readonly outline: Outline;
}

/** The maps that a page without any begins with, and the light paths that it does not carry. */
export interface FirstMaps extends MapData {
	readonly paths: readonly BasemapPaths[];
}

/** Everything that the script of a story page needs: a page of one chapter carries it all, that of the whole story its index alone. */
export interface StoryData extends MapData {
	readonly index: StoryIndex;
}

/** Data as JSON that may stand inside a script element: no sign of it can end the element or needs an escape there. */
export function toPageJson(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
