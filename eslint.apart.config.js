/** The same rules for the folders that have packages of their own (`npm run lint:apart`). */
export { rules as default } from './eslint.config.js';
