/** Checks of the messages between the windows of a presentation: any page of this host can send on the channel, and an older release may still be open in a tab. Pure. */
import type { Point } from '../geo/basemap.ts';
import { either, fits, isFlag, listOf, oneOf, textOf, within, type Guard } from '../reading/guards.ts';
import { onlys } from '../reading/preferences.svelte.ts';
import type { Message } from './message.ts';
import { scales } from './model.ts';
import type { Shown } from './shown.ts';
import type { DeckState } from './state.ts';

/** The lengths beyond which nothing is believed. */
const most = { letters: 200, chapters: 100, strokes: 1000, points: 10_000, number: 1e15 };

const isText = textOf(most.letters);
const isNumber = within(-most.number, most.number);
const isCount: Guard<number> = (value): value is number => within(0, most.number)(value) && Number.isInteger(value);
const isNull = oneOf(null);
const isPoint: Guard<Point> = (value): value is Point => Array.isArray(value) && value.length === 2 && value.every(isNumber);

// The types are given, so that a new field of a state needs a guard here.
const isShown = fits<Shown>({
	step: isText,
	play: either(fits({ at: isNumber }), fits({ from: isNumber, since: isNumber, takes: isNumber })),
	hidden: oneOf('none', 'labels', 'ending'),
	ask: isFlag,
	counter: isFlag,
	page: either(isNull, isCount),
	told: either(isNull, isCount),
	mark: either(isNull, isText),
	lens: isFlag,
	only: oneOf(...onlys),
	code: isFlag,
	laser: either(isNull, isPoint),
	ink: listOf(listOf(isPoint, most.points), most.strokes)
});

const isState = fits<DeckState>({
	route: fits<DeckState['route']>({ minutes: either(isNull, isNumber), without: listOf(isText, most.chapters) }),
	picture: isShown,
	frozen: either(isNull, isShown),
	screen: oneOf('live', 'black', 'white'),
	scale: oneOf(...scales),
	motion: isFlag,
	words: oneOf('full', 'plain'),
	timer: fits<DeckState['timer']>({ since: either(isNull, isNumber), before: isNumber })
});

/** True for a message of another window, whole and in order. */
export const isPeerMessage: Guard<Message> = fits<Message>({
	v: oneOf(1),
	t: oneOf('hello', 'state', 'ping', 'bye'),
	from: isText,
	role: oneOf('deck', 'speaker'),
	seq: isCount,
	by: isText,
	state: either(oneOf(undefined), isState)
});
