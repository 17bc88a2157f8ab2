/** Says what a long command does: a line for each stage, with what came of it and how long it took. */

/** How often a stage that is under way says how far it is where lines cannot be written over, in milliseconds. */
const interval = 10_000;

/**
 * Runs a stage.
 * @param job gets a function to say how far it is, such as `12 of 30 pages`, and returns what came of it, for the line.
 */
export async function stage(name: string, job: (tell: (progress: string) => void) => Promise<string>): Promise<void> {
	const start = Date.now();
	const isTerminal = process.stdout.isTTY;
	const head = name.padEnd(9);
	let told = start;
	const tell = (progress: string) => {
		if (isTerminal) process.stdout.write(`\r\x1b[2K${head} ${progress}`);
		else if (Date.now() - told >= interval) {
			told = Date.now();
			console.log(`${head} ${progress}`);
		}
	};
	if (isTerminal) tell('...');
	try {
		const result = await job(tell);
		console.log(`${isTerminal ? '\r\x1b[2K' : ''}${head} ${result}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
	} catch (error) {
		if (isTerminal) process.stdout.write('\n');
		throw error;
	}
}
