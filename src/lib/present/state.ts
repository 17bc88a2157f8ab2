/**
 * The state of a presentation, and what each action makes of it. Pure, and shared whole between the windows: what a window shows
 * is a function of this state and of the time, so a window that comes late or is reloaded shows the same.
 */
import type { Point } from '../geo/basemap.ts';
import { onlys } from '../reading/preferences.svelte.ts';
import { nearest, slidesOf, type DeckData, type Route, type Slide } from './deck.ts';
import { scales, type Scale } from './model.ts';
import { pageCounts } from './panelPages.ts';
import { isPlaying, progressAt, timeFor, type Play } from './play.ts';
import type { Shown, Stroke } from './shown.ts';
import { stepped } from './stepping.ts';

/** The clock of the lesson. */
export interface Timer {
	/** When it was started last, or null while it stands. */
	readonly since: number | null;
	/** Milliseconds of the runs before. */
	readonly before: number;
}

/** The state of a presentation. */
export interface DeckState {
	readonly route: Route;
	readonly picture: Shown;
	/** What the class keeps seeing while the teacher looks ahead; null where it sees the picture itself. */
	readonly frozen: Shown | null;
	readonly screen: 'live' | 'black' | 'white';
	readonly scale: Scale;
	readonly motion: boolean;
	readonly words: 'full' | 'plain';
	readonly timer: Timer;
}

/** The actions that need nothing beside their name. */
export const simpleActions = [
	'next',
	'back',
	'first',
	'last',
	'play',
	'one-on',
	'one-back',
	'black',
	'white',
	'freeze',
	'undo',
	'erase',
	'larger',
	'smaller',
	'usual',
	'hide',
	'reveal',
	'ask',
	'counter',
	'second',
	'lens',
	'only',
	'code',
	'timer',
	'timer-reset',
	'motion',
	'words'
] as const;

/** The name of an action that needs nothing beside it. */
export type SimpleAction = (typeof simpleActions)[number];

/** Everything that can be done to a presentation. */
export type Action =
	| { readonly type: SimpleAction }
	| { readonly type: 'go'; readonly step: string }
	| { readonly type: 'mark'; readonly id: string | null }
	| { readonly type: 'route'; readonly route: Route }
	| { readonly type: 'laser'; readonly at: Point | null }
	| { readonly type: 'stroke'; readonly points: Stroke };

/** What an action is done with: the deck, and the time in milliseconds. */
export interface Setting {
	readonly deck: DeckData;
	readonly now: number;
}

/** What the class sees. */
export function shownIn({ frozen, picture }: DeckState): Shown {
	return frozen ?? picture;
}

/** Milliseconds on the clock of the lesson. */
export function elapsed({ since, before }: Timer, now: number): number {
	return before + (since === null ? 0 : Math.max(0, now - since));
}

/** A sequence that runs from a progress on. */
function run({ rests }: Slide, from: number, now: number): Play {
	return { from, since: now, takes: timeFor(rests.length) };
}

/** A slide as one comes to it: sequences play from their beginning, what is to be guessed is hidden, notes and ink are gone; the lens stays on. */
function arrive(slide: Slide, { motion, picture }: { motion: boolean; picture?: Pick<Shown, 'lens' | 'only'> }, now: number): Shown {
	const begins = slide.isSequence && slide.begins;
	return {
		step: slide.id,
		play: !begins ? { at: slide.isSequence ? 1 : 0 } : motion && slide.guess === 'none' ? run(slide, 0, now) : { at: 0 },
		hidden: slide.guess,
		ask: false,
		counter: false,
		page: slide.opens ? 0 : null,
		told: null,
		mark: null,
		lens: picture?.lens ?? false,
		only: picture?.only ?? 'all',
		code: false,
		laser: null,
		ink: []
	};
}

/** A slide with everything on it shown. */
function end(shown: Shown, slide: Slide): Shown {
	return { ...shown, play: { at: slide.isSequence ? 1 : 0 }, hidden: 'none', mark: null };
}

/** How a presentation begins. */
export interface Beginning {
	readonly route: Route;
	/** The step to begin at; the first slide where it is none of the deck. */
	readonly step: string | null;
	/** False where the system asks for no motion. */
	readonly motion: boolean;
	/** The lens as the address has it; off where nothing is said. */
	readonly lens?: Pick<Shown, 'lens' | 'only'>;
}

/** The state in which a presentation begins. */
export function beginning({ route, step, motion, lens }: Beginning, { deck, now }: Setting): DeckState {
	const slide = nearest(deck, slidesOf(deck, route), step);
	return {
		route,
		picture: arrive(slide, { motion, ...(lens ? { picture: lens } : {}) }, now),
		frozen: null,
		screen: 'live',
		scale: 1,
		motion,
		words: 'full',
		timer: { since: null, before: 0 }
	};
}

/** What an action makes of a state. The same action on the same state always brings the same picture; an unknown step changes nothing. */
export function reduce(state: DeckState, action: Action, { deck, now }: Setting): DeckState {
	const { picture } = state;
	const slides = slidesOf(deck, state.route);
	const slide = nearest(deck, slides, picture.step);
	const index = slides.indexOf(slide);
	const progress = progressAt(picture.play, now);
	const isOpen = (slide.isSequence && progress < 1) || picture.hidden !== 'none';
	const { pages, all } = pageCounts(slide.second, state.scale);
	const page = picture.page === null ? null : Math.max(0, Math.min(picture.page, all - 1));
	const to = (target: Slide | undefined): DeckState => (target ? { ...state, picture: arrive(target, state, now) } : state);
	const on = (change: Partial<Shown>): DeckState => ({ ...state, picture: { ...picture, ...change } });

	switch (action.type) {
		case 'next':
			// A press while something is still to come brings it at once; the next press goes on.
			if (isOpen) return { ...state, picture: end(picture, slide) };
			// A plan is asked for: the way through the deck does not lead over it.
			if (page !== null && page < (page < pages ? pages : all) - 1) return on({ page: page + 1, told: null });
			return index < slides.length - 1 ? to(slides[index + 1]) : state;
		case 'back': {
			if (page !== null && page > 0) return on({ page: page - 1, told: null });
			const before = slides[index - 1];
			if (!before) return to(slide);
			const last = before.opens ? { page: Math.max(0, pageCounts(before.second, state.scale).pages - 1) } : {};
			return { ...state, picture: { ...end(arrive(before, state, now), before), ...last } };
		}
		case 'first':
			return to(slides[0]);
		case 'last':
			return to(slides.at(-1));
		case 'go':
			return to(slides.find(({ id }) => id === action.step));
		case 'route': {
			const near = nearest(deck, slidesOf(deck, action.route), picture.step);
			const next = { ...state, route: action.route };
			return near.id === picture.step ? next : { ...next, picture: arrive(near, state, now) };
		}
		case 'play':
			if (!slide.isSequence) return state;
			if (isPlaying(picture.play, now)) return on({ play: { at: progress } });
			return on({ play: run(slide, progress >= 1 ? 0 : progress, now), mark: null });
		case 'one-on':
		case 'one-back':
			return on(stepped(action.type === 'one-on' ? 1 : -1, picture, slide, { progress, scale: state.scale }));
		case 'mark':
			return on({ mark: action.id === picture.mark ? null : action.id });
		case 'reveal':
			return { ...state, picture: end(picture, slide) };
		case 'hide':
			return on({ hidden: picture.hidden === 'none' ? 'labels' : 'none' });
		case 'second':
			return slide.second === null
				? state
				: on({ page: page === null ? 0 : page < pages && pages < all ? pages : null, told: null, lens: false });
		case 'only':
			return on({ lens: true, only: onlys[(onlys.indexOf(picture.only) + (picture.lens ? 1 : 0)) % onlys.length] ?? 'all' });
		case 'ask':
		case 'lens':
		case 'code':
			return on({ [action.type]: !picture[action.type] });
		case 'counter':
			return slide.counter === null ? state : on({ counter: !picture.counter });
		case 'laser':
			return on({ laser: action.at });
		case 'stroke':
			return action.points.length > 0 ? on({ ink: [...picture.ink, action.points] }) : state;
		case 'undo':
			return on({ ink: picture.ink.slice(0, -1) });
		case 'erase':
			return on({ ink: [] });
		case 'black':
		case 'white':
			return { ...state, screen: state.screen === action.type ? 'live' : action.type };
		case 'freeze':
			return { ...state, frozen: state.frozen ? null : { ...picture, play: { at: progress }, laser: null } };
		case 'larger':
		case 'smaller': {
			const by = action.type === 'larger' ? 1 : -1;
			const next = Math.min(scales.length - 1, Math.max(0, scales.indexOf(state.scale) + by));
			return { ...state, scale: scales[next] ?? 1 };
		}
		case 'usual':
			return { ...state, scale: 1 };
		case 'motion':
			// Whatever is on its way arrives: a switched-off motion leaves nothing half done.
			return state.motion
				? { ...state, motion: false, picture: isPlaying(picture.play, now) ? end(picture, slide) : picture }
				: { ...state, motion: true };
		case 'words':
			return { ...state, words: state.words === 'full' ? 'plain' : 'full' };
		case 'timer': {
			const { timer } = state;
			return { ...state, timer: timer.since === null ? { ...timer, since: now } : { since: null, before: elapsed(timer, now) } };
		}
		case 'timer-reset':
			return { ...state, timer: { since: null, before: 0 } };
	}
}
