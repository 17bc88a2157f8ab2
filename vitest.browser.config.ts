/** The tests that need a build, one file after another: they share the machine with a browser. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		include: ['tests/{build,browser}/**/*.test.ts'],
		environment: 'node',
		fileParallelism: false,
		testTimeout: 60_000,
		hookTimeout: 60_000
	}
});
