/** Starts a window of the deck: a live component replaces the static markup of the build. */
import { flushSync, mount, untrack } from 'svelte';
import { writePlace, queryInAddress, stepInAddress, whenStepIsAsked, wholeAddress } from '../reading/address.ts';
import { fetchRelief } from '../reading/detailLayers.ts';
import { fetchJson } from '../reading/fetchJson.ts';
import { whenLeft } from '../reading/whenLeft.ts';
import { whenTouched } from '../reading/whenTouched.ts';
import { Preferences } from '../reading/preferences.svelte.ts';
import { keepAwake, listenForPresses, presentationName, systemMoves, windowName } from '../reading/presenterWindow.ts';
import { listenForSwipes } from '../reading/swipe.ts';
import Deck from './Deck.svelte';
import { routeIn, withRoute, type DeckData } from './deck.ts';
import { DeckMaps } from './deckMaps.svelte.ts';
import { Presenter } from './presenter.svelte.ts';
import type { PageData } from './pageData.ts';
import { Session } from './session.svelte.ts';
import Speaker from './Speaker.svelte';
import type { Role } from './message.ts';

/** Starts a window in the place of its shell. */
export function startPresenting(island: HTMLElement, role: Role, { maps: carried, deck, notes, places }: PageData): void {
	const preferences = new Preferences();
	preferences.begin();
	const chosen = preferences.current;
	const session = new Session({
		deck,
		role,
		route: routeIn(queryInAddress(), deck),
		step: stepInAddress(),
		motion: systemMoves() && chosen.motion !== 'off',
		lens: { lens: chosen.lens === 'on', only: chosen.only },
		name: presentationName(),
		window: windowName()
	});
	const presenter = new Presenter(session, places, preferences);
	const maps = new DeckMaps(carried, places);

	island.replaceChildren();
	const { outline } = carried;
	const addressOf = (step: string) => (places.story === null ? null : wholeAddress(`${places.story}#${step}`));
	if (role === 'deck') mount(Deck, { target: island, props: { presenter, outline, maps, addressOf } });
	else mount(Speaker, { target: island, props: { presenter, outline, maps, notes: notes ?? {} } });
	flushSync();

	whenLeft(session.begin());
	listenForPresses((press) => presenter.press(press));
	const box = island.querySelector<HTMLElement>('.box');
	if (box) listenForSwipes(box, (by) => presenter.view.tool === 'none' && presenter.perform(by > 0 ? 'next' : 'back'));
	if (role === 'deck') whenLeft(keepAwake());
	whenStepIsAsked((step) => step !== session.slide.id && session.do({ type: 'go', step }));
	$effect.root(() => {
		$effect(() => {
			const { route } = session.state;
			writePlace(session.slide.id, (query) => withRoute(query, route));
		});
		// What this window shows: the deck what the class sees, the speaker’s window what comes when it catches up. Plain values, so that
		// the address is written when one of them changes and not with each move of the pointer.
		const lens = $derived((role === 'deck' ? session.shown : session.state.picture).lens ? 'on' : 'off');
		const only = $derived((role === 'deck' ? session.shown : session.state.picture).only);
		const motion = $derived(session.state.motion || !systemMoves() ? 'auto' : 'off');
		$effect(() => {
			const choice = { lens, only, motion } as const;
			untrack(() => preferences.set(choice));
		});
	});
	if (places.close === null) {
		maps.fetch();
		return;
	}
	let isFetching = false;
	/** Fetches the slides as a whole, until they have come. */
	const fetchSlides = async () => {
		if (places.slides === null || session.isWhole || isFetching) return;
		isFetching = true;
		const slides = await fetchJson<DeckData['slides']>(places.slides);
		isFetching = false;
		if (slides) session.complete(slides);
	};
	let isAsked = false;
	/** Fetches what only the other slides, closer views and the code for phones need, all at once, since a classroom may lose its network. */
	const fetchRest = () => {
		if (isAsked) return;
		isAsked = true;
		maps.fetch();
		void fetchSlides();
		void import('./codes.ts').catch(() => null);
		const reliefs = island.closest<HTMLElement>('.reliefs');
		if (reliefs) void fetchRelief(reliefs);
	};
	const first = deck.slides[0]?.id;
	whenTouched(fetchRest);
	// A window that nobody touches follows the other one.
	$effect.root(() => {
		const at = $derived(session.slide.id);
		$effect(() => {
			const isLater = at !== first;
			untrack(() => {
				if (isLater) fetchRest();
				maps.retry();
				if (isAsked) void fetchSlides();
			});
		});
	});
}
