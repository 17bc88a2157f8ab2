/** Our loader on pages of others: heights, scrolling, frames that come late, and those who mean harm. */
import { describe, expect, test } from 'vitest';
import { useSite } from './harness.ts';
import type { Step } from '../../src/lib/content/model.ts';
import { wordsOf } from '../../src/lib/content/runs.ts';
import { content } from '../content/real.ts';
import { excess, useHost, type Visited } from './hosts.ts';

const site = useSite();
const host = useHost();

/** The chapter that most hosts here take. */
const bannu = content.chapters.find(({ id }) => id === 'bannu') ?? { steps: [] };

/** The first words of a step's prose. */
const firstWords = ({ paragraphs: [first] }: Step) => wordsOf(first ?? []).slice(0, 40);

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
