/** The keys and clicker codes of the deck, as one table: the deck obeys it, the help shows it, the tests walk through it. */
import type { KeyPress } from '../reading/presenterWindow.ts';
import type { SimpleAction } from './state.ts';

/** What keys can do: to the presentation, or to the window alone. */
export type KeyAction =
	| SimpleAction
	| 'go-to'
	| 'enter'
	| 'digit'
	| 'start'
	| 'start-here'
	| 'full-screen'
	| 'escape'
	| 'speaker'
	| 'overview'
	| 'laser'
	| 'pen'
	| 'route'
	| 'print'
	| 'help';

/** A key that does something. */
interface Chord {
	/** As `KeyboardEvent.key` has it, letters in lower case. */
	readonly key: string;
	/** As `KeyboardEvent.keyCode` had it: remotes that name no key send this. */
	readonly legacy?: number;
	readonly shift?: true;
	/** Ctrl, or the command key. */
	readonly ctrl?: true;
	/** Only where the page is read in this direction. */
	readonly dir?: 'ltr' | 'rtl';
	/** As the help shows it. */
	readonly shows: string;
}

/** A row of the table: what is done, how a button calls it, how the help explains it, and by which keys. */
export interface KeyRow {
	readonly action: KeyAction;
	readonly name: string;
	readonly help: string;
	readonly chords: readonly Chord[];
}

const letter = (key: string): Chord => ({ key, shows: key.toUpperCase() });
const sign = (key: string, legacy?: number): Chord => ({ key, shows: key, ...(legacy === undefined ? {} : { legacy }) });

/** All keys, in the order of the help. */
export const keyTable: readonly KeyRow[] = [
	{
		action: 'next',
		name: 'Next',
		help: 'next; at once, where something is still moving or hidden',
		chords: [
			{ key: 'PageDown', legacy: 34, shows: 'Page Down' },
			letter('n'),
			{ key: ' ', legacy: 32, shows: 'Space' },
			{ key: 'ArrowDown', legacy: 40, shows: '↓' },
			{ key: 'ArrowRight', legacy: 39, dir: 'ltr', shows: '→' },
			{ key: 'ArrowLeft', legacy: 37, dir: 'rtl', shows: '←' }
		]
	},
	{
		action: 'back',
		name: 'Back',
		help: 'the slide before, as it ended',
		chords: [
			{ key: 'PageUp', legacy: 33, shows: 'Page Up' },
			{ key: ' ', legacy: 32, shift: true, shows: 'Shift Space' },
			{ key: 'ArrowUp', legacy: 38, shows: '↑' },
			{ key: 'ArrowLeft', legacy: 37, dir: 'ltr', shows: '←' },
			{ key: 'ArrowRight', legacy: 39, dir: 'rtl', shows: '→' }
		]
	},
	{ action: 'first', name: 'First slide', help: 'first slide', chords: [{ key: 'Home', legacy: 36, shows: 'Home' }] },
	{ action: 'last', name: 'Last slide', help: 'last slide', chords: [{ key: 'End', legacy: 35, shows: 'End' }] },
	{
		action: 'digit',
		name: 'A number',
		help: 'a number, then Enter: that slide',
		chords: ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => sign(digit))
	},
	{ action: 'enter', name: 'Go', help: 'goes to the number typed', chords: [{ key: 'Enter', legacy: 13, shows: 'Enter' }] },
	{ action: 'go-to', name: 'Go to a number', help: 'asks for a number', chords: [letter('g')] },
	{ action: 'play', name: 'Play or pause', help: 'plays or pauses what runs through time', chords: [letter('p')] },
	{ action: 'one-on', name: 'One on', help: 'the next incident or account of this slide', chords: [letter('y')] },
	{
		action: 'one-back',
		name: 'One back',
		help: 'the incident or account before',
		chords: [{ key: 'y', shift: true, shows: 'Shift Y' }]
	},
	{
		action: 'start',
		name: 'From the first',
		help: 'full screen from the first slide, clock running; while it runs, full screen alone',
		chords: [{ key: 'F5', legacy: 116, shows: 'F5' }]
	},
	{
		action: 'start-here',
		name: 'From here',
		help: 'full screen from this slide, clock running',
		chords: [{ key: 'F5', legacy: 116, shift: true, shows: 'Shift F5' }]
	},
	{ action: 'full-screen', name: 'Full screen', help: 'full screen on or off (the browser’s own F11 too)', chords: [letter('f')] },
	{
		action: 'black',
		name: 'Black',
		help: 'black screen on or off',
		chords: [letter('b'), sign('.', 190), letter('v'), sign(';', 59), sign(':', 58), sign('/', 191)]
	},
	{ action: 'white', name: 'White', help: 'white screen on or off', chords: [letter('w'), sign(',', 188)] },
	{
		action: 'freeze',
		name: 'Freeze',
		help: 'the class keeps this picture while you look ahead; again: it catches up',
		chords: [letter('z')]
	},
	{ action: 'speaker', name: 'Speaker’s window', help: 'the speaker’s window, in a tab of its own', chords: [letter('s')] },
	{ action: 'overview', name: 'Overview', help: 'all slides as small maps', chords: [letter('o')] },
	{ action: 'laser', name: 'Pointer', help: 'a pointer that follows the mouse', chords: [letter('l')] },
	{ action: 'pen', name: 'Pen', help: 'draw on the map', chords: [letter('d')] },
	{ action: 'erase', name: 'Erase', help: 'erase what is drawn', chords: [letter('e')] },
	{ action: 'undo', name: 'Undo', help: 'take back the last line drawn', chords: [{ key: 'z', ctrl: true, shows: 'Ctrl Z' }] },
	{ action: 'larger', name: 'Larger', help: 'larger words', chords: [sign('+'), sign('=')] },
	{ action: 'smaller', name: 'Smaller', help: 'smaller words', chords: [sign('-'), sign('−')] },
	{ action: 'usual', name: 'Usual size', help: 'words as at first', chords: [sign('0')] },
	{ action: 'hide', name: 'Hide names', help: 'hide or show the names on the map', chords: [letter('h')] },
	{ action: 'reveal', name: 'Reveal', help: 'show what is hidden and how it ends', chords: [letter('r')] },
	{ action: 'ask', name: 'Question', help: 'the question of this slide', chords: [letter('a')] },
	{ action: 'counter', name: 'Seen otherwise', help: 'what can be said against this slide', chords: [letter('c')] },
	{
		action: 'second',
		name: 'Second picture',
		help: 'accounts, counts, a chart in the place of the map; next turns its pages; again: its plan, where it has one',
		chords: [letter('i')]
	},
	{ action: 'lens', name: 'Lens', help: 'the lens: what kind each statement of the step is', chords: [letter('k')] },
	{
		action: 'only',
		name: 'Standing out',
		help: 'the lens lets stand out: what is corroborated, contested, the author’s own, all',
		chords: [letter('j')]
	},
	{ action: 'words', name: 'Plain words', help: 'the slide in plain words', chords: [letter('x')] },
	{ action: 'code', name: 'Code for phones', help: 'a code that opens this step on a phone', chords: [letter('q')] },
	{ action: 'timer', name: 'Clock', help: 'start or pause the clock', chords: [letter('t')] },
	{ action: 'timer-reset', name: 'Clock to zero', help: 'set the clock to zero', chords: [{ key: 't', shift: true, shows: 'Shift T' }] },
	{ action: 'motion', name: 'Motion', help: 'motion on or off', chords: [letter('m')] },
	{ action: 'route', name: 'Shorter', help: 'a shorter lesson', chords: [letter('u')] },
	{ action: 'print', name: 'Print', help: 'print the slides', chords: [{ key: 'p', ctrl: true, shows: 'Ctrl P' }] },
	{
		action: 'help',
		name: 'Keys',
		help: 'this help',
		chords: [sign('?'), { key: 'F1', legacy: 112, shows: 'F1' }]
	},
	{
		action: 'escape',
		name: 'Close',
		help: 'closes what is open, one thing at a time; otherwise nothing',
		chords: [{ key: 'Escape', legacy: 27, shows: 'Esc' }]
	}
];

/** True for a key that types a character: these can be switched off. Space and the named keys stay. */
export function isCharacter({ key, ctrl, meta }: KeyPress): boolean {
	return [...key].length === 1 && key !== ' ' && !ctrl && !meta;
}

/** Keys that remotes name with nothing but a number. */
const isNameless = (key: string) => key === '' || key === 'Unidentified';

/**
 * What a press does, or null.
 * @param dir the direction in which the page is read: the arrows to the sides follow it, the page keys do not.
 */
export function actionOf(press: KeyPress, dir: 'ltr' | 'rtl'): KeyAction | null {
	if (press.alt) return null;
	const key = [...press.key].length === 1 ? press.key.toLowerCase() : press.key;
	const fits = (chord: Chord) => {
		if ((chord.ctrl ?? false) !== (press.ctrl || press.meta)) return false;
		if (chord.dir !== undefined && chord.dir !== dir) return false;
		if (mindsShift(chord.key) && (chord.shift ?? false) !== press.shift) return false;
		return isNameless(press.key) ? chord.legacy === press.legacy : chord.key === key;
	};
	return keyTable.find(({ chords }) => chords.some(fits))?.action ?? null;
}

/** True for a key that does something else with Shift; the others mind neither Shift nor Caps Lock. */
function mindsShift(key: string): boolean {
	return keyTable.some(({ chords }) => chords.some((chord) => chord.key === key && chord.shift));
}
