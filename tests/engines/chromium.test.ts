/** The core of the browser tests in Chromium. */
import { coreTests } from './core.ts';
import { startChromium } from './chromium.ts';

coreTests('Chromium', startChromium);
