/** A reading of a story page: one position, and everything that sets it or follows it. */
import { copyText, notCopied } from './clipboard.ts';
import { addressOf, isDebug, stepInAddress, writeStep } from './address.ts';
import { fetchRelief } from './detailLayers.ts';
import { changePage, layOutBefore } from './layOut.ts';
import { listenForKeys } from './keys.ts';
import { listenForFootnotes } from './footnotes.ts';
import { Player } from './player.svelte.ts';
import { Position } from './position.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { LazyMapData } from './lazyMapData.svelte.ts';
import { followScroll, readingLine } from './scroll.ts';
import { sentencePlaces } from './sentences.ts';
import { keepPlaceInWindow } from './scrollAnchor.ts';
import { chaptersOfPage } from './stepAt.ts';
import { listenForTerms } from './termTooltip.ts';
import { whenTouched } from './whenTouched.ts';
import type { DetailLayers, ResolvedScene } from '../scene/resolved.ts';
import type { SentencePlace } from '../scene/sequence.ts';
import type { MapData, StoryIndex } from '../scene/storyIndex.ts';

/** Whether the map is there, still to come, or did not come. */
type MapState = 'late' | 'there' | 'failed';

/** What a page's components share. */
export interface Reading {
	readonly position: Position;
	readonly preferences: Preferences;
	/** Plays the sequence of the present step. */
	readonly player: Player;
	/** The scenes that are there, by step. */
	readonly scenes: ReadonlyMap<string, ResolvedScene>;
	/** What is there of the maps; null where nothing is. */
	readonly maps: MapData | null;
	/** The ground for close views, once it has come. */
	readonly close: DetailLayers | null;
	/** Fetches the maps that one sees first, where none are there; null where they could not be had. */
	fetchFirst(): Promise<MapData | null>;
	/** Goes to a step as after a press: moves there and says its heading. */
	go(step: string): void;
	/** Tells whether the map is there. */
	tellMap(state: MapState): void;
	/** Begins to answer keys, links and presses. */
	listen(): void;
	/** Begins to follow the reader, once the steps have been laid out. */
	follow(): void;
}

/**
 * Starts a reading of the page.
 * @param carried the maps of a page that carries them. @param base the path to the site's root, without a slash at its end.
 */
export function startReading(index: StoryIndex, carried: MapData | null, base: string): Reading {
	const main = document.querySelector('main');
	const live = document.querySelector('[aria-live]');
	const chapters = chaptersOfPage();
	const elements = chapters.flatMap(({ steps }) => steps);
	const sequences = new Set(index.steps.filter(({ isSequence }) => isSequence).map(({ id }) => id));
	const tellers = new Set(index.steps.filter((step) => step.hasAccounts).map(({ id }) => id));
	const chapterStart = new Map(index.chapters.map(({ id }) => [id, index.steps.find(({ chapter }) => chapter === id)?.id ?? '']));
	const position = new Position(index.steps.map(({ id }) => id));
	const preferences = new Preferences(changePage);
	preferences.begin();
	const at = (file: string) => `${base}/geo/${file}.json`;
	const addresses = { first: carried ? null : at('first'), scenes: carried ? null : at('scenes'), close: at('close') };
	const rest = new LazyMapData(carried, addresses, () => showMissing());
	/** Whether the map itself is there. */
	let map: MapState = 'late';
	/** The step that the page was last told of. */
	let told: string | null = null;

	const isSequence = (step: string) => sequences.has(step);
	/** True where accounts are told one after another: whoever comes to such a step begins with the first. */
	const hasAccounts = (step: string) => tellers.has(step);
	const show = () => {
		if (!main) return;
		const { step, progress } = position;
		if (told !== step) {
			told = step;
			rest.retry();
			showMissing();
			main.dataset.position = step;
			for (const element of elements) element.classList.toggle('current', element.dataset.step === step);
		}
		main.dataset.progress = isSequence(step) ? progress.toFixed(3) : '0';
	};
	/** Says on the page what the picture wants; the styles have the words. */
	const showMissing = () => {
		const lack = map === 'there' ? rest.missingFor(position.step) : map === 'failed' ? 'map' : position.index > 0 ? 'late' : null;
		if (lack) main?.setAttribute('data-lack', lack);
		else main?.removeAttribute('data-lack');
	};
	const player = new Player(position, show);
	/** The places of the sentences of each sequence that was read since the last change of the layout. */
	const places = new Map<string, readonly SentencePlace[] | null>();
	const placesIn = (step: string) => {
		if (!isSequence(step)) return null;
		const known = places.get(step);
		if (known !== undefined) return known;
		const element = elements.find(({ dataset }) => dataset.step === step);
		const measured = element ? sentencePlaces(element, readingLine) : null;
		places.set(step, measured);
		return measured;
	};
	const move = (step: string, progress: number) => {
		player.pause();
		if (preferences.current.read === 'steps') return;
		const isNew = step !== position.step;
		position.set(step, isSequence(step) ? progress : 0, placesIn(step));
		show();
		if (isNew) writeStep(step);
	};
	const jump = (id: string | null) => {
		const step = id === null ? null : (chapterStart.get(id) ?? id);
		if (step === null || !position.steps.includes(step)) return false;
		position.set(step, preferences.current.read === 'steps' && isSequence(step) && !hasAccounts(step) ? 1 : 0);
		show();
		return true;
	};
	const go = (step: string) => {
		// At once, so that a second press goes on from here and not from where the reader was.
		jump(step);
		writeStep(step);
		if (preferences.current.read === 'steps') window.scrollTo({ top: 0, behavior: 'instant' });
		else {
			layOutBefore(step);
			document.getElementById(step)?.scrollIntoView({ behavior: 'instant', block: 'start' });
		}
		const heading = index.steps.find(({ id }) => id === step)?.heading ?? '';
		if (live) live.textContent = `${heading}, step ${position.steps.indexOf(step) + 1} of ${position.steps.length}`;
	};

	return {
		position,
		preferences,
		player,
		get scenes() {
			return rest.scenes;
		},
		get maps() {
			return rest.maps;
		},
		get close() {
			return rest.close;
		},
		fetchFirst: () => rest.fetchFirst(),
		go,
		tellMap(state) {
			map = state;
			showMissing();
		},
		listen() {
			jump(stepInAddress());
			listenForKeys(
				{
					next: () => go(position.neighbour(1)),
					back: () => go(position.neighbour(-1)),
					chapters: () => document.getElementById('chapters')?.togglePopover(),
					help: () => document.getElementById('help')?.togglePopover(),
					lens: () => preferences.set({ lens: preferences.current.lens === 'on' ? 'off' : 'on' })
				},
				() => preferences.current.keys === 'on'
			);
			listenForFootnotes(base);
			listenForTerms(base);
			const followAddress = () => {
				const asked = stepInAddress();
				const isShown = preferences.current.read === 'steps' && jump(asked);
				// Back to an entry of another step may lead to where the reader is: in a window of another size it does. And a step that waits to be
				// written is not the one that is shown now.
				if (isShown || (asked !== null && position.steps.includes(asked))) writeStep(position.step);
			};
			addEventListener('hashchange', followAddress);
			// Back to an entry with other choices is told without a change of the hash.
			addEventListener('popstate', () => {
				preferences.write();
				followAddress();
			});
			document.addEventListener('click', (event) => void onClick(event));
		},
		follow() {
			if (isDebug()) void import('./debug.ts').then(({ drawReading }) => drawReading());
			keepPlaceInWindow();
			followScroll(chapters, isSequence, move, () => places.clear());
			show();
			main?.setAttribute('data-live', '');
			// Whoever arrives in the middle needs the rest at once, others when they begin to move.
			if (position.index > 0) fetchRest();
			else whenTouched(fetchRest);
		}
	};

	function fetchRest(): void {
		void rest.fetch();
		const stage = document.querySelector<HTMLElement>('[data-island="stage"]');
		if (stage) void fetchRelief(stage);
	}

	async function onClick(event: MouseEvent): Promise<void> {
		const target = event.target instanceof Element ? event.target : null;
		const copy = target?.closest<HTMLElement>('[data-copy]');
		if (copy) {
			const isCopied = await copyText(addressOf(copy.closest<HTMLElement>('[data-step]')?.dataset.step ?? ''));
			copy.textContent = isCopied ? 'Copied' : notCopied;
			if (live) live.textContent = isCopied ? 'The link to this step was copied' : notCopied;
		}
		const link = target?.closest<HTMLAnchorElement>('#chapters a[href^="#"]');
		if (link) document.getElementById('chapters')?.hidePopover();
	}
}
