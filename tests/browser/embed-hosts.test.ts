/** IframeResize and messages with the real hosts: what resizes frames on other people's pages, and our own loader. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { each, firstOf, slow, useSite } from './harness.ts';
import type { Step } from '../../src/lib/content/model.ts';
import { wordsOf } from '../../src/lib/content/runs.ts';
import { content } from '../content/real.ts';
import { useHost, type Visited } from './hosts.ts';

const site = useSite();
const host = useHost();

/** Counts what the page's frames say of heights, a line for each message, from before anything is loaded. */
const listener = `<script>
	window.heights = [];
	addEventListener('message', ({ data }) => {
		const text = typeof data === 'string' ? data : JSON.stringify(data);
		if (/height|iFrameSizer|iframe-resized|embed-size/.test(text) && !/"type":"ready"/.test(text)) window.heights.push(text);
	});
</script>`;

/** Each kind of host: the page around the frame of an address. */
const hosts: Readonly<Record<string, (address: string) => string>> = {
	'Pym.js': (address) => `<div id="there"></div><script src="/pym.js"></script><script>new pym.Parent('there', '${address}', {})</script>`,
	'@newswire/frames': (address) =>
		`<div data-frame-src="${address}"></div><script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>`,
	'iframe-resizer 4': (address) =>
		`<iframe src="${address}" style="width:100%;border:0"></iframe><script src="/iframeResizer.js"></script><script>iFrameResize({ log: false }, 'iframe')</script>`,
	'open-iframe-resizer': (address) =>
		`<iframe src="${address}" style="width:100%;border:0"></iframe><script type="module">import { initialize } from '/open.js'; initialize({}, 'iframe');</script>`,
	'Datawrapper’s script': (address) => `<iframe src="${address}" style="width:100%;border:0"></iframe><script>
		addEventListener('message', ({ data, source }) => {
			if (data['datawrapper-height'] === undefined) return;
			for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) for (const id in data['datawrapper-height']) frame.style.height = data['datawrapper-height'][id] + 'px';
		});
	</script>`,
	'Embedly and Medium': (address) => `<iframe src="${address}" style="width:100%;border:0"></iframe><script>
		addEventListener('message', ({ data, source }) => {
			if (typeof data !== 'string' || data[0] !== '{') return;
			const message = JSON.parse(data);
			for (const frame of document.querySelectorAll('iframe')) if (message.context === 'iframe.resize' && message.src === frame.src && frame.contentWindow === source) frame.style.height = message.height + 'px';
		});
	</script>`,
	'our loader': (address) =>
		`<iframe src="${address}" style="width:100%;border:0"></iframe><script async src="${site.at('embed.js')}"></script>`
};

/** Waits until a frame is exactly as high as what is in it asks for, and says how high that is. */
async function settled(page: Page, frame: Frame): Promise<number> {
	await page.waitForFunction(() => {
		const element = document.querySelector('iframe');
		return element !== null && element.clientHeight > 160;
	});
	await expect.poll(() => excess(frame), { timeout: 8000 }).toBe(0);
	return page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
}

/** How much higher the frame is than what is in it would like. */
function excess(frame: Frame): Promise<number> {
	return frame.evaluate(() => {
		const [main, grid] = [document.querySelector('main'), document.querySelector('.grid')];
		if (!main || !grid) return Number.NaN;
		const { dataset } = main;
		if (dataset.mode === 'flat') return document.documentElement.clientHeight - Math.ceil(grid.getBoundingClientRect().height);
		const words = dataset.words ?? '';
		dataset.natural = '';
		dataset.words = 'full';
		const natural = Math.ceil(grid.getBoundingClientRect().height);
		delete dataset.natural;
		dataset.words = words;
		return document.documentElement.clientHeight - natural;
	});
}

const told = (page: Page) => page.evaluate(() => (window as unknown as { heights: string[] }).heights.length);

each(
	Object.keys(hosts).flatMap((name) => ['', '?mode=flat'].map((query) => [name, query] as const)),
	firstOf(2)
)('%s: heights to the pixel: after load, steps, another width and larger letters%s', async (name, query) => {
	const visited = await host.open(site.browser(), hosts[name]?.(site.at(`embed/bannu/${query}`)) ?? '', { head: listener, width: 700 });
	const { page } = visited;
	const frame = await visited.frame();
	const first = await settled(page, frame);
	expect(await told(page)).toBeLessThanOrEqual(3);

	if (query === '') {
		const before = await told(page);
		for (let i = 0; i < 3; i++) await frame.locator('[aria-label="Next"]').click();
		await frame.locator('main[data-position="bannu-count"]').waitFor();
		expect(await settled(page, frame)).toBe(first);
		expect(await told(page)).toBe(before);
		expect(await frame.locator('main').getAttribute('data-words')).toBe('full');
	}

	let before = await told(page);
	await page.setViewportSize({ width: 360, height: 800 });
	await expect.poll(async () => (await settled(page, frame)) !== first).toBe(true);
	const narrow = await settled(page, frame);
	expect((await told(page)) - before).toBeLessThanOrEqual(3);

	before = await told(page);
	await frame.evaluate(() => (document.documentElement.style.fontSize = '150%'));
	await expect.poll(async () => (await settled(page, frame)) > narrow).toBe(true);
	expect((await told(page)) - before).toBeLessThanOrEqual(3);
	expect(visited.errors).toEqual([]);
});

/** The chapter that most hosts here take. */
const bannu = content.chapters.find(({ id }) => id === 'bannu') ?? { steps: [] };

/** The first words of a step's prose. */
const firstWords = ({ paragraphs: [first] }: Step) => wordsOf(first ?? []).slice(0, 40);

describe('WordPress', () => {
	const secret = 'Ab3dE6gH9k';
	/** As wp-embed.js does it: hidden until the frame answers with the secret; heights from 200 to 1000; links of the same host, while the frame has the focus. */
	const page = () => `<blockquote class="wp-embedded-content" data-secret="${secret}">Words</blockquote>
		<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" style="position:absolute;clip:rect(1px,1px,1px,1px)" src="${site.at('embed/bannu/')}#?secret=${secret}" data-secret="${secret}" width="600" height="338"></iframe>
		<script>
			window.way = null;
			const frame = document.querySelector('iframe');
			addEventListener('message', ({ data, source }) => {
				if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret) || source !== frame.contentWindow || data.secret !== '${secret}') return;
				frame.removeAttribute('style');
				document.querySelector('blockquote').style.display = 'none';
				if (data.message === 'height') frame.height = Math.max(200, Math.min(1000, parseInt(data.value, 10)));
				if (data.message === 'link' && new URL(data.value).host === new URL(frame.src).host && document.activeElement === frame) window.way = data.value;
			});
			frame.contentWindow.postMessage({ message: 'ready', secret: '${secret}' }, '*');
		</script>`;

	test('the handshake, the height and the way out, in its sandbox', async () => {
		const visited = await host.open(site.browser(), page(), { head: listener });
		const frame = await visited.frame();
		await visited.page.waitForFunction(() => !document.querySelector('iframe')?.hasAttribute('style'));
		await expect.poll(() => excess(frame)).toBe(0);
		expect(await visited.page.locator('blockquote').isVisible()).toBe(false);
		await frame.locator('[aria-label="Next"]').click();
		await frame.locator('[data-home]').click();
		await visited.page.waitForFunction(() => (window as unknown as { way: string | null }).way !== null);
		expect(await visited.page.evaluate(() => (window as unknown as { way: string }).way)).toBe(site.at('bannu/#bannu-demand'));
		expect(visited.errors).toEqual([]);
	});
});

describe('nothing but the frame', () => {
	test('a flat one does not grow by itself, whatever height it is given', async () => {
		const visited = await host.open(
			site.browser(),
			`${listener}<iframe src="${site.at('embed/bannu/?mode=flat')}" width="600" height="200"></iframe>
			<script>addEventListener('message', ({ data }) => { if (data.sentinel === 'amp') document.querySelector('iframe').height = data.height; });</script>`
		);
		const frame = await visited.frame();
		await expect.poll(() => excess(frame)).toBe(0);
		// Three kinds of hosts that never speak, told once each; more would be a height that follows itself.
		await frame.evaluate(async () => {
			await document.fonts.ready;
			await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
		});
		expect(await told(visited.page)).toBe(3);
	});

	test('a loader that comes late is told at once, and nothing is told twice', async () => {
		const visited = await host.open(
			site.browser(),
			`<iframe src="${site.at('embed/bannu/?mode=flat')}" width="600" height="200"></iframe>`,
			{
				head: listener
			}
		);
		const frame = await visited.frame();
		await expect.poll(() => told(visited.page)).toBe(3);
		await visited.page.addScriptTag({ url: site.at('embed.js') });
		await expect.poll(() => told(visited.page)).toBe(4);
		await visited.page.addScriptTag({ url: site.at('embed.js') });
		await visited.page.setViewportSize({ width: 420, height: 900 });
		await visited.page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '400'));
		await expect.poll(() => told(visited.page)).toBe(5);
		expect(await frame.evaluate(() => document.documentElement.clientWidth)).toBe(400);
	});

	test('a page from right to left changes nothing', async () => {
		const visited = await host.open(
			site.browser(),
			`<script>document.documentElement.dir = 'rtl'</script><iframe src="${site.at('embed/bannu/')}" width="300" height="420" style="border:0"></iframe>`
		);
		const frame = await visited.frame();
		await frame.locator('[aria-label="Next"]').click();
		await frame.locator('main[data-position="bannu-demand"]').waitFor();
		expect(await frame.evaluate(() => getComputedStyle(document.body).direction)).toBe('ltr');
	});

	test('twenty on one page', slow, async () => {
		const visited = await host.open(
			site.browser(),
			Array.from(
				{ length: 20 },
				(_, i) =>
					`<iframe id="f${i}" src="${site.at('embed/opening/')}" width="420" height="480" loading="${i % 2 ? 'lazy' : 'eager'}"></iframe>`
			).join('')
		);
		const last = visited.page.locator('#f19');
		await last.scrollIntoViewIfNeeded();
		const frame = await visited.frame('#f19');
		await frame.locator('[aria-label="Next"]').click();
		await frame.locator('main[data-position="opening-december"]').waitFor();
		expect(visited.errors).toEqual([]);
	});
});

/** An element of ours as the builder writes it. */
const element = (attributes: string, query = '') =>
	`<strategic-depth chapter="bannu" ${attributes}><iframe src="${site.at(`embed/bannu/${query}`)}" title="Bannu" width="100%" height="500" style="width:0;min-width:100%;border:0"></iframe><p>Caption</p></strategic-depth>`;
const loader = () => `<script async src="${site.at('embed.js')}"></script>`;
const chosenIn = async (visited: Visited, selector = 'iframe') => (await visited.frame(selector)).locator('main');

describe('our loader', () => {
	test('five frames, loaded twice: each has its own height, and frames of others are left alone', async () => {
		const visited = await host.open(
			site.browser(),
			`${element('id="a"')}${element('id="b"', '?mode=flat')}${element('id="c"', '?mode=flat&steps=bannu-raid')}<strategic-depth id="d" chapter="opening" mode="flat"></strategic-depth><iframe id="e" src="${site.at('embed/kin/?mode=flat')}"></iframe>
			<iframe id="other" srcdoc="<script>parent.postMessage({ns:'strategic-depth',v:1,type:'height',height:1234},'*')</script>" height="77"></iframe>${loader()}${loader()}`
		);
		for (const selector of ['#b iframe', '#c iframe', '#d iframe', '#e'])
			await expect.poll(async () => excess(await visited.frame(selector))).toBe(0);
		const heights = await visited.page.locator('iframe').evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
		expect(heights[0]).toBe(500);
		expect(heights[1]).toBeGreaterThan(heights[2] ?? 0);
		expect(heights[5]).toBe(77);
		expect(visited.errors).toEqual([]);
	});

	test('a stepper of a promised height moves nothing in the page', async () => {
		const visited = await host.open(site.browser(), `${element('')}<p id="below">Below</p>${loader()}`, {
			head: `<script>window.shift = 0; new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.shift += entry.value))).observe({ type: 'layout-shift', buffered: true });</script>`
		});
		const frame = await visited.frame();
		await frame.locator('[aria-label="Next"]').click();
		await frame.locator('.map-view[data-shown="bannu-demand"]').waitFor();
		expect(await visited.page.evaluate(() => (window as unknown as { shift: number }).shift)).toBe(0);
	});

	test.each([
		['wide', 1200],
		['narrow', 420]
	])('scrolling in a %s page: the map stays, the words are the page’s own, the way back is as it was', async (_, width) => {
		const visited = await host.open(
			site.browser(),
			`<div style="height:600px">Before</div>${element('mode="scroll"')}<div style="height:1200px">After</div>${loader()}`,
			{ width, height: 800 }
		);
		const { page } = visited;
		await page.locator('strategic-depth h3').nth(3).waitFor({ state: 'attached' });
		const words = (await page.locator('strategic-depth').textContent())?.replaceAll(/\s+/g, ' ');
		for (const step of bannu.steps) expect(words).toContain(firstWords(step));
		const main = await chosenIn(visited);
		const before = await page.evaluate(() => [history.length, document.querySelector('iframe')?.src]);
		const ids = ['bannu-seizure', 'bannu-demand', 'bannu-raid', 'bannu-count'];
		for (const i of [0, 1, 2, 3, 1]) {
			const line = width > 760 ? 0.5 : 0.76;
			await page
				.locator('strategic-depth h3')
				.nth(i)
				.evaluate((heading, share) => scrollBy(0, heading.getBoundingClientRect().top - innerHeight * share + 4), line);
			await expect.poll(() => main.getAttribute('data-position')).toBe(ids[i]);
			// The first words are read while the map still comes up.
			if (i > 0) expect(await page.evaluate(() => Math.round(document.querySelector('iframe')?.getBoundingClientRect().top ?? -1))).toBe(0);
		}
		expect(await page.evaluate(() => [history.length, document.querySelector('iframe')?.src])).toEqual(before);
		expect(await (await visited.frame()).locator('.foot button').first().isVisible()).toBe(false);
		// A step whose second picture is text shows it over the map, where there are no words beside it.
		const frame = await visited.frame();
		await page
			.locator('strategic-depth h3')
			.nth(3)
			.evaluate((heading, share) => scrollBy(0, heading.getBoundingClientRect().top - innerHeight * share + 4), width > 760 ? 0.5 : 0.76);
		await frame.locator('[data-step="bannu-count"] .pages').waitFor();
		expect(await frame.locator('[data-step="bannu-count"] h2').isVisible()).toBe(false);
		expect(visited.errors).toEqual([]);
	});

	test.each([
		['an ancestor clips', (inner: string) => `<div style="overflow:hidden">${inner}</div>`, true],
		['the reader wants no motion', (inner: string) => inner, false]
	] as const)('it stays a stepper where %s', async (_, around, motion) => {
		const visited = await host.open(site.browser(), around(element('mode="scroll"')) + loader(), { motion, width: 1200 });
		const frame = await visited.frame();
		await frame.locator('[aria-label="Next"]').click();
		await frame.locator('main[data-position="bannu-demand"]').waitFor();
		expect(await visited.page.locator('strategic-depth h3').count()).toBe(0);
		expect(await frame.locator('main').getAttribute('data-mode')).toBe('step');
	});

	test('it goes back to a stepper when the window becomes too low, and scrolls again when it can', async () => {
		const visited = await host.open(site.browser(), element('mode="scroll"') + loader(), { width: 1200, height: 800 });
		await visited.page.locator('strategic-depth h3').first().waitFor();
		await visited.page.setViewportSize({ width: 1200, height: 300 });
		await expect.poll(() => visited.page.locator('strategic-depth h3').count()).toBe(0);
		await visited.page.setViewportSize({ width: 1200, height: 800 });
		await expect.poll(() => visited.page.locator('strategic-depth h3').count()).toBe(4);
	});
});

describe('frames that come late, after the loader has looked at the page', () => {
	const flat = () => site.at('embed/bannu/?mode=flat');

	test('a lazy loader gives a flat frame its address: it gets its height', async () => {
		const visited = await host.open(
			site.browser(),
			`<iframe src="about:blank" data-src="${flat()}" width="700" height="640"></iframe>${loader()}`
		);
		await visited.page.waitForFunction(() => customElements.get('strategic-depth') !== undefined);
		await visited.page.evaluate(() => {
			for (const frame of document.querySelectorAll('iframe')) frame.src = frame.dataset.src ?? '';
		});
		await visited.frame();
		await expect.poll(() => visited.page.evaluate(() => document.querySelector('iframe')?.clientHeight)).not.toBe(640);
		await expect.poll(async () => excess(await visited.frame())).toBe(0);
		expect(visited.errors).toEqual([]);
	});

	test('a consent tool gives the frame of a scrolling element its address: the words stand in the page', async () => {
		const late = element('mode="scroll"').replace(' src=', ' src="about:blank" data-src=');
		const visited = await host.open(site.browser(), late + loader(), { width: 1200, height: 800 });
		await visited.page.waitForFunction(() => customElements.get('strategic-depth') !== undefined);
		await visited.page.evaluate(() => {
			for (const frame of document.querySelectorAll('iframe')) frame.src = frame.dataset.src ?? '';
		});
		await expect.poll(() => visited.page.locator('strategic-depth h3').count()).toBe(4);
		expect(await (await visited.frame()).locator('main').getAttribute('data-mode')).toBe('scroll');
		expect(visited.errors).toEqual([]);
	});

	test('endless scrolling puts a flat frame and an element into the page, inside other things', async () => {
		const visited = await host.open(site.browser(), loader());
		await visited.page.waitForFunction(() => customElements.get('strategic-depth') !== undefined);
		await visited.page.evaluate(
			(markup) => document.body.insertAdjacentHTML('beforeend', markup),
			`<article><iframe id="bare" src="${flat()}" width="700" height="640"></iframe></article><article>${element('id="own"', '?mode=flat')}</article>
			<article><strategic-depth id="stripped" chapter="bannu" mode="flat"></strategic-depth></article>`
		);
		for (const selector of ['#bare', '#own iframe', '#stripped iframe']) {
			const frame = await visited.frame(selector);
			await frame.waitForFunction(
				() => document.documentElement.clientHeight === Math.ceil(document.querySelector('.grid')?.getBoundingClientRect().height ?? 0)
			);
		}
		expect(visited.errors).toEqual([]);
	});

	test('a frame that gets another address has that one’s words, and none when it is no longer ours', async () => {
		const visited = await host.open(site.browser(), element('mode="scroll"') + loader(), { width: 1200, height: 800 });
		const headings = visited.page.locator('strategic-depth h3');
		await expect.poll(() => headings.count()).toBe(4);
		await visited.page.evaluate(
			(src) => document.querySelector('iframe')?.setAttribute('src', src),
			site.at('embed/bannu/?steps=bannu-demand..bannu-raid')
		);
		await expect.poll(() => headings.count()).toBe(2);
		await visited.page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'about:blank'));
		await expect.poll(() => headings.count()).toBe(0);
		expect(visited.errors).toEqual([]);
	});
});

describe('those who mean harm', () => {
	test('a host that shouts nonsense neither moves nor breaks the embed', async () => {
		const visited = await host.open(site.browser(), `<iframe src="${site.at('embed/bannu/')}" width="700" height="640"></iframe>`);
		const frame = await visited.frame();
		await visited.page.evaluate(() => {
			const target = document.querySelector('iframe')?.contentWindow;
			const says = (message: unknown) => target?.postMessage(message, '*');
			const ours = { ns: 'strategic-depth', v: 1 };
			for (const message of [
				null,
				7,
				'',
				'[iFrameSizer]',
				'[iFrameSizer]'.repeat(5000),
				{ ...ours, type: 'goto', id: '<img src=x onerror=alert(1)>' },
				{ ...ours, type: 'goto', id: { toString: 'x' } },
				{ ...ours, type: 'goto', id: '__proto__', progress: Number.NaN },
				{ ...ours, type: 'mode', value: 'constructor' },
				{ ...ours, v: 2, type: 'goto', id: 'bannu-raid' },
				{ sentinel: 'amp', type: 'other' },
				[],
				new Map()
			])
				says(message);
			for (let i = 0; i < 5000; i++) says({ ...ours, type: 'goto', id: `step-${i}`, progress: i });
			says({ ...ours, type: 'goto', id: 'bannu-count', progress: 1e9 });
		});
		await frame.locator('main[data-position="bannu-count"]').waitFor();
		expect(await frame.locator('main').getAttribute('data-progress')).toMatch(/^(0|1\.000)$/);
		expect(visited.errors).toEqual([]);
	});

	test('a frame in our place can neither put markup into the page nor blow itself up', async () => {
		const route = site.at('embed/bannu/');
		const visited = await host.open(site.browser(), `<div id="later"></div>`, { width: 1200 });
		await visited.page.route(route, (answer) =>
			answer.fulfill({
				contentType: 'text/html',
				body: `<main data-mode="step"></main><script>
					const ours = { ns: 'strategic-depth', v: 1 };
					const says = (message) => parent.postMessage({ ...ours, ...message }, '*');
					const step = { id: 'x', heading: '<img src=x onerror="window.harm=1">', paragraphs: ['<script>window.harm=1<\\/script>', 'y'.repeat(1e6), 5], runs: true };
					// As an embed does: it speaks when a loader has shown itself, however late that one comes.
					addEventListener('message', ({ data }) => {
						if (data.type !== 'hello') return;
						says({ type: 'height', height: 1e12 });
						says({ type: 'height', height: '1px;position:fixed' });
						says({ type: 'ready', id: 'x', steps: Array.from({ length: 5000 }, () => step) });
					});
				</script>`
			})
		);
		await visited.page.evaluate(
			([markup, src]) => {
				document.querySelector('#later')?.insertAdjacentHTML('beforeend', markup ?? '');
				const script = document.createElement('script');
				script.src = src ?? '';
				document.body.append(script);
			},
			[element('mode="scroll"'), site.at('embed.js')]
		);
		await visited.page.locator('strategic-depth h3').first().waitFor();
		expect(await visited.page.locator('strategic-depth h3').count()).toBeLessThanOrEqual(40);
		expect(await visited.page.locator('strategic-depth h3').first().textContent()).toContain('<img');
		expect(await visited.page.locator('strategic-depth img, strategic-depth script').count()).toBe(0);
		expect(await visited.page.evaluate(() => (window as unknown as { harm?: number }).harm)).toBeUndefined();
		expect((await visited.page.locator('strategic-depth').textContent())?.length).toBeLessThan(50_000);
	});
});
