/** The core of the browser tests, in each engine (npm run test:engines). */
import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Limits are for what hangs: an engine starts as slowly as a busy machine has it.
	test: {
		include: ['tests/engines/*.test.ts'],
		environment: 'node',
		fileParallelism: false,
		testTimeout: 180_000,
		hookTimeout: 180_000
	}
});
