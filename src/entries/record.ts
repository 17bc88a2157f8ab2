/** Starts the pages of the record that do not move: fills in addresses where the build was told none, and lets citations be copied. */
import { listenForCopying, fillAddresses } from '../lib/reading/copying.ts';
import { Preferences } from '../lib/reading/preferences.svelte.ts';
import { startSearch } from '../lib/reading/search.ts';

const root = new URL(`${document.querySelector<HTMLElement>('main')?.dataset.root ?? '.'}/`, document.baseURI);

new Preferences().begin();
startSearch(() => import('../lib/components/search/openSearch.ts'));
fillAddresses(root.href.replace(/\/$/, ''));
listenForCopying();
