/** What the slides, their pages and the state of a presentation share. */
import type { Kind } from '../content/claimSchema.ts';
import type { Standing } from '../content/standing.ts';

/** A stretch of a step’s words: a statement with its kind and how it stands, or what stands between statements. */
export interface Stretch {
	readonly text: string;
	readonly kind: Kind | null;
	readonly standing: Standing | null;
}

/** How large words and lines are set, as multiples of what the back row needs. */
export const scales = [1, 1.25, 1.5, 2] as const;

/** One of the sizes. */
export type Scale = (typeof scales)[number];
