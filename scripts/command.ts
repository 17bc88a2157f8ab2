/** What all commands share: running as one, saying why they failed, and calling the tools of node_modules. */
import { spawn } from 'node:child_process';
import { delimiter, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A failure whose message is all that there is to say: it is printed without a trace. */
export class Failure extends Error {}

/**
 * Runs a file's job where the file was started as a command, not where it is imported. An error ends it with its reason and code 1.
 * @param url the file's `import.meta.url`
 */
export function asCommand(url: string, job: () => Promise<void>): void {
	const started = process.argv[1];
	if (started === undefined || resolve(started) !== fileURLToPath(url)) return;
	process.chdir(root);
	job().catch((error: unknown) => {
		console.error(error instanceof Failure ? error.message : error instanceof Error ? error.stack : error);
		process.exitCode = 1;
	});
}

/** How a tool ended. */
export interface Ending {
	readonly ok: boolean;
	/** What it wrote, both streams in the order they came; empty where it wrote to the terminal. */
	readonly output: string;
}

/** How a tool is run where it is not as usual. */
export interface Running {
	/** Is told each whole line as it comes, where the output is kept. */
	readonly hear?: (line: string) => void;
	/** The folder; the project's where none is given. */
	readonly cwd?: string;
	readonly env?: NodeJS.ProcessEnv;
}

/** Runs a tool, one of node_modules or of the machine, in the project's folder. */
export function run(
	tool: string,
	args: readonly string[],
	stdio: 'inherit' | 'pipe' = 'inherit',
	{ hear = () => {}, cwd = root, env = process.env }: Running = {}
): Promise<Ending> {
	const path = [resolve(cwd, 'node_modules/.bin'), env.PATH].join(delimiter);
	return new Promise((done) => {
		const child = spawn(tool, args, {
			cwd,
			stdio: ['ignore', stdio, stdio],
			env: { ...env, PATH: path },
			shell: process.platform === 'win32'
		});
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			if (!stream) continue;
			stream.on('data', (text: Buffer) => (output += text.toString()));
			createInterface({ input: stream }).on('line', hear);
		}
		child.on('error', ({ message }) => done({ ok: false, output: `${output}${tool}: ${message}\n` }));
		child.on('close', (code) => done({ ok: code === 0, output }));
	});
}
