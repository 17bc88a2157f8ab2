/** What time it is in a scene: the day under the cursor and how much of the line is drawn, as a function of the step's progress alone. */
import type { Plan } from './plan.ts';

/** A moment of a scene. */
export interface SceneMoment {
	/** The day under the cursor, YYYY-MM-DD; null where the scene has no window. */
	readonly today: string | null;
	/** How much of the line is drawn, 0 to 1. */
	readonly drawn: number;
}

const day = 86_400_000;

/** The moment of a scene at a progress from 0 to 1. Time runs linearly from the first day of the window to its last. */
export function sequenceAt(plan: Plan, progress: number): SceneMoment {
	const drawn = plan.draw ? progress : 1;
	if (!plan.window) return { today: null, drawn };
	const from = Date.parse(plan.window.from);
	const to = Date.parse(plan.window.to);
	return { today: new Date(from + Math.round(((to - from) * progress) / day) * day).toISOString().slice(0, 10), drawn };
}
