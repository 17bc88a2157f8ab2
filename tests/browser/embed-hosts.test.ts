/** An embed on pages of others: what resizes frames there, and a frame with nothing around it. */
import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { each, firstOf, slow, useSite } from './harness.ts';
import { excess, useHost } from './hosts.ts';

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
