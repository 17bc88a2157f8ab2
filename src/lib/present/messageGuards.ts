/** What a window believes of what it hears: any page of this host can speak on the channel, and an older release may still be open in a tab. Pure. */
import { onlys } from '../reading/preferences.svelte.ts';
import type { Message } from './message.ts';
import { scales } from './model.ts';
import type { DeckState, Play, Shown, Timer } from './state.ts';

/** The lengths beyond which nothing is believed. */
const most = { letters: 200, chapters: 100, strokes: 1000, points: 10_000, number: 1e15 };

type Guard = (value: unknown) => boolean;
/** A guard for each field: a new field of a state needs one here. */
type Guards<T> = { readonly [K in keyof Required<T>]: Guard };

const isText: Guard = (value) => typeof value === 'string' && value.length <= most.letters;
const isNumber: Guard = (value) => typeof value === 'number' && Math.abs(value) <= most.number;
const isCount: Guard = (value) => isNumber(value) && Number.isInteger(value) && (value as number) >= 0;
const isFlag: Guard = (value) => typeof value === 'boolean';
const oneOf =
	(...known: readonly unknown[]): Guard =>
	(value) =>
		known.includes(value);
const orNull =
	(guard: Guard): Guard =>
	(value) =>
		value === null || guard(value);
const listOf =
	(guard: Guard, length: number): Guard =>
	(value) =>
		Array.isArray(value) && value.length <= length && value.every(guard);
const isPoint: Guard = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const fits =
	<T>(guards: Guards<T>): Guard =>
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries<Guard>(guards).every(([key, guard]) => guard((value as Readonly<Record<string, unknown>>)[key]));

const isResting = fits<Extract<Play, { at: number }>>({ at: isNumber });
const isRunning = fits<Exclude<Play, { at: number }>>({ from: isNumber, since: isNumber });

const isShown = fits<Shown>({
	step: isText,
	play: (value) => isResting(value) || isRunning(value),
	hidden: oneOf('none', 'labels', 'ending'),
	ask: isFlag,
	counter: isFlag,
	page: orNull(isCount),
	lens: isFlag,
	only: oneOf(...onlys),
	code: isFlag,
	laser: orNull(isPoint),
	ink: listOf(listOf(isPoint, most.points), most.strokes)
});

const isState = fits<DeckState>({
	route: fits<DeckState['route']>({ minutes: orNull(isNumber), without: listOf(isText, most.chapters) }),
	picture: isShown,
	frozen: orNull(isShown),
	screen: oneOf('live', 'black', 'white'),
	scale: oneOf(...scales),
	motion: isFlag,
	words: oneOf('full', 'plain'),
	timer: fits<Timer>({ since: orNull(isNumber), before: isNumber })
});

const isForm = fits<Message>({
	v: oneOf(1),
	t: oneOf('hello', 'state', 'ping', 'bye'),
	from: isText,
	role: oneOf('deck', 'speaker'),
	seq: isCount,
	by: isText,
	state: (value) => value === undefined || isState(value)
});

/** True for a message of another window, whole and in order. */
export function isPeerMessage(value: unknown): value is Message {
	return isForm(value);
}
