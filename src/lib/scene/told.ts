/** Whether the prose of a step tells what its sequence shows. */
import { citesIn } from '../content/statements.ts';
import type { Content, Step } from '../content/model.ts';

/**
 * True where a sentence of a step cites an incident of its window or an account of what happened: then the reading of its words moves its
 * sequence on, and the step needs no room of its own for that.
 */
export function isToldInProse({ scene: { window }, paragraphs }: Step, content: Content): boolean {
	if (!window) return false;
	return citesIn(paragraphs.flat()).some(({ of }) =>
		of.some((id) => {
			const date = content.events.get(id)?.date ?? content.moments.get(id)?.start;
			return date !== undefined && date.slice(0, 10) >= window.from && date.slice(0, 10) <= window.to;
		})
	);
}
