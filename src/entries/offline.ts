/** Starts the offline edition: its address says which of its parts is shown. */
import { mount } from 'svelte';
import StillSymbols from '../lib/components/map/StillSymbols.svelte';
import type { PageData } from '../lib/present/pageData.ts';
import { startPresenting } from '../lib/present/start.svelte.ts';
import { detailLayersInPage } from '../lib/reading/detailLayers.ts';
import { startPrinting, startQuiz } from '../lib/reading/handouts.ts';
import { fillPlainWords } from '../lib/reading/plainWords.ts';
import { Preferences } from '../lib/reading/preferences.svelte.ts';

const data = JSON.parse(document.getElementById('present-data')?.textContent ?? '') as PageData;
const view = new URL(location.href).searchParams.get('view');
if (view === 'deck' || view === 'speaker') {
	document.documentElement.dataset.view = 'show';
	const island = document.querySelector<HTMLElement>('[data-island="deck"]');
	if (!island) throw new Error('the file has no place for the deck');
	startPresenting(island, view, data);
} else {
	const preferences = new Preferences();
	preferences.begin();
	const plain = document.querySelector<HTMLInputElement>('[data-plain]');
	fillPlainWords(Object.fromEntries(data.deck.slides.map(({ id, plain: words }) => [id, words])));
	if (plain) {
		plain.checked = preferences.current.words === 'plain';
		plain.addEventListener('change', () => preferences.set({ words: plain.checked ? 'plain' : 'full' }));
	}
	startPrinting();
	startQuiz();
}

// The small pictures of the story, the overview and the hand-outs, drawn once what the reader asked for is there.
requestAnimationFrame(() =>
	setTimeout(() => {
		const stills = document.querySelector('[data-stills]');
		const { scenes, gazetteers, outline } = data.maps;
		const ground = detailLayersInPage();
		stills?.replaceChildren();
		if (stills) mount(StillSymbols, { target: stills, props: { scenes, gazetteers, outline, shapes: ground?.shapes ?? {} } });
	})
);
