/** What time it is in a scene: the day under the cursor and how much of the line is drawn, as a function of the step's progress alone. */
import type { ResolvedScene } from './resolved.ts';

/** A moment of a scene. */
export interface SceneMoment {
	/** The day under the cursor, YYYY-MM-DD; null where the scene has no window. */
	readonly today: string | null;
	/** How much of the line is drawn, 0 to 1. */
	readonly drawn: number;
}

const day = 86_400_000;

/** The moment of a scene at a progress from 0 to 1. Time runs linearly from the first day of the window to its last. */
export function sequenceAt(scene: ResolvedScene, progress: number): SceneMoment {
	const drawn = scene.draw ? progress : 1;
	if (!scene.window) return { today: null, drawn };
	const from = Date.parse(scene.window.from);
	const to = Date.parse(scene.window.to);
	return { today: new Date(from + Math.round(((to - from) * progress) / day) * day).toISOString().slice(0, 10), drawn };
}

/** When a mark comes and goes, as parts of the step's progress. */
export interface Cue {
	readonly id: string;
	/** It begins to be seen. */
	readonly appears: number;
	/** It is fully seen; 0 where it is from the start. */
	readonly settles: number;
	/** It begins to fade to a ring; 1 and more where it does not in this step. */
	readonly fades: number;
}

/** Days for which a mark stays full. */
const fullDays = 2.5;

/** The cues of the incidents in a scene's window; those of days before it are rings from the start and have none. */
export function cuesOf(scene: ResolvedScene): Cue[] {
	const { window } = scene;
	if (!window) return [];
	const from = Date.parse(window.from);
	const span = Math.max(day, Date.parse(window.to) - from);
	return scene.marks
		.filter(({ date }) => date >= window.from)
		.map(({ id, date }) => {
			const at = Math.max(0, (Date.parse(date) - from - day / 2) / span);
			return { id, appears: Math.max(0, at - 0.03), settles: at, fades: (Date.parse(date) - from + fullDays * day) / span };
		});
}

/**
 * The incident in focus at a progress: the latest whose mark is still full. Those of one day share its stretch of the progress evenly, in the
 * order of the cards. Null where no card of these days is there.
 */
export function focusAt({ window, cards }: Pick<ResolvedScene, 'window' | 'cards'>, progress: number): string | null {
	if (!window || cards.length === 0) return null;
	const from = Date.parse(window.from);
	const days = Math.round((Date.parse(window.to) - from) / day);
	const today = Math.round(days * progress);
	const numbers = cards.map(({ date }) => Math.round((Date.parse(date) - from) / day));
	const last = Math.max(...numbers.filter((number) => number <= today));
	if (today - last >= fullDays) return null;
	const own = cards.filter((_, i) => numbers[i] === last);
	// The first and the last day have half the stretch of the others.
	const [start, end] = [Math.max(0, last - 0.5), Math.min(days, last + 0.5)];
	const part = last < today || end <= start ? 1 : (days * progress - start) / (end - start);
	return own[Math.min(own.length - 1, Math.max(0, Math.floor(part * own.length)))]?.id ?? null;
}

/** How many steps a sequence is played in: days, weeks for a longer window, parts of the line; 0 where nothing runs. */
export function playSteps({ window, draw }: ResolvedScene): number {
	if (!window) return draw ? 12 : 0;
	const days = (Date.parse(window.to) - Date.parse(window.from)) / day;
	return Math.max(1, Math.round(days <= 62 ? days : days / 7));
}
