/**
 * The core of the browser tests, written once for all engines: the story both ways with the truth of its boxes, deep links, sequences,
 * notes, the ways to read, the deck by keys, an embed in the page of another, the explorer and paper.
 */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PDFDocument } from 'pdf-lib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { basePath } from '../../scripts/release.ts';
import { serve, type Served } from '../../scripts/serve.ts';
import { saysTheTruth } from '../browser/truth.ts';
import type { Doc, Engine, Leaf } from './engine.ts';

/** How long a state of a page is waited for, in milliseconds. */
const patience = 30_000;

/** The sizes that the story is scrolled at; the first is as narrow as an engine’s window can be. */
const sizes = [
	{ name: 'a phone', width: 390, height: 844 },
	{ name: 'a laptop', width: 1280, height: 800 }
] as const;

/** Waits until something holds in a document. */
async function until<A>(doc: Doc, holds: (given: A) => boolean | Promise<boolean>, given?: A): Promise<void> {
	await expect.poll(() => doc.run(holds, given), { timeout: patience, interval: 60 }).toBe(true);
}

/** Waits until the page shows a step. */
const atStep = (doc: Doc, step: string) => until(doc, (id) => document.querySelector<HTMLElement>('main')?.dataset.position === id, step);

/** Waits until the map has arrived where the page is. */
const mapArrives = (doc: Doc) =>
	until(doc, () => {
		const shown = document.querySelector<HTMLElement>('.map-view')?.dataset.shown;
		return shown !== undefined && shown === document.querySelector('main')?.dataset.position;
	});

/**
 * Scrolls through the page from top to end and back, and stays at each place until the page says the truth.
 * Returns the places where it never did.
 */
const walk = async (places: number): Promise<string[]> => {
	const truth = () => {
		const line = innerHeight / 2;
		const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
		const step = steps.findLast((one) => one.getBoundingClientRect().top <= line) ?? steps[0];
		const { top = 0, height = 1 } = step?.getBoundingClientRect() ?? {};
		const isSequence = step?.classList.contains('sequence') === true;
		return { step: step?.dataset.step ?? '', progress: isSequence ? Math.min(1, Math.max(0, (line - top) / height)) : 0 };
	};
	const wrong: string[] = [];
	const parts = Array.from({ length: places }, (_, i) => i / (places - 1));
	for (const part of [...parts, ...parts.toReversed()]) {
		scrollTo({ top: (document.documentElement.scrollHeight - innerHeight) * part, behavior: 'instant' });
		const since = performance.now();
		for (;;) {
			const { step, progress } = truth();
			const { position, progress: said } = document.querySelector('main')?.dataset ?? {};
			if (position === step && Math.abs(Number(said) - progress) < 0.002) break;
			if (performance.now() - since > 3000) {
				wrong.push(`at ${part.toFixed(3)} the page says ${position} ${said}, the boxes ${step} ${progress.toFixed(3)}`);
				break;
			}
			await new Promise((next) => requestAnimationFrame(next));
		}
	}
	return wrong;
};

/** How wide the painted relief is in its own pixels, where the page may load it and the engine can read it. */
const reliefWidth = async (): Promise<number> => {
	const painted = getComputedStyle(document.querySelector('.map-view .relief') ?? document.body).backgroundImage;
	const relief = new Image();
	relief.src = /url\("?(.*?)"?\)/.exec(painted)?.[1] ?? '';
	await relief.decode();
	return relief.naturalWidth;
};

/** What the loading of a page left undone: addresses of the site that did not come. */
const missing = (): string[] =>
	(performance.getEntriesByType('resource') as PerformanceResourceTiming[])
		.filter(({ responseStatus }) => responseStatus >= 400)
		.map(({ name, responseStatus }) => `${responseStatus} ${name}`);

/** A page of others that frames the given address as WordPress and careful hosts do, and hears what the frame says. */
const hostPage = (
	embed: string,
	loader: string,
	sandbox: string
) => `<!doctype html><html lang="en"><meta charset="utf-8"><body style="margin:0">
	<script>window.heard = []; addEventListener('message', ({ data }) => { if (data && data.ns === 'strategic-depth') heard.push(data); });</script>
	<iframe sandbox="${sandbox}" src="${embed}" style="width:100%;border:0" height="400"></iframe>
	<script async src="${loader}"></script></body></html>`;

/** The tests in one engine. @param start starts it */
export function coreTests(name: string, start: () => Promise<Engine>): void {
	let engine: Engine;
	let site: Served;
	let host: Server;
	let leaf: Leaf;
	const at = (path: string) => new URL(path, site.url).href;

	beforeAll(async () => {
		site = await serve({ root: 'build', port: 0, base: basePath() });
		host = createServer((request, response) => void answerAsHost(request.url ?? '/', response));
		await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
		engine = await start();
	});
	afterAll(async () => {
		await engine?.end();
		host?.closeAllConnections();
		host?.close();
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

	/** The host's two pages; at all other paths the site, as a build makes it that was told this address. */
	async function answerAsHost(path: string, response: ServerResponse): Promise<void> {
		const origin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
		const { pathname, searchParams } = new URL(path, origin);
		if (pathname === '/open' || pathname === '/sealed') {
			const [root, sandbox] =
				pathname === '/sealed' ? [`${origin}${basePath()}/`, 'allow-scripts'] : [site.url, 'allow-scripts allow-same-origin allow-popups'];
			const page = hostPage(`${root}embed/bannu/?mode=${searchParams.get('mode') ?? 'step'}`, `${root}embed.js`, sandbox);
			response.writeHead(200, { 'content-type': 'text/html' }).end(page);
			return;
		}
		if (pathname === '/favicon.ico') {
			response.writeHead(204).end();
			return;
		}
		const file = await fetch(new URL(path, site.url));
		const type = file.headers.get('content-type') ?? '';
		const body = Buffer.from(await file.arrayBuffer());
		response
			.writeHead(file.status, { 'content-type': type, 'access-control-allow-origin': '*' })
			.end(type.startsWith('text/html') ? body.toString().replaceAll(`'self'`, `'self' ${origin}`) : body);
	}

	/** Opens a page of the site at a size and waits until its script runs and its faces are there. */
	async function open(path: string, { width, height }: { width: number; height: number } = sizes[1]): Promise<void> {
		await leaf.resize(width, height);
		await leaf.go(at(path));
		await leaf.run(async () => void (await document.fonts.ready));
	}
	const jump = (step: string) => leaf.run((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);

	describe(`${name}: the story`, () => {
		test('starts: its script runs, nothing is missing, its faces and its relief can be shown', async () => {
			await open('');
			await until(leaf, () => document.querySelector('main')?.hasAttribute('data-live') === true);
			expect(await leaf.run(missing)).toEqual([]);
			const loaded = await leaf.run(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family));
			expect(loaded.map((family) => family.replaceAll('"', ''))).toContain('Story Sans');
			expect(await leaf.run(reliefWidth)).toBe(1600);
		});

		test.each(sizes)('tells the step under the reading line all the way down and up on $name, and its map shows it', async (size) => {
			await open('?motion=off', size);
			expect(await leaf.run(walk, 60)).toEqual([]);
			await mapArrives(leaf);
			expect(await leaf.run(missing)).toEqual([]);
		});

		test('tells it with motion on, by wheel and by keys, and after resizes', async () => {
			await open('');
			for (const by of [2400, 9000, -3000, 15_000, -6000]) {
				await leaf.wheel(by);
				await until(leaf, saysTheTruth);
			}
			for (const key of ['j', 'j', 'k']) {
				const before = await leaf.run(() => document.querySelector('main')?.dataset.position);
				await leaf.press(key);
				await until(leaf, (step) => document.querySelector('main')?.dataset.position !== step, before);
				await until(leaf, saysTheTruth);
			}
			for (const [width, height] of [
				[1280, 480],
				[800, 1100],
				[640, 400],
				[1280, 800]
			] as const) {
				await leaf.resize(width, height);
				await until(leaf, saysTheTruth);
			}
			await mapArrives(leaf);
		});

		test('moves the camera, turns round in the middle of a move, and cuts where no motion is asked for', async () => {
			await open('');
			const moves = () => leaf.run(() => [...document.querySelectorAll('.camera')].flatMap((camera) => camera.getAnimations()).length);
			await jump('the-line-south');
			await mapArrives(leaf);
			// In the page itself: the move is over in a second.
			const hasMoved = await leaf.run(async () => {
				const turn = (step: string) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
				turn('bannu-raid');
				let isMoving = false;
				for (let frame = 0; !isMoving && frame < 600; frame++) {
					await new Promise((next) => requestAnimationFrame(next));
					isMoving = document.querySelector('.camera')?.getAnimations().length === 1;
				}
				turn('the-line-south');
				return isMoving;
			});
			expect(hasMoved).toBe(true);
			await atStep(leaf, 'the-line-south');
			await mapArrives(leaf);
			// The map may show the step while the last part of the way back, too short to be seen, is still under way.
			await until(leaf, () => [...document.querySelectorAll('.camera')].every((camera) => camera.getAnimations().length === 0));
			await open('?motion=off');
			await jump('bannu-raid');
			await mapArrives(leaf);
			expect(await moves()).toBe(0);
		});

		test('opens a step and a chapter by their address, again after a reload, and goes back and forward', async () => {
			await open('#bannu-raid');
			await atStep(leaf, 'bannu-raid');
			await mapArrives(leaf);
			await leaf.reload();
			await atStep(leaf, 'bannu-raid');
			await until(leaf, saysTheTruth);
			// By a press: WebKit goes back past what a script put into the history.
			await leaf.press('c');
			await until(leaf, () => document.querySelector('#chapters:popover-open') !== null);
			await leaf.click('#chapters a[href="#chaman"]');
			const first = await leaf.run(() => document.querySelector<HTMLElement>('#chaman [data-step]')?.dataset.step ?? '');
			await atStep(leaf, first);
			await leaf.turn('back');
			await atStep(leaf, 'bannu-raid');
			await leaf.turn('forward');
			await atStep(leaf, first);
		});

		test('is where it was when one comes back from another page', async () => {
			await open('?motion=off#bannu-raid');
			await atStep(leaf, 'bannu-raid');
			await leaf.run(() => scrollBy({ top: -2600, behavior: 'instant' }));
			await until(leaf, saysTheTruth);
			const left = await leaf.run(() => document.querySelector('main')?.dataset.position ?? '');
			await until(leaf, (step) => location.hash === `#${step}`, left);
			await leaf.go(at('about/'));
			await leaf.turn('back');
			await until(leaf, () => document.querySelector('main')?.hasAttribute('data-live') === true && scrollY > 0);
			await atStep(leaf, left);
			await until(leaf, saysTheTruth);
			await mapArrives(leaf);
		});

		test('shows the same marks of a sequence whether one jumped there or came from below', async () => {
			await open('#december-horizon');
			await mapArrives(leaf);
			const place = await leaf.run(() => {
				const { top = 0, height = 0 } = document.getElementById('december-horizon')?.getBoundingClientRect() ?? {};
				return Math.round(top + scrollY - innerHeight / 2 + height * 0.6);
			});
			const marks = async () => {
				await until(leaf, saysTheTruth);
				await mapArrives(leaf);
				await until(leaf, () => document.querySelector<HTMLElement>('.map-view')?.dataset.sequence === 'december-horizon');
				return leaf.run(async () => {
					// A sequence draws with the next frame.
					await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
					return [...document.querySelectorAll<SVGGElement>('.overlay .m-mark')].map((mark) => {
						const fill = getComputedStyle(mark.querySelector('.m-least') ?? mark).fillOpacity;
						return `${mark.dataset.event} ${Number(getComputedStyle(mark).opacity).toFixed(2)} ${Number(fill).toFixed(2)}`;
					});
				});
			};
			const go = (top: number) => leaf.run((to) => scrollTo({ top: to, behavior: 'instant' }), top);
			await go(place);
			const jumped = await marks();
			expect(jumped.length).toBeGreaterThan(2);
			await go(place + 5000);
			await until(leaf, saysTheTruth);
			for (const by of [900, 300, 0]) await go(place + by);
			expect(await marks()).toEqual(jumped);
		});

		test('opens a note by a press, closes it by Escape and gives the focus back; the chapters open by a key', async () => {
			await open('?motion=off');
			await leaf.run(() => document.querySelector('.mark')?.scrollIntoView({ block: 'center', behavior: 'instant' }));
			await until(leaf, saysTheTruth);
			await leaf.click('.mark');
			await until(leaf, () => document.querySelector('#note-box:popover-open a') !== null);
			await leaf.press('Escape');
			await until(leaf, () => document.querySelector('#note-box:popover-open') === null);
			expect(await leaf.run(() => document.activeElement?.classList.contains('mark'))).toBe(true);
			await leaf.press('c');
			await until(leaf, () => document.querySelector('#chapters:popover-open') !== null);
			await leaf.press('Escape');
			await until(leaf, () => document.querySelector('#chapters:popover-open') === null);
		});

		test('reads as steps, as text with pictures, and in dark colours', async () => {
			await open('?read=steps&motion=off');
			const seen = () =>
				leaf.run(() => [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((step) => step.offsetHeight > 0).length);
			// The position is set in a task after the first.
			await until(
				leaf,
				() => [...document.querySelectorAll<HTMLElement>('[data-step]')].filter((step) => step.offsetHeight > 0).length === 1
			);
			await leaf.press('j');
			await until(
				leaf,
				() => document.querySelector('main')?.dataset.position !== document.querySelector<HTMLElement>('[data-step]')?.dataset.step
			);
			expect(await seen()).toBe(1);
			await mapArrives(leaf);
			await open('?read=text&theme=dark');
			await leaf.run(() => document.querySelector('[data-step] .still')?.scrollIntoView({ behavior: 'instant' }));
			await until(leaf, () => (document.querySelector<HTMLImageElement>('[data-step] .still')?.naturalWidth ?? 0) > 0);
			expect(await leaf.run(() => getComputedStyle(document.querySelector('.sticky') ?? document.body).display)).toBe('none');
			const ground = await leaf.run(() => getComputedStyle(document.documentElement).backgroundColor);
			expect(Math.max(...(ground.match(/\d+/g) ?? []).slice(0, 3).map(Number))).toBeLessThan(60);
		});
	});

	test(`${name}: the deck goes by keys, darkens, and opens and closes its help`, async () => {
		await open('present/?motion=off', { width: 1280, height: 720 });
		await until(leaf, () => new URL(location.href).searchParams.has('s'));
		const first = await leaf.run(() => document.querySelector('main')?.dataset.position ?? '');
		await leaf.press('End');
		await until(leaf, () => {
			const [number, count] = document.querySelector('nav .place')?.textContent?.split('/').map(Number) ?? [];
			return number !== undefined && number === count;
		});
		const last = await leaf.run(() => document.querySelector('main')?.dataset.position ?? '');
		await leaf.press('PageUp');
		await until(leaf, (step) => document.querySelector('main')?.dataset.position !== step, last);
		await mapArrives(leaf);
		await leaf.press('ArrowRight');
		await atStep(leaf, last);
		await leaf.press('Home');
		await atStep(leaf, first);
		await leaf.press('b');
		await until(leaf, () => document.querySelector('main')?.dataset.screen === 'black');
		await leaf.press('b');
		await until(leaf, () => document.querySelector('main')?.dataset.screen === 'live');
		await leaf.press('?');
		await until(leaf, () => document.querySelector('dialog[open]') !== null);
		await leaf.press('Escape');
		await until(leaf, () => document.querySelector('dialog[open]') === null);
		expect(await leaf.run(missing)).toEqual([]);
	});

	describe(`${name}: an embed in the page of another`, () => {
		const openHost = async (path: string) => {
			await leaf.resize(900, 900);
			await leaf.go(`http://127.0.0.1:${(host.address() as AddressInfo).port}${path}`);
			const frame = await leaf.frame('iframe');
			await until(frame, () => document.querySelector('main')?.dataset.mode !== undefined);
			return frame;
		};

		// The second as WordPress has it: the frame has no origin.
		test.each(['/open', '/sealed'])('steps by a press, shows its relief and tells the page around, at %s', async (path) => {
			const frame = await openHost(path);
			await until(frame, () => (document.querySelector<HTMLElement>('.map-view')?.dataset.shown ?? '') !== '');
			const first = await frame.run(() => document.querySelector('main')?.dataset.position ?? '');
			await frame.click('[aria-label="Next"]');
			await until(frame, (step) => document.querySelector('main')?.dataset.position !== step, first);
			await mapArrives(frame);
			const step = await frame.run(() => document.querySelector('main')?.dataset.position ?? '');
			await until(
				leaf,
				(id) =>
					(window as unknown as { heard: { type: string; id: string }[] }).heard.some((said) => said.type === 'step' && said.id === id),
				step
			);
			expect(await frame.run(reliefWidth)).toBeGreaterThan(500);
		});

		test('shown flat, it gets the height that its words need, at two widths', async () => {
			const frame = await openHost('/open?mode=flat');
			for (const width of [900, 520]) {
				await leaf.resize(width, 900);
				await until(
					frame,
					() => Math.abs(innerHeight - Math.ceil(document.querySelector('.grid')?.getBoundingClientRect().height ?? 0)) <= 1
				);
			}
		});
	});

	test(`${name}: the explorer finds by words, keeps them in its address, and shows an event that is chosen`, async () => {
		await open('explore/?motion=off');
		await until(leaf, () => document.querySelector<HTMLElement>('main')?.dataset.live === 'true');
		const all = await leaf.run(() => document.querySelector('.count')?.textContent ?? '');
		await leaf.click('input[type="search"]');
		for (const letter of 'bannu') await leaf.press(letter);
		await until(leaf, (before) => document.querySelector('.count')?.textContent !== before, all);
		await until(leaf, () => location.search.includes('bannu'));
		const found = await leaf.run(() => document.querySelector('.count')?.textContent ?? '');
		await leaf.reload();
		await until(leaf, (said) => document.querySelector('.count')?.textContent === said, found);
		expect(await leaf.run(() => document.querySelectorAll('tr[data-event]').length)).toBeGreaterThan(0);
		expect(await leaf.run(missing)).toEqual([]);
	});

	test(`${name}: every step goes to paper with its picture, from the middle of the story too`, async () => {
		await open('?motion=off#bannu-raid');
		await atStep(leaf, 'bannu-raid');
		// Where the driver cannot print, the rules for paper are put in force on the screen; pictures that wait for the reader are called.
		const seen = await leaf.run(async () => {
			const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
			for (const rule of rules)
				if (rule instanceof CSSMediaRule)
					rule.media.mediaText = rule.media.mediaText.replaceAll(/not print/g, 'not all').replaceAll(/\bprint\b/g, 'all');
			const stills = [...document.querySelectorAll<HTMLImageElement>('img.still')];
			await Promise.all(stills.map((still) => ((still.loading = 'eager'), still.decode())));
			const isSeen = (selector: string) => (document.querySelector<HTMLElement>(selector)?.getClientRects().length ?? 0) > 0;
			return {
				stage: isSeen('.sticky'),
				bar: isSeen('header.bar'),
				pictures: stills.filter((still) => still.getClientRects().length > 0 && still.naturalWidth > 0).length,
				words: [...document.querySelectorAll<HTMLElement>('[data-step] .prose')].filter(({ offsetHeight }) => offsetHeight > 0).length,
				steps: document.querySelectorAll('[data-step]').length
			};
		});
		expect(seen).toEqual({ stage: false, bar: false, pictures: seen.steps, words: seen.steps, steps: seen.steps });
		expect(seen.steps).toBeGreaterThan(40);

		// Once more without what was changed here.
		await leaf.go('about:blank');
		await open('?motion=off#bannu-raid');
		await atStep(leaf, 'bannu-raid');
		await leaf.run(() =>
			Promise.all([...document.querySelectorAll<HTMLImageElement>('img.still')].map((still) => ((still.loading = 'eager'), still.decode())))
		);
		const paper = await leaf.paper();
		if (paper === null) return;
		const pages = await PDFDocument.load(paper);
		const { width, height } = pages.getPage(0).getSize();
		// A4 in points; engines round differently.
		expect(Math.abs(width - 595) + Math.abs(height - 842)).toBeLessThan(3);
		// Some six steps share a sheet; the notes are not there.
		expect(pages.getPageCount()).toBeGreaterThan(seen.steps / 10);
		expect(pages.getPageCount()).toBeLessThanOrEqual(20);
	});
}
