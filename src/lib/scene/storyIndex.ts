/** What a page tells its script: the chapters, the steps with their lengths, and their resolved scenes. Plain data, written into the page as JSON. */
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

/** Everything that the script of a story page needs to move its pictures. */
export interface StoryData {
	readonly index: StoryIndex;
	/** The scenes that the page carries: all, or those of its first chapter. */
	readonly scenes: readonly ResolvedScene[];
	/** Where the other scenes are, from the site's root; null where the page carries all. */
	readonly moreScenes: string | null;
	/** All names, or those that the scenes on the page need. */
	readonly gazetteers: Gazetteers;
	readonly outline: Outline;
}

/** What the other scenes need, where the page carries those of its first chapter alone. */
export interface MoreData {
	readonly scenes: readonly ResolvedScene[];
	readonly gazetteers: Gazetteers;
}

/** Data as JSON that may stand inside a script element: no sign of it can end the element or needs an escape there. */
export function toPageJson(data: unknown): string {
	return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026');
}
