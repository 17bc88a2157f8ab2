/** What the maps of the class pack are drawn from: the plan of a chapter’s first picture, and its words. */
import type { Content } from '../content/load.ts';
import type { Gazetteers, Outline, Plan } from '../scene/plan.ts';

/** The maps of the class pack. */
export interface PackMaps {
	readonly gazetteers: Gazetteers;
	readonly outline: Outline;
	/** The plan of a chapter’s first picture. */
	planOf(chapter: string): Plan | undefined;
	/** What that picture shows, in words. */
	wordsOf(chapter: string): string;
}

/** The maps of a story. */
export function packMaps(content: Content, plans: ReadonlyMap<string, Plan>, gazetteers: Gazetteers, outline: Outline): PackMaps {
	const first = (chapter: string) => content.chapters.find(({ id }) => id === chapter)?.steps[0];
	return {
		gazetteers,
		outline,
		planOf: (chapter) => plans.get(first(chapter)?.id ?? ''),
		wordsOf: (chapter) => first(chapter)?.description.short ?? ''
	};
}
