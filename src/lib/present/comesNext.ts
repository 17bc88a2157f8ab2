/** What the next press shows, for the speaker’s window. Pure. */
import { nearest, slidesOf, type Slide } from './deck.ts';
import type { Shown } from './shown.ts';
import { reduce, type DeckState, type Setting } from './state.ts';

/** The picture after the next press, with its slide, and what it is in words. */
export interface Coming {
	readonly slide: Slide;
	/** As the class will see it; a sequence as it ends. */
	readonly shown: Shown;
	readonly says: string;
}

/** What the next press brings; null where it changes nothing. */
export function comesNext(state: DeckState, setting: Setting): Coming | null {
	const next = reduce(state, { type: 'next' }, setting);
	if (next === state) return null;
	const { picture } = next;
	const slide = nearest(setting.deck, slidesOf(setting.deck, next.route), picture.step);
	const isOther = picture.step !== state.picture.step;
	const begins = 'since' in picture.play;
	const shown: Shown = begins ? { ...picture, play: { at: 1 } } : picture;
	const says = isOther
		? [
				slide.line,
				picture.hidden === 'labels'
					? '(without names)'
					: picture.hidden === 'ending'
						? '(without its ending)'
						: begins
							? '(plays by itself)'
							: ''
			]
		: [picture.page !== null && picture.page !== state.picture.page ? `This slide, page ${picture.page + 1}` : 'This slide, all of it'];
	return { slide, shown, says: says.filter(Boolean).join(' ') };
}
