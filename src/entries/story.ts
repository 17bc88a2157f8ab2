/** Starts a story page: the position follows scroll, keys and links; the map, the bar and the address follow the position. */
import { mount, flushSync } from 'svelte';
import Bar from '../lib/components/controls/Bar.svelte';
import WordsOffer from '../lib/components/controls/WordsOffer.svelte';
import StepButtons from '../lib/components/controls/StepButtons.svelte';
import { fetchCode, sayNoOffer } from '../lib/reading/lateCode.ts';
import { startFragments } from '../lib/reading/fragments.ts';
import { fetchPlainWords } from '../lib/reading/plainWords.ts';
import { layOutAsRead } from '../lib/reading/layOut.ts';
import { startReading } from '../lib/reading/reading.svelte.ts';
import { whenChosen } from '../lib/reading/whenChosen.svelte.ts';
import { startSearch } from '../lib/reading/search.ts';
import { whenStirred, whenTouched } from '../lib/reading/whenTouched.ts';
import { indexFromRows, type IndexRows, type MapData } from '../lib/scene/storyIndex.ts';

const island = (name: string): HTMLElement => {
	const element = document.querySelector<HTMLElement>(`[data-island="${name}"]`);
	if (!element) throw new Error(`the page has no place for ${name}`);
	return element;
};

const index = indexFromRows(JSON.parse(document.getElementById('story-data')?.textContent ?? '') as IndexRows);
const carried = JSON.parse(document.getElementById('map-data')?.textContent ?? 'null') as MapData | null;
const base = new URL(`${island('stage').closest('main')?.dataset.root ?? ''}/`, document.baseURI).pathname.replace(/\/$/, '');
const reading = startReading(index, carried, base);
const { position, preferences } = reading;

// A live component takes the place of the shell that the build left.
const bar = island('bar');
bar.replaceChildren();
mount(Bar, { target: bar, props: { story: index, position, preferences, base } });

const words = island('words');
words.replaceChildren();
mount(WordsOffer, { target: words, props: { preferences } });

const buttons = island('steps');
buttons.replaceChildren();
mount(StepButtons, { target: buttons, props: { position, preferences, go: reading.go } });

const lens = island('lens');
lens.replaceChildren();
whenChosen(
	preferences,
	(choices) => choices.lens === 'on',
	() => {
		const tallies = JSON.parse(document.getElementById('lens-data')?.textContent ?? '{}') as Record<string, number[]>;
		void fetchCode('The panel of the lens', () => import('../lib/components/lens/LensDock.svelte')).then(
			(dock) => dock && mount(dock.default, { target: lens, props: { story: index, tallies, position, preferences } })
		);
	}
);

const fragments = startFragments(base);
whenChosen(
	preferences,
	({ read }) => read === 'text',
	() => void fragments.all()
);

whenChosen(
	preferences,
	({ words }) => words === 'plain',
	() => void fetchPlainWords(base)
);

reading.listen();
startSearch(() => import('../lib/components/search/openSearch.ts'));
layOutAsRead();
reading.follow();

/** Lets the live map take the place of the first picture, once its script is there. */
async function startMap(): Promise<void> {
	const stage = island('stage');
	const [loaded, client, maps] = await Promise.all([
		import('../lib/components/map/MapView.svelte').catch(() => null),
		import('../lib/reading/startLayoutWorker.ts').catch(() => null),
		reading.fetchFirst()
	]);
	reading.tellMap(loaded && maps ? 'there' : 'failed');
	if (!loaded || !maps) {
		addEventListener('online', () => void startMap(), { once: true });
		return;
	}
	const first = stage.querySelector('.first');
	stage.querySelector('.map-view')?.remove();
	mount(loaded.default, {
		target: stage,
		anchor: first ?? undefined,
		props: {
			get scenes() {
				return reading.scenes;
			},
			get gazetteers() {
				return (reading.maps ?? maps).gazetteers;
			},
			outline: maps.outline,
			position,
			player: reading.player,
			layOutAhead: client?.startLayoutWorker(),
			incidents: `${base}/incidents/`,
			get close() {
				return reading.close;
			},
			onfirst: () => first?.remove()
		}
	});
}
// The first picture shows the first step as it begins, which a phone does: the live map is for whoever goes on. A wide window begins further on.
if (position.index > 0 || position.progress > 0) void startMap();
else whenStirred(() => void startMap());
flushSync();

// The offer to keep the pages comes at the reader's first input.
whenTouched(
	() =>
		void import('../lib/reading/offline.ts').then(
			({ startOffline }) => startOffline(),
			() => sayNoOffer()
		)
);
