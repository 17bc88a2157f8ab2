/** `npm run dev`: the site as it is edited, reloaded as text, data or code change. */
import { createServer } from 'vite';
import { asCommand } from './command.ts';
import { cutFonts } from './fonts.ts';

asCommand(import.meta.url, async () => {
	await cutFonts();
	const server = await createServer();
	await server.listen();
	server.printUrls();
});
