/** The resolved scenes of this site and its gazetteers, made once. */
import { content } from '../content/content.ts';
import { cached } from '../geo/buildCache.ts';
import { gazetteersOf, resolveChapter } from './storyData.ts';
import type { Step } from '../content/model.ts';
import type { Size } from './camera.ts';
import type { Gazetteers, ResolvedScene } from './resolved.ts';
import { stillPicture } from './stillPicture.ts';
import { fileSize, shapedStill, type StillShape } from './stillShapes.ts';
import { stillWords } from './stillWords.ts';

/** The resolved scene of every step, by the id of the step. */
export const scenes: ReadonlyMap<string, ResolvedScene> = new Map(
	content.chapters.flatMap((chapter) => resolveChapter(content, chapter).map((scene) => [scene.step, scene] as const))
);

/** The gazetteers of both basemaps. */
export const places: Gazetteers = gazetteersOf(content);

/** What the still of a step shows, in words, for whoever does not see it. */
export function wordsOfStill(step: Pick<Step, 'id' | 'description' | 'heading'>, shape: StillShape = 'wide'): string {
	const { short } = step.description;
	const whole = scenes.get(step.id);
	if (!whole?.panel) return short;
	return cached('words of a still', [shape, whole, short, step.heading, places], () => {
		const { frame, scene, map } = shapedStill(shape, whole, step.heading);
		return stillWords(short, scene.panel, stillPicture(scene, places, map, frame.scale).layout.regions.isFull);
	});
}

/** The words for a picture that is the upright still in a narrow window and the wide one in others: true of both. */
export function wordsOfPicture(step: Pick<Step, 'id' | 'description' | 'heading'>): string {
	const wide = wordsOfStill(step);
	return wordsOfStill(step, 'portrait') === wide ? wide : `${wide} A narrow window shows the map over it: ${step.description.short}`;
}

/** The size of the upright still of a step, in pixels of its file. @param scene its scene, where it is none of the story. @throws where there is none */
export function portraitSize({ id, heading }: Pick<Step, 'id' | 'heading'>, scene = scenes.get(id)): Size {
	if (!scene) throw new Error(`${id} has no scene`);
	return fileSize(shapedStill('portrait', scene, heading).frame);
}
