/**
 * `npm run stills:motion`: makes the moving pictures of some chapters for feeds that take no frame, to .generated/motion/, with motion.json,
 * which has the alternative text of each. A file whose frames are as they were is taken from the cache.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { createServer } from 'vite';
import { kept } from './cache.ts';
import { hashOf, keyOf } from '../src/lib/geo/buildCache.ts';
import { checkFiles } from './check.ts';
import { asCommand, Failure } from './command.ts';
import { cutFonts } from './fonts.ts';

const folder = '.generated/motion';

/** What decides how frames become a file, apart from their SVG. */
const makers = ['scripts/rasteriser.ts', 'src/lib/embed/motion.ts', 'package-lock.json'];

asCommand(import.meta.url, async () => {
	const { content, ok, report } = await checkFiles();
	if (!ok) throw new Failure(report);
	await cutFonts();
	const server = await createServer({
		configFile: false,
		logLevel: 'error',
		appType: 'custom',
		server: { middlewareMode: true, ws: false, watch: null },
		optimizeDeps: { noDiscovery: true },
		cacheDir: '.generated/vite',
		plugins: [svelte({ configFile: false })]
	});
	try {
		const motion = (await server.ssrLoadModule('/src/lib/embed/motion.ts')) as typeof import('../src/lib/embed/motion.ts');
		const story = (await server.ssrLoadModule('/src/lib/scene/storyData.ts')) as typeof import('../src/lib/scene/storyData.ts');
		rmSync(folder, { recursive: true, force: true });
		mkdirSync(folder, { recursive: true });
		const listed = [];
		for (const id of motion.motionChapters) {
			const chapter = content.chapters.find((one) => one.id === id);
			if (!chapter) throw new Failure(`${id} is no chapter`);
			for (const size of motion.motionSizes) {
				const file = motion.motionFile(id, size);
				const frames = motion.framesOf(content, chapter, story.gazetteersOf(content), size);
				const key = keyOf(hashOf(...makers), ...frames.flatMap(({ svg, stays }) => [svg, String(stays)]));
				const { webp, frames: count } = await kept('motion', key, () => motion.motionOf(file, frames));
				writeFileSync(join(folder, file), webp);
				listed.push({ file, ...size, frames: count, bytes: webp.length, alt: motion.motionWords(chapter) });
				console.log(`${file}\t${count} frames\t${webp.length} bytes`);
			}
		}
		writeFileSync(join(folder, 'motion.json'), `${JSON.stringify(listed, null, '\t')}\n`);
	} finally {
		await server.close();
	}
});
