/** The resolved scenes of this site and its gazetteers, made once. */
import { content } from '../content/content.ts';
import { worked } from '../geo/kept.ts';
import { gazetteersOf, resolveChapter } from './storyData.ts';
import type { Step } from '../content/model.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';
import { stripHeight } from './still.ts';
import { stillPicture, stillSize } from './stillSize.ts';
import { stillWords } from './stillWords.ts';

/** The resolved scene of every step, by the id of the step. */
export const scenes: ReadonlyMap<string, ResolvedScene> = new Map(
	content.chapters.flatMap((chapter) => resolveChapter(content, chapter).map((scene) => [scene.step, scene] as const))
);

/** The gazetteers of both basemaps. */
export const places: Gazetteers = gazetteersOf(content);

/** The map of a still, over the strip at its foot. */
const stillMap = { width: stillSize.width, height: stillSize.height - stripHeight };

/** What the still of a step shows, in words, for whoever does not see it. */
export function wordsOfStill({ id, description }: Pick<Step, 'id' | 'description'>): string {
	const scene = scenes.get(id);
	if (!scene?.panel) return description.short;
	const isFull = worked('full', [scene, places, stillMap], () => stillPicture(scene, places, stillMap).layout.regions.isFull);
	return stillWords(description.short, scene.panel, isFull);
}
