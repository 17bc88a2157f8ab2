/** Starts the pages behind the story: their filters, the argument map, and the reader’s colours. */
import { followArgument } from '../lib/reading/argumentHover.ts';
import { startFilter } from '../lib/reading/filter.ts';
import { Preferences } from '../lib/reading/preferences.svelte.ts';
import { startSearch } from '../lib/reading/search.ts';

new Preferences().begin();
startSearch(() => import('../lib/components/search/openSearch.ts'));
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-filter]')) startFilter(form);
const map = document.querySelector<SVGSVGElement>('svg[data-argument]');
const said = document.querySelector<HTMLElement>('[data-argument-said]');
if (map && said) followArgument(map, said);
