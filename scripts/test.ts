/** `npm test`: every check of the project, one after another, and how many passed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { obtainChromium } from './chromium.ts';
import { asCommand, run } from './command.ts';

/** What came of a stage. */
export interface Outcome {
	readonly passed: number;
	readonly failed: number;
	/** What there is to read where it failed. */
	readonly output: string;
}

/** A part of a run of checks. */
export interface Stage {
	readonly name: string;
	run(done: ReadonlyMap<string, Outcome>): Promise<Outcome>;
}

/** What came of a stage that is one check. */
export const one = (ok: boolean, output: string): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output });

/** A stage of tools that must all end well. The later ones run all the same, so that one reading shows everything. */
function tools(name: string, ...commands: readonly (readonly [string, ...string[]])[]): Stage {
	return {
		name,
		async run() {
			const endings = [];
			for (const [tool, ...args] of commands) endings.push(await run(tool, args, 'pipe'));
			return one(
				endings.every(({ ok }) => ok),
				endings.map(({ ok, output }) => (ok ? '' : output)).join('')
			);
		}
	};
}

/** The parts of a vitest report that are counted. */
interface Report {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** A run of vitest, each test counted. A file that could not be read, or a run without a test, is a failure too. @param more words of its command line, as a part of a file’s path */
export async function vitest(config: string, ...more: readonly string[]): Promise<Outcome> {
	const file = `.generated/${config}.json`;
	mkdirSync('.generated', { recursive: true });
	rmSync(file, { force: true });
	const { ok, output } = await run(
		'vitest',
		['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...more],
		'pipe'
	);
	let report: Report;
	try {
		report = JSON.parse(readFileSync(file, 'utf8')) as Report;
	} catch {
		return one(false, output);
	}
	const passed = report.numPassedTests;
	const unread = report.testResults.filter(
		({ status, assertionResults }) => status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
	).length;
	const failed = report.numFailedTests + unread;
	return { passed, failed: Math.max(failed, ok && passed > 0 ? 0 : 1), output };
}

/** How many of a file’s lines the tests ran through, as vitest counts them. */
interface Lines {
	readonly total: number;
	readonly covered: number;
}

/** How much of each room’s pure code the unit and content tests run through, in one line. */
function coverage(): string {
	const file = '.generated/coverage/coverage-summary.json';
	if (!existsSync(file)) return 'coverage: not counted';
	const files = Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly lines: Lines }>);
	const rooms = new Map<string, Lines>();
	for (const [path, { lines }] of files) {
		const room = path === 'total' ? 'all' : (/src[\\/]lib[\\/](\w+)/.exec(path)?.[1] ?? 'other');
		const { total, covered } = rooms.get(room) ?? { total: 0, covered: 0 };
		rooms.set(room, { total: total + lines.total, covered: covered + lines.covered });
	}
	const parts = [...rooms].map(([room, { total, covered }]) => `${room} ${((100 * covered) / Math.max(1, total)).toFixed(0)} %`);
	return `coverage of the pure parts by unit and content tests, in lines: ${parts.join(', ')}`;
}

const stages: readonly Stage[] = [
	tools('formatting', ['prettier', '--check', '.']),
	tools('lint', ['eslint', '.']),
	tools('types', ['svelte-kit', 'sync'], ['svelte-check', '--output', 'human', '--fail-on-warnings'], ['tsc', '--noEmit']),
	tools('content', ['tsx', 'scripts/check.ts']),
	{
		name: 'unit and content tests',
		async run() {
			const outcome = await vitest('vite.config.ts', '--coverage');
			console.log(coverage());
			return outcome;
		}
	},
	tools('build', ['tsx', 'scripts/build.ts']),
	{
		name: 'browser',
		async run() {
			process.env.CHROMIUM = await obtainChromium();
			return one(true, '');
		}
	},
	{
		name: 'build and browser tests',
		async run(done) {
			const missing = ['build', 'browser'].filter((name) => done.get(name)?.failed !== 0);
			if (missing.length > 0) return one(false, `not run, for want of a ${missing.join(' and a ')}`);
			return vitest('vitest.browser.config.ts');
		}
	}
];

/** Runs stages one after another, whatever becomes of one, and prints what came of each; the last line is their sum. */
export async function runStages(stages: readonly Stage[]): Promise<void> {
	const done = new Map<string, Outcome>();
	for (const stage of stages) {
		const start = Date.now();
		const outcome = await stage.run(done).catch((error: unknown) => one(false, error instanceof Error ? error.message : String(error)));
		done.set(stage.name, outcome);
		const { passed, failed, output } = outcome;
		if (failed > 0) console.log(`\n${output.trim()}\n`);
		const count = passed + failed === 1 ? '' : ` (${passed} passed, ${failed} failed)`;
		console.log(`${failed > 0 ? 'FAILED' : 'passed'}  ${stage.name}${count}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
	}
	const sum = (key: 'passed' | 'failed') => [...done.values()].reduce((total, outcome) => total + outcome[key], 0);
	console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
	if (sum('failed') > 0) process.exitCode = 1;
}

asCommand(import.meta.url, () => runStages(stages));
