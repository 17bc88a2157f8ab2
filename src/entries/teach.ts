/** Starts the class pack: its print buttons, its quiz and the button that keeps the site for offline use. */
import { startPrinting, startQuiz } from '../lib/reading/handouts.ts';
import { startOffline } from '../lib/reading/offline.ts';
import { startSearch } from '../lib/reading/search.ts';

startPrinting();
startSearch(() => import('../lib/components/search/openSearch.ts'));
startQuiz();
startOffline();
