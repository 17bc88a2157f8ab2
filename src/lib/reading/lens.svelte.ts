/** The lens of a story page is fetched when somebody first puts it on. */
import type { Preferences } from './preferences.svelte.ts';

/** Does something once, when the lens is on for the first time: at once where the address asks for it. */
export function whenLensIsOn(preferences: Preferences, act: () => void): void {
	const stop = $effect.root(() => {
		$effect(() => {
			if (preferences.current.lens !== 'on') return;
			act();
			// Not from inside of the effect that it ends.
			queueMicrotask(stop);
		});
	});
}
