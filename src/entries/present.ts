/** Starts a window of the deck: the slides, or the speaker's. */
import type { PageData } from '../lib/present/pageData.ts';
import { startPresenting } from '../lib/present/start.svelte.ts';

const data = JSON.parse(document.getElementById('present-data')?.textContent ?? '') as PageData;
const island = document.querySelector<HTMLElement>('[data-island="deck"], [data-island="speaker"]');
if (!island) throw new Error('the page has no place for the deck');
startPresenting(island, island.dataset.island === 'speaker' ? 'speaker' : 'deck', data);
