/** The content of this site, read once from data/. */
import { cached } from '../geo/buildCache.ts';
import { dataFiles } from './dataFiles.ts';
import { formatFaults, type Fault } from './fault.ts';
import { readContent } from './load.ts';
import type { Content, LoadResult } from './model.ts';

/** The last content without a fault; in development it stays on the page while an editor mends the new one. */
const memory = globalThis as { lastGoodContent?: Content };

/**
 * The content and its faults.
 * @throws in a build when there is any fault, with the list of all.
 */
function read(): LoadResult {
	// In development it is another one at each change, and its reader remembers what it has read.
	const reading = import.meta.env.DEV ? readContent(dataFiles) : cached('content', [dataFiles], () => readContent(dataFiles));
	if (reading.faults.length === 0) {
		memory.lastGoodContent = reading.content;
		return reading;
	}
	if (!import.meta.env.DEV) throw new Error(`the content has faults\n${formatFaults(reading.faults)}`);
	return { content: memory.lastGoodContent ?? reading.content, faults: reading.faults };
}

const reading = read();

/** Everything that is said. */
export const content: Content = reading.content;

/** What is wrong with the files as they are; always empty in a build. */
export const faults: readonly Fault[] = reading.faults;

/** All steps of the story in order. */
export const steps = content.chapters.flatMap((chapter) => chapter.steps);
