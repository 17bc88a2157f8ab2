/** `npm run dev`: the site as it is edited, reloaded as text, data or code change. */
import { join, sep } from 'node:path';
import { createServer } from 'vite';
import { hashOfCode } from './cache.ts';
import { asCommand, root } from './command.ts';
import { cutFonts } from './fonts.ts';

asCommand(import.meta.url, async () => {
	await cutFonts();
	// What builds kept serves here too, until the code is another one.
	process.env.CODE_HASH = hashOfCode();
	const server = await createServer();
	server.watcher.on('all', (_, path) => {
		if (path.startsWith(join(root, 'src') + sep) || path.startsWith(join(root, 'data/geo') + sep)) delete process.env.CODE_HASH;
	});
	await server.listen();
	server.printUrls();
});
