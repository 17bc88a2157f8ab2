/** The tests that need a build. All files share one server and one Chromium; what measures the browser runs alone, after the others. */
import { defineConfig } from 'vitest/config';

/** Files whose counts another page in the same browser would change. */
const measures = ['tests/browser/budgets.test.ts'];

/** Waits are for states: these limits are there for what hangs. */
const common = {
	environment: 'node',
	testTimeout: 120_000,
	hookTimeout: 120_000,
	// Files that run in one process share what they read: the content, the parser of HTML, the dictionary.
	isolate: false,
	// The usual second is the speed of a machine, not a state of the page.
	expect: { poll: { timeout: 60_000 } }
} as const;

export default defineConfig({
	test: {
		globalSetup: ['tests/browser/setup.ts'],
		tags: [
			{ name: 'slow', description: 'what `npm test` leaves to `npm run test:slow`: the same behaviour at further sizes, and long walks' }
		],
		projects: [
			{
				test: {
					...common,
					name: 'browser',
					include: ['tests/{build,browser}/**/*.test.ts'],
					exclude: measures,
					maxWorkers: 2,
					sequence: { groupOrder: 0 }
				}
			},
			{ test: { ...common, name: 'measures', include: measures, fileParallelism: false, sequence: { groupOrder: 1 } } },
			{ test: { ...common, name: 'slow', include: ['tests/slow/**/*.test.ts'], maxWorkers: 2, sequence: { groupOrder: 2 } } }
		]
	}
});
