/** What is not allowed in the code. Prettier formats it. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import noCycle from './scripts/lint/no-cycle.js';

/** What belongs to the browser window: src/lib/reading is the only door to it for plain code. */
const browser = [
	'window',
	'document',
	'navigator',
	'location',
	'history',
	'screen',
	'visualViewport',
	'matchMedia',
	'addEventListener',
	'removeEventListener',
	'requestAnimationFrame',
	'cancelAnimationFrame',
	'requestIdleCallback',
	'getComputedStyle',
	'scrollTo',
	'innerWidth',
	'innerHeight',
	'IntersectionObserver',
	'ResizeObserver',
	'MutationObserver'
];

/** What would remember the reader. */
const memory = ['localStorage', 'sessionStorage', 'indexedDB', 'cookieStore'];

const withMessage = (names, message) => names.map((name) => ({ name, message }));
const forget = withMessage(memory, 'Nothing about the reader is kept but in the address.');

/** The folders that have packages of their own, which may be absent: `npm run lint:apart` installs them and looks there. */
const apart = ['scripts/bench', 'scripts/geo', 'tests/engines'];

/** What holds everywhere. */
export const rules = defineConfig(
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	{
		files: ['{src,scripts,tests}/**/*.ts'],
		extends: [ts.configs.recommendedTypeCheckedOnly],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		rules: {
			// vitest's matchers and d3's accessors are called apart from their objects.
			'@typescript-eslint/unbound-method': 'off'
		}
	},
	{ files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser }, globals: globals.browser } },
	{ files: ['src/**/*.ts'], languageOptions: { globals: globals.browser } },
	{ files: ['**/*.{js,mjs}', 'scripts/**', 'tests/**', '*.config.ts'], languageOptions: { globals: globals.node } },
	{
		rules: {
			// TypeScript knows better which names exist.
			'no-undef': 'off',
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			// Plain maps and addresses are built once and never change under a view.
			'svelte/prefer-svelte-reactivity': 'off',
			// Addresses are made with the base path at build; pages start no router.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{ plugins: { local: { rules: { 'no-cycle': noCycle } } }, rules: { 'local/no-cycle': 'error' } },
	// One job a file; tests/unit/imports.test.ts counts the sheets of styles.
	{ files: ['src/**'], rules: { 'max-lines': ['error', 250] } },
	{ files: ['src/**'], rules: { 'no-console': 'error', 'no-restricted-globals': ['error', ...forget] } },
	{
		files: ['src/lib/**/*.ts'],
		ignores: ['src/lib/reading/**'],
		rules: {
			'no-restricted-globals': [
				'error',
				...forget,
				...withMessage(browser, 'Only src/lib/reading/ and components know the browser window.')
			]
		}
	}
);

export default defineConfig(
	globalIgnores(['node_modules', '.svelte-kit', '.generated', '.geo-work', 'build', 'static', 'data', 'coverage', ...apart]),
	rules
);
