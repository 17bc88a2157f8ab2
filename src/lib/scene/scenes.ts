/** The scenes of this site's scenes and its gazetteers, made once. */
import { content } from '../content/content.ts';
import { gazetteersOf, resolveChapter } from './storyData.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';

/** The scene of every step, by id. */
export const scenes: ReadonlyMap<string, ResolvedScene> = new Map(
	content.chapters.flatMap((chapter) => resolveChapter(content, chapter).map((scene) => [scene.step, scene] as const))
);

/** The gazetteers of both basemaps. */
export const places: Gazetteers = gazetteersOf(content);
