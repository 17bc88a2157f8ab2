/** `npm run check`: reads all of data/ and lists every fault in it. */
import { runnerImport } from 'vite';
import { readFiles } from '../src/lib/content/readFiles.ts';
import { cached } from '../src/lib/geo/buildCache.ts';
import type { Content } from '../src/lib/content/model.ts';
import { asCommand, Failure } from './command.ts';

/** Checks the content on disk, with the site's own reader. The report is all faults, or one line with counts. */
export async function checkFiles(): Promise<{ ok: boolean; report: string; content: Content }> {
	// The reader takes its geography through imports that only Vite understands.
	const options = { configFile: false, logLevel: 'error' } as const;
	const load = await runnerImport<typeof import('../src/lib/content/load.ts')>('./src/lib/content/load.ts', options);
	const fault = await runnerImport<typeof import('../src/lib/content/fault.ts')>('./src/lib/content/fault.ts', options);
	const files = readFiles();
	// Kept under the name that the pages look for (src/lib/content/content.ts).
	const { content, faults } = cached('content', [files], () => load.module.readContent(files));
	if (faults.length > 0) return { ok: false, report: fault.module.formatFaults(faults), content };
	const counts = {
		chapters: content.chapters.length,
		steps: content.chapters.flatMap(({ steps }) => steps).length,
		claims: content.claims.size,
		sources: content.sources.size,
		events: content.events.size,
		moments: content.moments.size,
		places: content.places.size,
		actors: content.actors.size,
		terms: content.terms.size
	};
	const list = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
	return { ok: true, report: `${list.join(', ')}: no faults`, content };
}

asCommand(import.meta.url, async () => {
	const { ok, report } = await checkFiles();
	if (!ok) throw new Failure(report);
	console.log(report);
});
