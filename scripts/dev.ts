/** `npm run dev`: the site as it is edited, reloaded as text, data or code change. */
import { createServer } from 'vite';
import { freshenFonts } from './build.ts';
import { asCommand } from './command.ts';

asCommand(import.meta.url, async () => {
	await freshenFonts();
	const server = await createServer();
	await server.listen();
	server.printUrls();
});
