/** Steps through what is told in a map by swipes over it. */
import type { Stepper } from './player.svelte.ts';
import type { SequenceState } from './sequenceState.svelte.ts';
import { listenForSwipes } from './swipe.ts';

/** Goes to the next or the last rest of a sequence at each swipe over an element. @returns stops listening */
export function stepBySwipes(element: HTMLElement, sequence: Pick<SequenceState, 'rests' | 'at'>, player: Stepper): () => void {
	return listenForSwipes(element, (by) => {
		const rest = sequence.rests[Math.max(0, sequence.at) + by];
		if (rest !== undefined) player.moveTo(rest);
		return rest !== undefined;
	});
}
