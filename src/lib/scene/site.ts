/** The plans of this site's scenes and its gazetteers, made once. */
import { content } from '../content/site.ts';
import { gazetteersOf, plansOf } from './data.ts';
import type { Gazetteers, Plan } from './plan.ts';

/** The plan of every step, by id. */
export const plans: ReadonlyMap<string, Plan> = new Map(
	content.chapters.flatMap((chapter) => plansOf(content, chapter).map((plan) => [plan.step, plan] as const))
);

/** The gazetteers of both frames. */
export const places: Gazetteers = gazetteersOf(content);
