/** The core of the browser tests in WebKit. */
import { coreTests } from './core.ts';
import { startWebKit } from './webkit.ts';

coreTests('WebKit', startWebKit);
