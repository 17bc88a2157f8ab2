/** Starts the page of all events: the map, the scale of time and the table follow one view, and the address follows it too. */
import { flushSync, mount } from 'svelte';
import Explore from '../lib/explore/Explore.svelte';
import { Exploration } from '../lib/explore/exploration.svelte.ts';
import type { EventTexts, ExploreData } from '../lib/explore/exploreTypes.ts';
import { parametersOf, viewIn, type View } from '../lib/explore/exploreView.ts';
import { copyText } from '../lib/reading/clipboard.ts';
import { fetchDetailLayers, fetchRelief } from '../lib/reading/detailLayers.ts';
import { fetchJson } from '../lib/reading/fetchJson.ts';
import { Preferences } from '../lib/reading/preferences.svelte.ts';
import { changeAddress, pageAddress, putParameters, queryInAddress } from '../lib/reading/address.ts';
import { startSearch } from '../lib/reading/search.ts';
import { whenTouched } from '../lib/reading/whenTouched.ts';

const main = document.querySelector<HTMLElement>('[data-island="explore"]');
const reliefs = document.querySelector<HTMLElement>('.reliefs');
if (!main || !reliefs) throw new Error('the page has no place for the map');
const data = JSON.parse(document.getElementById('explore-data')?.textContent ?? '') as ExploreData;
const base = new URL(`${main.dataset.root ?? ''}/`, document.baseURI).pathname.replace(/\/$/, '');

new Preferences().begin();
startSearch(() => import('../lib/components/search/openSearch.ts'));
const exploration = new Exploration(data, viewIn(queryInAddress()));
addEventListener('popstate', () => exploration.show(viewIn(queryInAddress())));

let texts: Promise<void> | null = null;
/** Fetches the longer words about the events: once, and again where they did not load. */
const loadTexts = () =>
	(texts ??= fetchJson<EventTexts>(`${base}/explore/texts.json`).then((came) => {
		exploration.takeTexts(came);
		if (came === null) texts = null;
	}));
whenTouched(() => void loadTexts());

const first = main.querySelector('.first');
main.replaceChildren();
mount(Explore, {
	target: main,
	props: {
		data,
		exploration,
		base,
		isLive: true,
		loadClose: () => {
			void fetchRelief(reliefs);
			return fetchDetailLayers(`${base}/geo/close.json`);
		},
		loadTexts: () => void loadTexts(),
		follow: (view: View) => changeAddress('view', (address) => putParameters(address, parametersOf(view))),
		share: () => {
			const address = pageAddress();
			putParameters(address, parametersOf(exploration.view));
			return copyText(address.href);
		},
		onfirst: () => first?.remove()
	}
});
flushSync();
// Until the live map is there, its first picture stays.
if (first) main.querySelector('.picture')?.append(first);
main.dataset.live = 'true';
