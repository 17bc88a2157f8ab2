/** One window of a presentation: its slides, the shared state, the time, and the way to the other windows. */
import { openChannel, type Channel } from '../reading/channel.ts';
import { Clock } from '../reading/clock.svelte.ts';
import { nearest, slidesOf, type DeckChapter, type DeckData, type Slide } from './deck.ts';
import { isPlaying, progressAt } from './play.ts';
import type { Shown } from './shown.ts';
import { beginning, reduce, shownIn, type Action, type Beginning, type DeckState } from './state.ts';
import { Peer } from './sync.ts';
import type { Role } from './message.ts';

/** How often a window says that it is there, in milliseconds. */
const heartbeat = 1000;

/** How a window begins. */
export interface SessionOptions extends Beginning {
	readonly deck: DeckData;
	readonly role: Role;
	/** The name that the windows of this presentation share, and the name of this window. */
	readonly name: string;
	readonly window: string;
}

/** One window of a presentation. */
export class Session {
	readonly role: Role;
	readonly name: string;
	readonly clock = new Clock();
	#deck: DeckData;
	#isWhole = $state(false);
	#state: DeckState;
	readonly #slides: readonly Slide[];
	readonly #peer: Peer;
	#channel: Channel | null = null;

	constructor({ deck, role, name, window, ...start }: SessionOptions) {
		this.#deck = $state.raw(deck);
		this.role = role;
		this.name = name;
		this.#state = $state.raw(beginning(start, { deck, now: this.clock.now }));
		this.#slides = $derived(slidesOf(this.#deck, this.#state.route));
		this.#peer = new Peer({
			name: window,
			role,
			now: () => Date.now(),
			send: (message) => this.#channel?.send(message),
			state: () => this.#state,
			adopt: (state) => {
				this.#state = state;
				this.clock.read();
			}
		});
	}

	/** The slides, and what goes with them. */
	get deck(): DeckData {
		return this.#deck;
	}

	/** True where the slides as a whole have come after the page. */
	get isWhole(): boolean {
		return this.#isWhole;
	}

	/** Takes the slides as a whole, where the page carries less of them. */
	complete(slides: DeckData['slides']): void {
		this.#isWhole = true;
		this.#deck = { ...this.#deck, slides };
	}

	/** The state that all windows share. */
	get state(): DeckState {
		return this.#state;
	}

	/** The slides of the route. */
	get slides(): readonly Slide[] {
		return this.#slides;
	}

	/** The slide that the teacher is at. */
	get slide(): Slide {
		return nearest(this.deck, this.#slides, this.#state.picture.step);
	}

	/** Its number, from 0. */
	get index(): number {
		return this.#slides.indexOf(this.slide);
	}

	/** What the class sees. */
	get shown(): Shown {
		return shownIn(this.#state);
	}

	/** The slide of a step, of the route or not. */
	slideOf(step: string): Slide {
		return nearest(this.deck, this.deck.slides, step);
	}

	/** The chapter of a slide. */
	chapterOf({ chapter }: Slide): DeckChapter | undefined {
		return this.deck.chapters.find(({ id }) => id === chapter);
	}

	/** The progress of a picture now. */
	progressOf(shown: Shown): number {
		return progressAt(shown.play, this.clock.now);
	}

	/** Does something in all windows. */
	do(action: Action): void {
		const next = reduce(this.#state, action, { deck: this.deck, now: Date.now() });
		if (next === this.#state) return;
		this.#state = next;
		this.clock.read();
		this.#peer.tell();
	}

	/** True where the other window has been heard of lately. */
	get hasPartner(): boolean {
		return this.clock.now > 0 && this.#peer.isThere(this.role === 'deck' ? 'speaker' : 'deck');
	}

	/** Begins to keep in step and to follow the time. @returns ends both. */
	begin(): () => void {
		this.#channel = openChannel(`strategic-depth:present:v1:${this.name}`, (message) => this.#peer.receive(message));
		this.#peer.hello();
		const beat = setInterval(() => this.#peer.ping(), heartbeat);
		const stop = this.clock.start(() => isPlaying(this.#state.picture.play, this.clock.now));
		return () => {
			this.#peer.bye();
			clearInterval(beat);
			stop();
			this.#channel?.close();
			this.#channel = null;
		};
	}
}
