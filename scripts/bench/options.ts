/** What `npm run bench` may be told. */
import { parseArgs } from 'node:util';
import { Failure } from '../command.ts';

/** How a run is told what to do. */
export interface Options {
	/** The commit to compare with, as git knows it; null for the floor alone. */
	readonly against: string | null;
	/** The one page to measure, from the site's root without a slash before it; null for all. */
	readonly only: string | null;
	readonly help: boolean;
}

/** Said where somebody asks for help. */
export const usage = `npm run bench -- [--against REV] [--only PAGE]

  --against REV  measures the build of that commit in turns with build/, and prints ratios to it
  --only PAGE    measures one page, such as / or /bannu/`;

/** Reads the command line. @throws Failure where a word is unknown */
export function optionsIn(args: readonly string[]): Options {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { against: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean', default: false } }
		});
		return { against: values.against ?? null, only: values.only?.replace(/^\//, '') ?? null, help: values.help };
	} catch (error) {
		throw new Failure(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
	}
}
