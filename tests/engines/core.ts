/** The core of the browser tests, written once for all engines. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { basePath } from '../../scripts/release.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { appTests } from './appTests.ts';
import { embedTests } from './embedTests.ts';
import type { Engine, Leaf } from './engine.ts';
import { startHost, type Host } from './host.ts';
import { paperTests } from './paperTests.ts';
import { storyTests } from './storyTests.ts';
import type { Visit } from './visit.ts';

/** The tests in one engine. @param start starts it */
export function coreTests(name: string, start: () => Promise<Engine>): void {
	let engine: Engine;
	let site: Served;
	let host: Host;
	let leaf: Leaf;

	beforeAll(async () => {
		site = await serve({ root: 'build', port: 0, base: basePath() });
		host = await startHost(site.url);
		engine = await start();
	});
	afterAll(async () => {
		await engine?.end();
		host?.end();
		await site?.close();
	});
	beforeEach(async () => {
		leaf = await engine.open();
	});
	afterEach(async () => {
		const troubles = [...leaf.troubles()];
		await leaf.close();
		expect(troubles).toEqual([]);
	});

	const visit: Visit = {
		name,
		get leaf() {
			return leaf;
		},
		at: (path) => new URL(path, site.url).href,
		atHost: (path) => `${host.origin}${path}`,
		async open(path, { width, height } = { width: 1280, height: 800 }) {
			await leaf.resize(width, height);
			await leaf.go(visit.at(path));
			await leaf.run(async () => void (await document.fonts.ready));
		}
	};
	storyTests(visit);
	appTests(visit);
	embedTests(visit);
	paperTests(visit);
}
