/**
 * Every page of the build, opened once: nothing is asked of another host, and nothing that is asked for is missing.
 * @module-tag slow
 */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useSite } from '../browser/harness.ts';

const site = useSite();

/** All pages of the build, by address. */
function pagesUnder(folder: string, path = ''): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? pagesUnder(`${folder}/${entry.name}`, `${path}${entry.name}/`) : entry.name === 'index.html' ? [path] : []
	);
}

test('no page of the site asks another host for anything, or fails to get what it asks for', async () => {
	const pages = pagesUnder('build');
	const context = await site.browser().newContext({ viewport: { width: 1280, height: 800 } });
	const origin = new URL(site.at('')).origin;
	const wrong: string[] = [];
	context.on('request', (request) => {
		if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin)
			wrong.push(`another host: ${request.url()}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
	});
	context.on('console', (message) => {
		// The builder shows on purpose what an embed is without scripts.
		const isMeant = message.text().includes("'allow-scripts' permission is not set");
		if (message.type() === 'error' && !isMeant) wrong.push(`${message.page()?.url()}: ${message.text()}`);
	});
	const waiting = [...pages];
	await Promise.all(
		Array.from({ length: 3 }, async () => {
			const page = await context.newPage();
			for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await page.goto(site.at(path), { waitUntil: 'load' });
		})
	);
	await context.close();
	expect(pages.length).toBeGreaterThan(100);
	expect(wrong).toEqual([]);
}, 240_000);
