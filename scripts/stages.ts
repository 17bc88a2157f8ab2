/** Runs of checks: stages side by side, what came of each while it runs, and the sum of all as the last line. */
import { run, type Running } from './command.ts';

/** What came of a stage. */
export interface Outcome {
	readonly passed: number;
	readonly failed: number;
	/** What there is to read where it failed, and was not read while it ran. */
	readonly output: string;
}

/** A part of a run of checks. */
export interface Stage {
	readonly name: string;
	/** The stages of the same run that must have ended before this one begins. */
	readonly after?: readonly string[];
	/** @param done what came of the stages that have ended; @param say writes a line about this one */
	run(done: ReadonlyMap<string, Outcome>, say: (line: string) => void): Promise<Outcome>;
}

/** What came of a stage that is one check. */
export const one = (ok: boolean, output: string): Outcome => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, output });

/** A stage of tools that must all end well. The later ones run all the same, so that one reading shows everything. */
export function tools(name: string, ...commands: readonly (readonly [string, ...string[]])[]): Stage {
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

/** The line that a run of tests ends with. */
const sum = /^(\d+) passed, (\d+) failed$/m;

/** Runs a tool that counts what it tests: each of its lines is said, the last one is the sum. One that ends without its sum has failed. */
export async function counted(tool: string, args: readonly string[], say: (line: string) => void, where: Running = {}): Promise<Outcome> {
	const hear = (line: string) => {
		if (line.trim() !== '' && !sum.test(line)) say(line);
	};
	const { ok, output } = await run(tool, args, 'pipe', { ...where, hear });
	const [, passed, failed] = sum.exec(output)?.map(Number) ?? [];
	if (passed === undefined || failed === undefined) return one(false, `${tool} ended without saying how many passed.`);
	return { passed, failed: Math.max(failed, ok ? 0 : 1), output: '' };
}

const vitestWith = (config: string, say: (line: string) => void, ...words: readonly string[]) =>
	counted('vitest', [...words, '--config', config, '--reporter=./scripts/progress.ts'], say);

/** A run of vitest, each test counted. @param more words of its command line, as a part of a file’s path */
export function vitest(config: string, more: readonly string[], say: (line: string) => void): Promise<Outcome> {
	return vitestWith(config, say, 'run', ...more);
}

/** A run of the tests that import one of some files, by way of others too; there may be none. */
export function testsOf(config: string, files: readonly string[], say: (line: string) => void): Promise<Outcome> {
	return vitestWith(config, say, 'related', '--run', '--passWithNoTests', ...files);
}

const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Runs stages in their order, whatever becomes of one, and prints what came of each and how long it took; the last line is their sum.
 * @param atOnce how many run side by side
 */
export async function runStages(stages: readonly Stage[], atOnce = 1): Promise<void> {
	const start = Date.now();
	const done = new Map<string, Outcome>();
	const lines: string[] = [];
	const waiting = [...stages];
	const isReady = ({ after = [] }: Stage) => after.every((name) => done.has(name) || stages.every((stage) => stage.name !== name));
	const running = new Map<string, Promise<void>>();

	const runOne = async (stage: Stage) => {
		const began = Date.now();
		console.log(`${stage.name}: begins (${stages.length - waiting.length} of ${stages.length})`);
		const say = (line: string) => console.log(`${stage.name}, ${seconds(began)}: ${line}`);
		const outcome = await stage
			.run(done, say)
			.catch((error: unknown) => one(false, error instanceof Error ? error.message : String(error)));
		const { passed, failed, output } = outcome;
		if (failed > 0 && output.trim() !== '') console.log(`\n${output.trim()}\n`);
		const count = passed + failed === 1 ? '' : ` (${passed} passed, ${failed} failed)`;
		const line = `${failed > 0 ? 'FAILED' : 'passed'}  ${stage.name}${count}, ${seconds(began)}`;
		console.log(line);
		lines.push(line);
		done.set(stage.name, outcome);
		running.delete(stage.name);
	};
	while (waiting.length + running.size > 0) {
		const next = running.size < atOnce ? waiting.findIndex(isReady) : -1;
		const [stage] = next < 0 ? [] : waiting.splice(next, 1);
		if (stage) running.set(stage.name, runOne(stage));
		else await Promise.race(running.values());
	}

	const total = (key: 'passed' | 'failed') => [...done.values()].reduce((all, outcome) => all + outcome[key], 0);
	console.log(`\n${lines.join('\n')}\nall: ${seconds(start)}`);
	console.log(`${total('passed')} passed, ${total('failed')} failed`);
	if (total('failed') > 0) process.exitCode = 1;
}
