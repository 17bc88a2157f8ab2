/** Steps of the story, found by what a test needs of them: editors may name, move and write them anew. */
import { resolveChapter } from '../../src/lib/scene/storyData.ts';
import { content } from '../content/real.ts';

const scenes = content.chapters.flatMap((chapter) => resolveChapter(content, chapter)).filter(({ basemap }) => basemap === 'region');
const widthOf = ({ bounds: [left, , right] }: (typeof scenes)[number]) => right - left;

/** The step that looks closest: its ground is fetched apart. */
export const close = scenes.reduce((best, scene) => (widthOf(scene) < widthOf(best) ? scene : best)).step;

/** An earlier step with a map of more than four times the width, and nothing beside it. */
export const open =
	scenes.slice(1).find((scene) => scene.panel === null && scene.window === null && widthOf(scene) > 4 * Math.min(...scenes.map(widthOf)))
		?.step ?? '';

/** The first step of the story. */
export const first = content.chapters[0]?.steps[0]?.id ?? '';
