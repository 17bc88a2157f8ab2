/** What is fetched or made once a reader has chosen it for the first time: the lens of a story page, the text in full. */
import type { Choices, Preferences } from './preferences.svelte.ts';

/** Does something once, when the reader's choices are such for the first time: at once where the address makes them so. */
export function whenChosen(preferences: Preferences, isSuch: (choices: Choices) => boolean, act: () => void): void {
	const stop = $effect.root(() => {
		$effect(() => {
			if (!isSuch(preferences.current)) return;
			act();
			// Not from inside of the effect that it ends.
			queueMicrotask(stop);
		});
	});
}
