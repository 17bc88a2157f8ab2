/** What the maps of the class pack are drawn from: the scene of a chapter’s first picture, and its words. */
import type { Content } from '../content/model.ts';
import type { Gazetteers, Outline, ResolvedScene } from '../scene/resolved.ts';

/** The maps of the class pack. */
export interface PackMaps {
	readonly gazetteers: Gazetteers;
	readonly outline: Outline;
	/** The scene of a chapter’s first picture. */
	planOf(chapter: string): ResolvedScene | undefined;
	/** What that picture shows, in words. */
	wordsOf(chapter: string): string;
}

/** The maps of a story. */
export function packMaps(content: Content, scenes: ReadonlyMap<string, ResolvedScene>, gazetteers: Gazetteers, outline: Outline): PackMaps {
	const first = (chapter: string) => content.chapters.find(({ id }) => id === chapter)?.steps[0];
	return {
		gazetteers,
		outline,
		planOf: (chapter) => scenes.get(first(chapter)?.id ?? ''),
		wordsOf: (chapter) => first(chapter)?.description.short ?? ''
	};
}
