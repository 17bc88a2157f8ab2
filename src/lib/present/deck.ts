/** What a deck is made of: its slides as plain data, and the routes that can be taken through them. */
import type { Tally } from '../content/lens.ts';
import type { Stretch } from './model.ts';
import type { PanelPages } from './panelPages.ts';

/** What a slide keeps back until the class has guessed. */
export type Hidden = 'none' | 'labels' | 'ending';

/** One slide: a step with what the class sees and what its presenter needs. */
export interface Slide {
	readonly id: string;
	readonly chapter: string;
	/** The thought of the slide in one line. */
	readonly line: string;
	readonly plain: string;
	readonly ask: string;
	readonly counter: string | null;
	/** Planned minutes. */
	readonly minutes: number;
	/** True where the picture runs through time or the line draws itself. */
	readonly isSequence: boolean;
	/** False where the sequence stands at its end on arrival, because the map is not what one sees first. */
	readonly begins: boolean;
	/** The progress at which each incident of the sequence is told. */
	readonly rests: readonly number[];
	/** True where the second picture is what each side says, one account after another. */
	readonly accounts: boolean;
	readonly guess: Hidden;
	/** The words of the step, a list a paragraph, for the lens. */
	readonly statements: readonly (readonly Stretch[])[];
	/** The second picture, where it can be asked for; and whether the slide begins with it. */
	readonly second: PanelPages;
	readonly opens: boolean;
	/** The map in words. */
	readonly words: string;
	/** The still in words, where it shows more than the map, or something in its place; else null. */
	readonly still: string | null;
	/** A sentence about violence, at the first slide of a chapter that has one. */
	readonly care: string | null;
}

/** What the speaker’s window says of a slide, and the deck does not. */
export interface SpeakerNote {
	readonly say: string;
	readonly misconception: { readonly wrong: string; readonly right: string };
}

/** A chapter of the deck. */
export interface DeckChapter {
	readonly id: string;
	readonly title: string;
	/** How much of it is which kind of statement. */
	readonly tally: Tally;
}

/** A shorter way through the deck: chapters in the order in which they get a slide more while there is time. */
interface Cut {
	readonly minutes: number;
	readonly chapters: readonly string[];
}

/** Everything a deck is made of. */
export interface DeckData {
	readonly slides: readonly Slide[];
	readonly chapters: readonly DeckChapter[];
	readonly cuts: readonly Cut[];
}

/** Which way through the deck: all of it, a cut of so many minutes, and without some chapters. */
export interface Route {
	readonly minutes: number | null;
	readonly without: readonly string[];
}

/** The way that an address asks for; what it does not know is ignored. */
export function routeIn(query: URLSearchParams, { cuts, chapters }: Pick<DeckData, 'cuts' | 'chapters'>): Route {
	const asked = Number(query.get('minutes'));
	const dropped = (query.get('without') ?? '').split(',');
	return {
		minutes: cuts.find(({ minutes }) => minutes === asked)?.minutes ?? null,
		without: chapters.map(({ id }) => id).filter((id) => dropped.includes(id))
	};
}

/** The query of an address for a route, beside what stood there already. */
export function withRoute(query: URLSearchParams, { minutes, without }: Route): URLSearchParams {
	const next = new URLSearchParams(query);
	if (minutes === null) next.delete('minutes');
	else next.set('minutes', String(minutes));
	if (without.length === 0) next.delete('without');
	else next.set('without', without.join(','));
	return next;
}

/** Minutes planned for some slides. */
export function minutesOf(slides: readonly Slide[]): number {
	return slides.reduce((sum, { minutes }) => sum + minutes, 0);
}

/**
 * The slides of a route, in the order of the story. A cut takes the first slide of each of its chapters in the order of their weight,
 * then the second of each, and so on, while the planned minutes last. A route without slides is the whole deck.
 */
export function slidesOf(deck: DeckData, route: Route): readonly Slide[] {
	const kept = deck.slides.filter(({ chapter }) => !route.without.includes(chapter));
	const cut = deck.cuts.find(({ minutes }) => minutes === route.minutes);
	if (kept.length === 0) return deck.slides;
	if (!cut) return kept;
	const byChapter = cut.chapters.map((chapter) => kept.filter((slide) => slide.chapter === chapter));
	const rounds = Math.max(0, ...byChapter.map(({ length }) => length));
	const chosen = new Set<Slide>();
	let left = cut.minutes;
	for (let round = 0; round < rounds; round++)
		for (const slide of byChapter.flatMap((slides) => slides[round] ?? [])) {
			if (slide.minutes > left + 1e-9) continue;
			chosen.add(slide);
			left -= slide.minutes;
		}
	return chosen.size > 0 ? kept.filter((slide) => chosen.has(slide)) : kept;
}

/** The slide of a route for a step: its own, or the nearest before it in the story; the first where there is none. */
export function nearest(deck: DeckData, slides: readonly Slide[], step: string | null): Slide {
	const order = new Map(deck.slides.map(({ id }, i) => [id, i]));
	const at = (step === null ? undefined : order.get(step)) ?? -1;
	const own = slides.filter(({ id }) => (order.get(id) ?? 0) <= at).at(-1) ?? slides[0];
	if (!own) throw new Error('a deck needs at least one slide');
	return own;
}
