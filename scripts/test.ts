/**
 * The checks of the project, and how many passed: `npm test` runs those that a change must pass, `npm run quick` those of what was changed,
 * `npm run test:slow` what is slow by nature, `npm run test:all` the first and the last.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { isBuildStale } from './staleness.ts';
import { cutFonts } from './fonts.ts';
import { changed } from './changed.ts';
import { obtainHeadless } from './chromium.ts';
import { cloneTo } from './clone.ts';
import { asCommand, Failure, run } from './command.ts';
import { counted, one, runStages, testsOf, tools, vitest, type Stage } from './stages.ts';

const eslint = ['eslint', '--cache', '--cache-location', '.generated/eslint/'] as const;
const prettier = ['prettier', '--check', '--cache', '--cache-location', '.generated/prettier', '--ignore-unknown'] as const;

/** What later stages read while they run side by side: the widths of letters, and the types of the routes. */
const sources: Stage = {
	name: 'fonts and types of the routes',
	async run() {
		await cutFonts();
		const { ok, output } = await run('svelte-kit', ['sync'], 'pipe');
		return one(ok, output);
	}
};

/** A stage that begins when fonts and types are there. */
const afterSources = (stage: Stage): Stage => ({ ...stage, after: [sources.name] });

const build = afterSources({
	name: 'build',
	async run(_, say) {
		if (!isBuildStale()) return one(true, '');
		const { ok, output } = await run('tsx', ['scripts/build.ts'], 'pipe', { hear: say });
		return one(ok, output);
	}
});

const browser: Stage = {
	name: 'browser',
	async run() {
		await obtainHeadless();
		return one(true, '');
	}
};

const types = afterSources(tools('types', ['svelte-check', '--output', 'human', '--fail-on-warnings']));

/** Tests that need a build and a browser. @param more what is chosen of vitest.browser.config.ts */
const onBuild = (name: string, ...more: readonly string[]): Stage => ({
	name,
	after: [build.name, browser.name],
	async run(done, say) {
		const missing = [build.name, browser.name].filter((needed) => done.get(needed)?.failed !== 0);
		if (missing.length > 0) return one(false, `not run, for want of a ${missing.join(' and a ')}`);
		return vitest('vitest.browser.config.ts', more, say);
	}
});

/** What every change must pass. The longest chain begins first. */
const all = (): readonly Stage[] => [
	sources,
	browser,
	build,
	allUnits,
	tools('formatting', [...prettier, '.']),
	tools('lint', [...eslint, '.']),
	types,
	onBuild('build and browser tests', '--project', 'browser', '--project', 'measures', '--tags-filter', '!slow')
];

/** The newest even release of Node that the project is tried on; the npm package `node` has its binary. */
const newest = 26;

/** What must hold on the newest Node too, in a clone of this state: the build here stays as it is. */
const onNewest: Stage = {
	name: `build, unit and content tests on Node ${newest}`,
	async run(_, say) {
		const place = resolve('.generated/node');
		const { ok, output } = await run(
			'npm',
			['install', '--no-save', '--no-audit', '--no-fund', '--prefix', place, `node@${newest}`],
			'pipe'
		);
		if (!ok) return one(false, output);
		const folder = mkdtempSync(join(tmpdir(), 'on-newest-node-'));
		try {
			const env = { ...process.env, PATH: [join(place, 'node_modules/node/bin'), process.env.PATH].join(delimiter) };
			const where = { cwd: cloneTo(folder), env };
			await run('node', ['scripts/setup.mjs'], 'pipe', where);
			return await counted('tsx', ['scripts/test.ts', 'node'], say, where);
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
};

const allUnits = afterSources({ name: 'unit and content tests', run: (_, say) => vitest('vite.config.ts', [], say) });

/** What is slow by nature. */
const slow = (): readonly Stage[] => [
	sources,
	browser,
	build,
	onBuild('slow tests', '--project', 'browser', '--project', 'slow', '--tags-filter', 'slow'),
	onNewest,
	// Its browsers take both cores.
	{ name: 'engines', after: ['slow tests', onNewest.name], run: (_, say) => counted('npm', ['run', '--silent', 'test:engines'], say) }
];

/** What a contributor looks at after each change: what was changed, and whether each kind of page still works. */
function quick(): readonly Stage[] {
	const files = changed() ?? ['.'];
	const code = files.filter((file) => file === '.' || /\.(ts|js|mjs|svelte)$/.test(file));
	// The content is read as text: that a test depends on it can be seen of what reads it alone.
	const readers = files.some((file) => file.startsWith('data/')) ? ['scripts/check.ts', 'src/lib/content/content.ts'] : [];
	const unitsOfChanged = afterSources({
		name: 'unit and content tests of what was changed',
		run: (_, say) => testsOf('vite.config.ts', [...files, ...readers], say)
	});
	return [
		sources,
		browser,
		build,
		tools('formatting', [...prettier, ...files]),
		...(code.length > 0 ? [tools('lint', [...eslint, '--no-warn-ignored', ...code])] : []),
		...(files.every((file) => /^data\/|\.md$/.test(file)) ? [] : [types]),
		files.includes('.') ? allUnits : unitsOfChanged,
		onBuild('smoke tests', 'tests/browser/smoke.test.ts')
	];
}

const runs: Readonly<Record<string, () => readonly Stage[]>> = {
	test: all,
	quick,
	slow,
	node: () => [sources, build, allUnits],
	all: () => [...all(), ...slow().filter(({ name }) => all().every((stage) => stage.name !== name))]
};

asCommand(import.meta.url, () => {
	const name = process.argv[2] ?? 'test';
	const stages = runs[name];
	if (!stages) throw new Failure(`Found "${name}", expected one of ${Object.keys(runs).join(', ')}.`);
	return runStages(stages(), 2);
});
