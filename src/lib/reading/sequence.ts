/**
 * What runs within a step: marks that settle on their day and fade to rings. A paused gsap timeline that is sought to the step's progress,
 * never played against the reader, so the same place always gives the same picture. gsap is fetched when the first sequence comes near.
 */
import { cuesOf, type Sequence as Stops } from '../scene/sequence.ts';
import type { ResolvedScene } from '../scene/resolved.ts';

/** The marks of a map as a sequence moves them. */
export interface MarkAnimation {
	/** Shows the picture at a progress from 0 to 1. */
	seek(progress: number): void;
	/** Ends it and leaves the marks as the styles have them. */
	kill(): void;
}

/** Fetches what sequences need, so that it is there when one begins. Where it does not come, it is asked for again then. */
export function fetchSequences(): void {
	void import('gsap').catch(() => null);
}

/** Builds the sequence of a scene over the marks in a map. @returns null where what it needs does not come: its marks then change without fading */
export async function sequenceOver(map: Element, scene: ResolvedScene, stops: Stops): Promise<MarkAnimation | null> {
	const { gsap } = (await import('gsap').catch(() => null)) ?? {};
	if (!gsap) return null;
	// Values are rendered at once and at the start of each tween (immediateRender, not lazy), so that a place shows the same picture whichever way it was sought.
	const timeline = gsap.timeline({ paused: true, defaults: { ease: 'none', lazy: false, immediateRender: true } });
	const moved: SVGElement[] = [];
	for (const { id, appears, settles, fades } of cuesOf(scene, stops)) {
		const mark = map.querySelector<SVGElement>(`[data-event="${CSS.escape(id)}"]`);
		if (!mark) continue;
		if (settles > 0) {
			timeline.fromTo(mark, { opacity: 0 }, { opacity: 1, duration: settles - appears }, appears);
			moved.push(mark);
		}
		const fill = mark.querySelector<SVGElement>('.m-least');
		if (!fill || fades >= 1) continue;
		timeline.fromTo(fill, { fillOpacity: 0.85 }, { fillOpacity: 0.1, duration: 0.04 }, fades);
		moved.push(fill);
	}
	// The timeline is one progress long, whatever its last tween.
	timeline.set({}, {}, 1);
	return {
		seek: (progress) => void timeline.time(progress),
		kill() {
			timeline.kill();
			for (const { style } of moved) for (const name of ['opacity', 'fill-opacity']) style.removeProperty(name);
		}
	};
}
