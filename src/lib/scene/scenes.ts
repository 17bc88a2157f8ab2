/** The resolved scenes of this site and its gazetteers, made once. */
import { content } from '../content/content.ts';
import { gazetteersOf, resolveChapter } from './storyData.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';

/** The resolved scene of every step, by the id of the step. */
export const scenes: ReadonlyMap<string, ResolvedScene> = new Map(
	content.chapters.flatMap((chapter) => resolveChapter(content, chapter).map((scene) => [scene.step, scene] as const))
);

/** The gazetteers of both basemaps. */
export const places: Gazetteers = gazetteersOf(content);
