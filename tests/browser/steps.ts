/** Steps of the story, found by what a test needs of them: editors may name, move and write them anew. */
import { plansOf } from '../../src/lib/scene/data.ts';
import { content } from '../content/real.ts';

const plans = content.chapters.flatMap((chapter) => plansOf(content, chapter)).filter(({ frame }) => frame === 'region');
const widthOf = ({ box: [left, , right] }: (typeof plans)[number]) => right - left;

/** The step that looks closest: its ground is fetched apart. */
export const close = plans.reduce((best, plan) => (widthOf(plan) < widthOf(best) ? plan : best)).step;

/** An earlier step with a map of more than four times the width, and nothing beside it. */
export const open =
	plans.slice(1).find((plan) => plan.panel === null && plan.window === null && widthOf(plan) > 4 * Math.min(...plans.map(widthOf)))?.step ??
	'';

/** The first step of the story. */
export const first = content.chapters[0]?.steps[0]?.id ?? '';
