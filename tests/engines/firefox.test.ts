/** The core of the browser tests in Firefox. */
import { coreTests } from './core.ts';
import { startFirefox } from './firefox.ts';

coreTests('Firefox', startFirefox);
