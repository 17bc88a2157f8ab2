/** The page of all events: with the project's own record, and with 2,000 made-up incidents that are put into its data on the way. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EventRow, ExploreData } from '../../src/lib/explore/exploreTypes.ts';
import { basePath, siteUrl } from '../../scripts/release.ts';
import { useSite } from './harness.ts';

const site = useSite();
const html = () => readFileSync('build/explore/index.html', 'utf8');
const dataPart = /(<script type="application\/json" id="explore-data">)([\s\S]*?)(<\/script>)/;
const ownData = () => JSON.parse(dataPart.exec(html())?.[2] ?? '') as ExploreData;

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}

/** The page's data with so many made-up incidents in the place of the real ones. */
function madeUp(count: number): ExploreData {
	const data = ownData();
	const next = numbers(7);
	const pick = <T>(list: readonly T[]): T => {
		const found = list[Math.floor(next() * list.length)];
		if (found === undefined) throw new Error('nothing to pick from');
		return found;
	};
	const types = ['attack', 'airstrike', 'border-clash', 'operation'];
	const rows = Array.from({ length: count }, (_, i): EventRow => {
		const low = next() < 0.1 ? null : Math.floor(next() ** 4 * 90);
		const month = Math.floor(next() * 17 * 12);
		return {
			id: `made-up-${i}`,
			date: `${2009 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-${String(1 + Math.floor(next() * 28)).padStart(2, '0')}`,
			title: `Made-up incident ${i} ${pick(['by the road', 'at the gate', 'in the valley'])}`,
			summary: 'Nothing of this happened.',
			place: pick(['Aba', 'Beba', 'Ceda', 'Dora', 'Efa']),
			province: pick(Object.keys(data.provinces)),
			type: pick(types),
			actors: [pick(Object.keys(data.actors)), pick(Object.keys(data.actors))],
			killed: [low, low === null ? null : low + Math.floor(next() * 5)],
			injured: [null, null],
			isDisputed: next() < 0.3,
			isMapped: true,
			sources: []
		};
	});
	const [left, top, right, bottom] = data.scene.bounds;
	const marks = rows.map(({ id, title, date, killed: [low, high] }, i) => ({
		id,
		title,
		date,
		low,
		high,
		shape: (['circle', 'triangle', 'diamond', 'square'] as const)[i % 4] ?? 'circle',
		at: [left + next() * (right - left), top + next() * (bottom - top)] as [number, number],
		turn: 0
	}));
	return { ...data, rows, scene: { ...data.scene, marks } };
}

const asJson = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Opens the page with other data in it. */
async function openWith(data: ExploreData, query = ''): Promise<Page> {
	const context = await site.browser().newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
	const page = await context.newPage();
	const body = html().replace(dataPart, (_, open: string, __, close: string) => `${open}${asJson(data)}${close}`);
	await page.route(`**${basePath()}/explore/${query ? `?${query}` : ''}`, (route) =>
		route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
	);
	await page.goto(site.at(`explore/${query ? `?${query}` : ''}`));
	await live(page);
	return page;
}

const live = (page: Page) => page.locator('main[data-live="true"]').waitFor();
const count = (page: Page) => page.locator('.count');
const firstTitle = async (page: Page) => (await page.locator('.row .title').first().textContent())?.trim();
const elements = (page: Page) => page.evaluate(() => document.querySelectorAll('*').length);

describe('2,000 made-up incidents', () => {
	const size = 2000;
	const data = { rows: [] as readonly EventRow[] };
	let full: ExploreData;
	beforeAll(() => {
		full = madeUp(size);
		data.rows = full.rows;
	});
	const say = (found: number) => (found === size ? '2,000 incidents' : `${found.toLocaleString('en-GB')} of 2,000 incidents`);
	const expectCount = async (page: Page, fits: (row: EventRow) => boolean) => {
		const found = data.rows.filter(fits).length;
		expect(found, 'the test asks for something').toBeGreaterThan(0);
		await expect.poll(() => count(page).textContent()).toBe(say(found));
		return found;
	};
	const most = ({ killed: [low, high] }: EventRow) => high ?? low;

	test('stay under 3,000 elements, at the top, in the middle and at the end', async () => {
		const page = await openWith(full);
		expect(await count(page).textContent()).toBe('2,000 incidents');
		expect(await elements(page)).toBeLessThan(3000);
		for (const part of [0.5, 1]) {
			await page.evaluate((share) => window.scrollTo(0, document.documentElement.scrollHeight * share), part);
			const number = Math.round(2 + part * (size - 1) - (part === 1 ? 0 : 40));
			await page.locator(`.row[aria-rowindex="${number}"]`).waitFor({ state: 'attached' });
			expect(await elements(page)).toBeLessThan(3000);
		}
		await page.context().close();
	});

	test('every filter gives its answer, alone and on top of another', async () => {
		const page = await openWith(full);
		await page.getByLabel('Search').fill('valley ceda');
		await expectCount(page, ({ title, place }) => title.includes('valley') && place === 'Ceda');
		await page.getByLabel('airstrike').check();
		await expectCount(page, ({ title, place, type }) => title.includes('valley') && place === 'Ceda' && type === 'airstrike');
		await page.getByRole('button', { name: 'Clear' }).click();
		expect(await count(page).textContent()).toBe('2,000 incidents');

		await page.getByLabel('border clash').check();
		await page.getByLabel('operation').check();
		await expectCount(page, ({ type }) => type === 'border-clash' || type === 'operation');
		await page.getByRole('button', { name: 'Clear' }).click();

		await page.getByLabel('Who').selectOption('ttp');
		await expectCount(page, ({ actors }) => actors.includes('ttp'));
		await page.getByRole('button', { name: 'Clear' }).click();

		await page.getByLabel('Where').selectOption('PK.KP');
		await expectCount(page, ({ province }) => province === 'PK.KP');
		await page.getByRole('button', { name: 'Clear' }).click();

		for (const [value, fits] of [
			['10', (row: EventRow) => (most(row) ?? 0) >= 10],
			['unknown', (row: EventRow) => most(row) === null],
			['none', (row: EventRow) => most(row) === 0]
		] as const) {
			await page.getByLabel('Killed, by the highest count').selectOption(value);
			await expectCount(page, fits);
		}
		await page.getByRole('button', { name: 'Clear' }).click();

		await page.getByLabel('Disputes').selectOption('with');
		await expectCount(page, ({ isDisputed }) => isDisputed);
		await page.getByRole('button', { name: 'Clear' }).click();

		await page.getByLabel('From').fill('2014-03');
		await page.getByLabel('to', { exact: true }).fill('2016-10');
		await page.getByLabel('to', { exact: true }).blur();
		await expectCount(page, ({ date }) => date >= '2014-03' && date < '2016-11');
		await page.context().close();
	});

	test('the brush asks for the months that it covers, and a press beside it for all of them', async () => {
		const page = await openWith(full);
		const chart = page.locator('.chart svg');
		await chart.scrollIntoViewIfNeeded();
		const box = await chart.boundingBox();
		if (!box) throw new Error('the chart has no box');
		const y = box.y + 50;
		await page.mouse.move(box.x + box.width * 0.45, y);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.6, y, { steps: 6 });
		await page.mouse.move(box.x + box.width * 0.7, y, { steps: 6 });
		await page.mouse.up();
		const from = await page.getByLabel('From').inputValue();
		const to = await page.getByLabel('to', { exact: true }).inputValue();
		expect(from > '2022-01' && to > from && to < '2025-12').toBe(true);
		await expectCount(page, ({ date }) => date.slice(0, 7) >= from && date.slice(0, 7) <= to);
		await page.waitForFunction((expected) => location.search.includes(expected), `from=${from}`);
		await page.mouse.click(box.x + box.width * 0.9, y);
		await expect.poll(() => count(page).textContent()).toBe('2,000 incidents');
		await page.context().close();
	});

	test('every order puts the right row first, both ways, and says so', async () => {
		const page = await openWith(full);
		const text = (a: string, b: string) => new Intl.Collator('en').compare(a, b);
		const known = data.rows.filter((row) => most(row) !== null);
		const orders: readonly { name: string; rows: readonly EventRow[]; compare(a: EventRow, b: EventRow): number }[] = [
			{ name: 'Killed', rows: known, compare: (a, b) => (most(a) ?? 0) - (most(b) ?? 0) },
			{ name: 'Date', rows: data.rows, compare: (a, b) => text(a.date, b.date) },
			{ name: 'Event', rows: data.rows, compare: (a, b) => text(a.title, b.title) },
			{ name: 'What', rows: data.rows, compare: (a, b) => text(a.type, b.type) },
			{ name: 'Where', rows: data.rows, compare: (a, b) => text(`${a.province ?? ''} ${a.place}`, `${b.province ?? ''} ${b.place}`) }
		];
		for (const { name, rows, compare } of orders) {
			const head = page.getByRole('columnheader', { name });
			for (const _ of ['once', 'twice']) {
				const before = await head.getAttribute('aria-sort');
				await head.getByRole('button').click();
				await expect.poll(() => head.getAttribute('aria-sort')).not.toBe(before);
				const way = (await head.getAttribute('aria-sort')) === 'descending' ? -1 : 1;
				const best = rows.reduce((first, row) => (compare(row, first) * way < 0 ? row : first));
				const alike = rows.filter((row) => compare(row, best) === 0).map(({ title }) => title);
				expect(alike, `${name}, ${way}`).toContain(await firstTitle(page));
			}
		}
		await page.context().close();
	});

	test('a row scrolled to is the row of that number', async () => {
		const page = await openWith(full);
		await page.getByRole('columnheader', { name: 'Date' }).getByRole('button').click();
		const inOrder = data.rows.map(({ date }) => date).sort();
		await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight * 0.6));
		await page.locator('.row[aria-rowindex="1200"]').waitFor({ state: 'attached' });
		expect(await page.locator('.row[aria-rowindex="1200"] .date').textContent()).toContain(inOrder[1198]?.slice(0, 4));
		expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('2001');
		await page.context().close();
	});

	test('a filter, the brush or an order changes no more of the page than is seen of it', async () => {
		const page = await openWith(full);
		await page.evaluate(() => {
			let changes = 0;
			new MutationObserver((list) => {
				for (const { type, addedNodes, removedNodes } of list)
					changes += type === 'childList' ? addedNodes.length + removedNodes.length : 1;
			}).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
			Object.assign(window, { changesSince: () => [changes, (changes = 0)][0] });
		});
		const all: Record<string, number> = {};
		/** Tells the page what happened, and counts what it changes until it rests. */
		const measure = async (name: string, selector: string, event: string, value?: string) => {
			all[name] = await page.evaluate(
				async ([where, kind, text]) => {
					const { changesSince } = window as unknown as { changesSince(): number };
					const rest = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
					await rest();
					changesSince();
					const element = document.querySelector<HTMLInputElement>(where ?? '');
					if (!element) throw new Error(`there is no ${where ?? ''}`);
					if (text !== undefined) element.value = text;
					if (kind === 'click') element.click();
					else element.dispatchEvent(new Event(kind ?? '', { bubbles: true }));
					await rest();
					return changesSince();
				},
				[selector, event, value]
			);
		};
		await measure('search', '.search input', 'input', 'gate');
		await measure('no search', '.search input', 'input', '');
		await measure('type', '.types input', 'click');
		await measure('no type', '.types input', 'click');
		for (const [n, value] of ['ttp', 'PK.KP', '10', 'with'].entries()) {
			const select = `.selects label:nth-child(${n + 1}) select`;
			await measure(`select ${value}`, select, 'change', value);
			await measure(`any for ${value}`, select, 'change', '');
		}
		for (const column of ['date', 'title', 'type', 'place', 'killed', 'injured'])
			await measure(`order by ${column}`, `.head .${column} button`, 'click');
		// Of 2,000 rows a window's height is drawn, of the marks those whose state changed.
		expect(Object.entries(all).filter(([, changes]) => changes === 0 || changes > 1000)).toEqual([]);
		await page.context().close();
	});
});

describe('the record itself', () => {
	const rows = ownData().rows;
	const incidents = rows.filter(({ isMapped }) => isMapped);

	test('is on the page as a whole, and nothing goes wrong', async () => {
		const { page, troubles } = await site.openPage({ path: 'explore/' });
		await live(page);
		expect(await count(page).textContent()).toBe(`${incidents.length} incidents`);
		expect(await page.locator('.row').count()).toBe(incidents.length);
		await page.getByLabel(/Also events without a mark/).check();
		await expect.poll(() => count(page).textContent()).toBe(`${rows.length} events`);
		expect(await page.locator('.row').count()).toBe(rows.length);
		expect(troubles()).toEqual([]);
	});

	test('without scripts every event is listed and the map has every mark', async () => {
		const { page, troubles } = await site.openPage({ path: 'explore/', js: false });
		expect(await page.locator('.row').count()).toBe(rows.length);
		expect(await page.locator('.fit.middle .m-mark, .fit.narrow .m-mark').count()).toBeGreaterThanOrEqual(incidents.length);
		expect(await page.getByLabel('Search').isVisible()).toBe(false);
		expect(troubles()).toEqual([]);
	});

	test('a view is in the address, and an address gives the view back', async () => {
		const { page } = await site.openPage({ path: 'explore/' });
		await live(page);
		await page.getByLabel('Search').fill('bannu');
		await page.getByLabel('attack').check();
		await page.getByRole('columnheader', { name: 'Killed' }).getByRole('button').click();
		await page.waitForFunction(() => /q=bannu&type=attack&sort=killed&order=down/.test(location.search));
		const shown = await count(page).textContent();
		const first = await firstTitle(page);
		await page.reload();
		await live(page);
		expect(await count(page).textContent()).toBe(shown);
		expect(await firstTitle(page)).toBe(first);
		expect(await page.getByLabel('Search').inputValue()).toBe('bannu');
		expect(await page.getByLabel('attack').isChecked()).toBe(true);
		await page.getByRole('button', { name: 'Clear' }).click();
		await page.getByRole('columnheader', { name: 'Date' }).getByRole('button').click();
		await page.waitForFunction(() => location.search === '');
	});

	test('where nothing fits, it says why and offers the ways out with their numbers', async () => {
		const { page } = await site.openPage({ path: 'explore/?province=PK.SD&type=airstrike' });
		await live(page);
		const strikes = incidents.filter(({ type }) => type === 'airstrike').length;
		await page.getByText('Nothing fits all of this together').waitFor();
		await page.getByText('No incident fits what is asked for').waitFor();
		await page.getByRole('button', { name: `${strikes} incidents in any province` }).click();
		await expect.poll(() => count(page).textContent()).toBe(`${strikes} of ${incidents.length} incidents`);
		await page.getByLabel('Search').fill('zzzz');
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
			.getByRole('link', { name: treaty?.sources[0]?.name ?? '' })
			.first()
			.waitFor();
	});

	test('a mark that is pressed is set apart in the table, and one of the table on the map', async () => {
		const { page } = await site.openPage({ path: 'explore/?q=karachi', motion: false });
		await live(page);
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

	test.each(rows.map(({ id }) => id).filter((_, i) => i % 26 === 0))('%s has an address that shows its row and its card', async (id) => {
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

	test.each([320, 390, 768])('at %i px nothing runs out of the page', async (width) => {
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

	test.each([320, 390])('fits %i px', async (width) => {
		const { page } = await site.openPage({ path: 'incidents/bannu-ctd-siege-2022/', width, height: 740 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
	});
});
