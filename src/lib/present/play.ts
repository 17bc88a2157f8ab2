/** How a sequence of a slide runs by itself. Pure. */

/** The shortest and the longest time that a sequence plays, and the time that each of its incidents is named, in milliseconds. */
export const playing = 6000;
const longest = 24_000;
const naming = 2000;

/** The progress of a sequence: at rest somewhere, or on its way from somewhere since a time, at the pace that takes so long for the whole. */
export type Play = { readonly at: number } | { readonly from: number; readonly since: number; readonly takes: number };

/** How long a sequence of some stops plays, in milliseconds. */
export function timeFor(stops: number): number {
	return Math.min(longest, Math.max(playing, stops * naming));
}

/** The progress of a sequence at a time, from 0 to 1. */
export function progressAt(play: Play, now: number): number {
	return 'at' in play ? play.at : Math.min(1, Math.max(0, play.from + (now - play.since) / play.takes));
}

/** True while a sequence is on its way. */
export function isPlaying(play: Play, now: number): boolean {
	return 'since' in play && progressAt(play, now) < 1;
}
