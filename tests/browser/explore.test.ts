/** The page of all events, with the project's own record. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { basePath, siteUrl } from '../../scripts/release.ts';
import type { EventRow, ExploreData } from '../../src/lib/explore/exploreTypes.ts';
import { content } from '../content/real.ts';
import { eventTexts } from '../../src/lib/explore/exploreData.ts';
import { each, firstOf, useSite } from './harness.ts';

const site = useSite();
const html = () => readFileSync('build/explore/index.html', 'utf8');
const dataPart = /(<script type="application\/json" id="explore-data">)([\s\S]*?)(<\/script>)/;
const ownData = () => JSON.parse(dataPart.exec(html())?.[2] ?? '') as ExploreData;

const live = (page: Page) => page.locator('main[data-live="true"]').waitFor();
const count = (page: Page) => page.locator('.count');
const firstTitle = async (page: Page) => (await page.locator('.row .title').first().textContent())?.trim();

/** Waits until the summaries are searched as well. */
const searched = (page: Page) => expect.poll(() => count(page).textContent()).not.toContain('summaries');

const rows = ownData().rows;
const texts = eventTexts(content);
const incidents = rows.filter(({ isMapped }) => isMapped);
const highest = ({ killed: [low, high] }: EventRow) => high ?? low;
const all = `${incidents.length} incidents`;

/** Waits until the page says how many incidents fit, which must be some and not all. */
async function expectCount(page: Page, fits: (row: EventRow) => boolean): Promise<void> {
	const found = incidents.filter(fits).length;
	expect(found, 'the test asks for something').toBeGreaterThan(0);
	expect(found, 'the test asks for something').toBeLessThan(incidents.length);
	await expect.poll(() => count(page).textContent()).toBe(`${found} of ${all}`);
	expect(await page.locator('tbody tr').count()).toBe(found);
}

describe('the table', () => {
	test('is a table of all rows for the page, for screen readers and for a copy', async () => {
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		expect(await page.getByRole('table').getByRole('row').count()).toBe(incidents.length + 1);
		expect(await page.locator('tbody tr').first().getByRole('rowheader').count()).toBe(1);
		const last = await page.locator('tbody tr').last().locator('.title').textContent();
		expect(await page.evaluate((words) => (window as unknown as { find(words: string): boolean }).find(words), last?.trim() ?? '')).toBe(
			true
		);
		const cells = await page.evaluate(() => {
			const row = document.querySelector('tbody tr');
			if (!row) throw new Error('there is no row');
			getSelection()?.selectAllChildren(row);
			return { tags: [...row.children].map(({ localName }) => localName), words: getSelection()?.toString() ?? '' };
		});
		expect(cells.tags).toEqual(['td', 'th', 'td', 'td', 'td', 'td']);
		expect(cells.words).toContain(await firstTitle(page));
	});

	test('every filter gives its answer, alone and on top of another', async () => {
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		const clear = async () => {
			await page.getByRole('button', { name: 'Clear' }).click();
			await expect.poll(() => count(page).textContent()).toBe(all);
		};
		await page.getByLabel('airstrike').check();
		await expectCount(page, ({ type }) => type === 'airstrike');
		await page.getByLabel('operation').check();
		await expectCount(page, ({ type }) => type === 'airstrike' || type === 'operation');
		await page.getByLabel('Disputes').selectOption('with');
		await expectCount(page, ({ type, isDisputed }) => isDisputed && (type === 'airstrike' || type === 'operation'));
		await clear();
		await page.getByLabel('Who').selectOption('ttp');
		await expectCount(page, ({ actors }) => actors.includes('ttp'));
		await clear();
		await page.getByLabel('Where').selectOption('PK.KP');
		await expectCount(page, ({ province }) => province === 'PK.KP');
		await clear();
		for (const [value, fits] of [
			['10', (row: EventRow) => (highest(row) ?? 0) >= 10],
			['unknown', (row: EventRow) => highest(row) === null]
		] as const) {
			await page.getByLabel('Killed, by the highest count').selectOption(value);
			await expectCount(page, fits);
		}
		await clear();
		await page.getByLabel('From').fill('2022-11');
		await page.getByLabel('to', { exact: true }).fill('2022-12');
		await page.getByLabel('to', { exact: true }).blur();
		await expectCount(page, ({ date }) => date >= '2022-11' && date < '2023');
	});

	test('the brush asks for the months that it covers, and a press beside it for all of them', async () => {
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		const chart = page.locator('.chart svg');
		await chart.scrollIntoViewIfNeeded();
		const box = await chart.boundingBox();
		if (!box) throw new Error('the chart has no box');
		const y = box.y + 50;
		await page.mouse.move(box.x + box.width * 0.25, y);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.4, y, { steps: 6 });
		await page.mouse.move(box.x + box.width * 0.6, y, { steps: 6 });
		await page.mouse.up();
		const from = await page.getByLabel('From').inputValue();
		const to = await page.getByLabel('to', { exact: true }).inputValue();
		expect(from >= '2022-01' && to > from).toBe(true);
		await expectCount(page, ({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to);
		await page.waitForFunction((expected) => location.search.includes(expected), `from=${from}`);
		await page.mouse.click(box.x + box.width * 0.9, y);
		await expect.poll(() => count(page).textContent()).toBe(all);
	});

	test('every order puts the right row first, both ways, and says so', async () => {
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		const text = (a: string, b: string) => new Intl.Collator('en').compare(a, b);
		const known = incidents.filter((row) => highest(row) !== null);
		const orders: readonly { name: string; rows: readonly EventRow[]; compare(a: EventRow, b: EventRow): number }[] = [
			{ name: 'Killed', rows: known, compare: (a, b) => (highest(a) ?? 0) - (highest(b) ?? 0) },
			{ name: 'Date', rows: incidents, compare: (a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) },
			{ name: 'Event', rows: incidents, compare: (a, b) => text(a.title, b.title) },
			{ name: 'What', rows: incidents, compare: (a, b) => text(a.type, b.type) },
			{ name: 'Where', rows: incidents, compare: (a, b) => text(`${a.province ?? ''} ${a.place}`, `${b.province ?? ''} ${b.place}`) }
		];
		for (const { name, rows: ordered, compare } of orders) {
			const head = page.getByRole('columnheader', { name });
			for (const _ of ['once', 'twice']) {
				const before = await head.getAttribute('aria-sort');
				await head.getByRole('button').click();
				await expect.poll(() => head.getAttribute('aria-sort')).not.toBe(before);
				const way = (await head.getAttribute('aria-sort')) === 'descending' ? -1 : 1;
				const best = ordered.reduce((first, row) => (compare(row, first) * way < 0 ? row : first));
				const alike = ordered.filter((row) => compare(row, best) === 0).map(({ title }) => title);
				expect(alike, `${name}, ${way}`).toContain(await firstTitle(page));
			}
		}
	});
});

describe('the record itself', () => {
	test('is on the page as a whole, and nothing goes wrong', async () => {
		const { page, troubles } = await site.openPage({ path: 'explore/' });
		await live(page);
		expect(await count(page).textContent()).toBe(all);
		expect(await page.locator('.row').count()).toBe(incidents.length);
		await page.getByLabel(/Also events without a mark/).check();
		await expect.poll(() => count(page).textContent()).toBe(`${rows.length} events`);
		expect(await page.locator('.row').count()).toBe(rows.length);
		expect(troubles()).toEqual([]);
	});

	test('without scripts every event is listed and the map has every mark', async () => {
		const { page, troubles } = await site.openPage({ path: 'explore/', js: false });
		expect(await page.locator('.row').count()).toBe(rows.length);
		const outlines = await page
			.locator('.first path:is(.m-least, .m-unknown)')
			.evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
		expect(outlines.join('').match(/M/g)?.length).toBe(incidents.length);
		expect(await page.locator('input[type=search], [data-find]').locator('visible=true').count()).toBe(0);
		expect(troubles()).toEqual([]);
	});

	test('a view is in the address, and an address gives the view back', async () => {
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		await page.getByRole('searchbox', { name: 'Search' }).fill('bannu');
		await page.getByLabel('attack').check();
		await page.getByRole('columnheader', { name: 'Killed' }).getByRole('button').click();
		await page.waitForFunction(() => /q=bannu&type=attack&sort=killed&order=down/.test(location.search));
		await searched(page);
		const shown = await count(page).textContent();
		const first = await firstTitle(page);
		await page.reload();
		await live(page);
		await expect.poll(() => count(page).textContent()).toBe(shown);
		expect(await firstTitle(page)).toBe(first);
		expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('bannu');
		expect(await page.getByLabel('attack').isChecked()).toBe(true);
		await page.getByRole('button', { name: 'Clear' }).click();
		await page.getByRole('columnheader', { name: 'Date' }).getByRole('button').click();
		await page.waitForFunction(() => location.search === '');
	});

	test('summaries come when they are searched, and where they do not the page says what it searched', async () => {
		const word = 'rockets';
		const fits = incidents.filter(
			({ id, title }) => texts[id]?.summary.toLowerCase().includes(word) && !title.toLowerCase().includes(word)
		);
		expect(fits.length, 'a word of some summaries').toBeGreaterThan(0);
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		await page.route('**/explore/texts.json', (route) => route.abort());
		await page.getByRole('searchbox', { name: 'Search' }).fill('bann');
		await expect.poll(() => count(page).textContent()).toContain('their summaries did not load and were not searched');
		await page.unroute('**/explore/texts.json');
		await page.getByRole('searchbox', { name: 'Search' }).fill(word);
		await searched(page);
		for (const { id } of fits) expect(await page.locator(`.row[data-event="${id}"]`).count()).toBe(1);
	});

	test('where nothing fits, it says why and offers the ways out with their numbers', async () => {
		const { page } = await site.openPage({ path: 'explore/?province=PK.SD&type=airstrike' });
		await live(page);
		const strikes = incidents.filter(({ type }) => type === 'airstrike').length;
		await page.getByText('Nothing fits all of this together').waitFor();
		await page.getByText('No incident matches the filters.').waitFor();
		await page.getByRole('button', { name: `${strikes} incidents in any province` }).click();
		await expect.poll(() => count(page).textContent()).toBe(`${strikes} of ${incidents.length} incidents`);
		await page.getByRole('searchbox', { name: 'Search' }).fill('zzzz');
		await page.getByText(/incidents? with any words/).waitFor();
	});

	test('where all that fits has no mark, the map says so', async () => {
		const { page } = await site.openPage({ path: 'explore/?type=treaty&all=yes' });
		await live(page);
		await page.getByText('None of these events has a mark').waitFor();
		const treaty = rows.find(({ type }) => type === 'treaty');
		await page.getByRole('link', { name: treaty?.title ?? '' }).click();
		await page
			.locator('.card')
			.getByRole('link', { name: texts[treaty?.id ?? '']?.sources[0]?.name ?? '' })
			.first()
			.waitFor();
	});

	test('a mark that is pressed is set apart in the table, and one of the table on the map', async () => {
		const { page } = await site.openPage({ path: 'explore/?q=karachi', motion: false });
		await live(page);
		await searched(page);
		const only = incidents.filter(({ place }) => place.includes('Karachi'))[0];
		await page.locator('.row .place button').first().click();
		await page.locator('.apart').waitFor();
		await page.locator(`.row.chosen[data-event="${only?.id ?? ''}"]`).waitFor();
		const mark = await page.locator('.apart .halo').boundingBox();
		await page.getByRole('button', { name: 'Close', exact: true }).click();
		await page.locator('.apart').waitFor({ state: 'detached' });
		await page.mouse.click((mark?.x ?? 0) + (mark?.width ?? 0) / 2, (mark?.y ?? 0) + (mark?.height ?? 0) / 2);
		await page.locator(`.row.chosen[data-event="${only?.id ?? ''}"]`).waitFor();
		await page.waitForFunction((id) => location.search.includes(`event=${id}`), only?.id ?? '');
	});

	test('on a phone the live map comes at the first touch, and takes over the press on a mark', async () => {
		const { page, troubles } = await site.openPage({ path: 'explore/', motion: false, width: 390, height: 844, touch: true });
		await live(page);
		let letCome = () => {};
		const pressed = new Promise<void>((done) => (letCome = done));
		await page.route('**/LiveMap-*.js', async (route) => {
			await pressed;
			await route.continue();
		});
		expect(await page.locator('.map-view').count()).toBe(0);
		const seen = await page
			.locator('.first svg > g')
			.first()
			.evaluate((map, marks) => {
				const toScreen = (map as SVGGElement).getScreenCTM() ?? undefined;
				return marks
					.map(({ id, at: [x, y] }) => ({ id, place: new DOMPoint(x, y).matrixTransform(toScreen) }))
					.filter(({ place }) => document.elementFromPoint(place.x, place.y)?.matches('.first .glass'))
					.map(({ id, place: { x, y } }) => ({ id, x, y }));
			}, ownData().scene.marks);
		// The mark that stands most alone: a finger that is a little off finds no other.
		const gap = (one: (typeof seen)[number]) =>
			Math.min(...seen.filter((other) => other !== one).map(({ x, y }) => Math.hypot(x - one.x, y - one.y)));
		const [mark] = seen.sort((a, b) => gap(b) - gap(a));
		if (!mark) throw new Error('no mark is in sight');
		await page.touchscreen.tap(mark.x, mark.y);
		letCome();
		await page.locator(`.row.chosen[data-event="${mark.id}"]`).waitFor();
		await page.locator('.map-view .apart').waitFor();
		await page.locator('.first').waitFor({ state: 'detached' });
		expect(troubles()).toEqual([]);
	});

	each(
		[
			['a phone', 390, 'explore/?event=bannu-ctd-siege-2022'],
			['a laptop', 1440, 'explore/'],
			['a phone, closer', 390, 'explore/?map=300_200_500_400'],
			['a phone, with a filter', 390, 'explore/?type=airstrike']
		] as const,
		firstOf(2)
	)('the live map comes without a touch on %s %i px wide at /%s', async (_, width, path) => {
		const { page } = await site.openPage({ path, motion: false, width, height: 844 });
		await page.locator('.map-view .glass').waitFor({ state: 'attached' });
		await page.locator('.first').waitFor({ state: 'detached' });
	});

	test('the map comes closer and goes back, with buttons and with keys', async () => {
		const { page } = await site.openPage({ path: 'explore/', motion: false });
		await live(page);
		await page.getByRole('button', { name: 'Closer' }).press('Enter');
		await page.waitForFunction(() => location.search.includes('map='));
		const before = page.url();
		await page.getByRole('button', { name: 'Closer' }).press('ArrowRight');
		await page.waitForFunction((old) => location.href !== old, before);
		await page.getByRole('button', { name: 'All', exact: true }).click();
		await page.waitForFunction(() => location.search === '');
	});

	/** The map's box in the address, in map units; none where it shows everything. */
	const boxIn = (page: Page) => page.evaluate(() => new URL(location.href).searchParams.get('map')?.split('_').map(Number) ?? null);
	const mapOf = async (page: Page) => {
		const box = await page.locator('.picture').boundingBox();
		if (!box) throw new Error('there is no map');
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	};

	test('the map can be dragged, and a drag chooses nothing', async () => {
		const { page } = await site.openPage({ path: 'explore/', motion: false });
		await live(page);
		const { x, y } = await mapOf(page);
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x - 60, y - 20, { steps: 4 });
		await page.mouse.move(x - 120, y - 40, { steps: 4 });
		await page.mouse.up();
		await page.waitForFunction(() => location.search.includes('map='));
		const first = await boxIn(page);
		expect(await page.evaluate(() => new URL(location.href).searchParams.has('event'))).toBe(false);
		expect(await page.locator('.picture').evaluate((element) => getComputedStyle(element).transform)).toBe('none');
		await page.mouse.move(x, y);
		await page.mouse.down();
		await page.mouse.move(x + 120, y, { steps: 4 });
		await page.mouse.up();
		await page.waitForFunction((old) => new URL(location.href).searchParams.get('map') !== old, first?.join('_'));
		const second = await boxIn(page);
		expect((second?.[0] ?? 0) < (first?.[0] ?? 0)).toBe(true);
	});

	test('the wheel comes closer with Ctrl and scrolls the page without it', async () => {
		const { page } = await site.openPage({ path: 'explore/', motion: false });
		await live(page);
		const { x, y } = await mapOf(page);
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, 400);
		await page.waitForFunction(() => scrollY > 100);
		expect(await boxIn(page)).toBeNull();
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -120);
		await page.waitForFunction(() => location.search.includes('map='));
		await page.keyboard.up('Control');
	});

	test('two fingers come closer, and one scrolls the page', async () => {
		const { page } = await site.openPage({ path: 'explore/', motion: false, width: 390, height: 844, touch: true });
		await live(page);
		const { x, y } = await mapOf(page);
		const session = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly [number, number][]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })) });
		const before = await page.evaluate(() => scrollY);
		await touch('touchStart', [[x, y]]);
		for (let i = 1; i <= 8; i++) await touch('touchMove', [[x, y - i * 25]]);
		await touch('touchEnd', []);
		await page.waitForFunction((old) => scrollY > old + 50, before);
		expect(await boxIn(page)).toBeNull();
		const now = await mapOf(page);
		await touch('touchStart', [
			[now.x - 30, now.y],
			[now.x + 30, now.y]
		]);
		for (let i = 1; i <= 8; i++)
			await touch('touchMove', [
				[now.x - 30 - i * 8, now.y],
				[now.x + 30 + i * 8, now.y]
			]);
		await touch('touchEnd', []);
		await page.waitForFunction(() => location.search.includes('map='));
	});

	each(
		rows.map(({ id }) => id).filter((_, i) => i % 26 === 0),
		firstOf(1)
	)('%s has an address that shows its row and its card', async (id) => {
		const { page } = await site.openPage({ path: `explore/?event=${id}`, motion: false });
		await live(page);
		await page.locator(`.row.chosen[data-event="${id}"]`).waitFor();
		await page
			.locator('.card h2')
			.getByText(rows.find((row) => row.id === id)?.title ?? '')
			.waitFor();
		await page.waitForFunction((row) => {
			const box = document.getElementById(row)?.getBoundingClientRect();
			return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
		}, id);
	});

	test('without scripts too every event has an address', () => {
		for (const { id, isMapped } of rows) {
			expect(html(), id).toContain(` id="${id}"`);
			if (!isMapped) expect(html(), id).toContain(`href="../explore/?event=${id}#${id}"`);
		}
	});

	each([320, 390, 768], firstOf(1))('at %i px nothing runs out of the page', async (width) => {
		const { page } = await site.openPage({ path: 'explore/', width, height: 740 });
		await live(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
});

describe('the page of an incident', () => {
	test('names the claims that speak of it, each with its row in the ledger', async () => {
		const { page } = await site.openPage({ path: 'incidents/chaman-shelling-2022-12-11/', js: false });
		const links = await page
			.getByRole('heading', { name: 'What the article says of it' })
			.locator('+ ul a')
			.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash));
		const claims = JSON.parse(readFileSync('data/claims.json', 'utf8')) as { id: string; events: string[] }[];
		const own = claims.filter(({ events }) => events.includes('chaman-shelling-2022-12-11')).map(({ id }) => `${basePath()}/ledger/#${id}`);
		expect(own.length).toBeGreaterThan(0);
		expect(links).toEqual(own);
	});

	test('has a map in the colours of its scheme', async () => {
		const tints = [];
		for (const scheme of ['light', 'dark'] as const) {
			const { page } = await site.openPage({ path: 'incidents/chaman-shelling-2022-12-11/', scheme, js: false });
			const bands = page.locator('figure > div:visible svg > g').first().locator('> path').first();
			tints.push(await bands.evaluate((band) => getComputedStyle(band).fill));
		}
		expect(tints[0]).not.toBe(tints[1]);
	});

	test('shows one map, who counted, and its own address in the citation', async () => {
		const { page, troubles } = await site.openPage({ path: 'incidents/bannu-ctd-siege-2022/' });
		expect(await page.locator('figure svg:visible').count()).toBeGreaterThan(0);
		expect(await page.locator('figure > div:visible').count()).toBe(1);
		expect(await page.locator('figure > div:visible .m-chosen').count()).toBe(1);
		expect(await page.locator('table').count()).toBe(2);
		const apa = await page.locator('#citation-APA').textContent();
		if (siteUrl()) expect(apa).toContain('incidents/bannu-ctd-siege-2022/');
		else expect(await page.locator('dl + p', { hasText: 'an address that only this machine knows' }).count()).toBe(1);
		expect(await page.locator('#citation-BibTeX').textContent()).toMatch(/^@misc\{bannu-ctd-siege-2022,/);
		expect(troubles()).toEqual([]);
	});

	each([320, 390], firstOf(1))('fits %i px', async (width) => {
		const { page } = await site.openPage({ path: 'incidents/bannu-ctd-siege-2022/', width, height: 740 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
});
