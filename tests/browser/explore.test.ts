/** The page of all events, with the project's own record. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { EventRow } from '../../src/lib/explore/exploreTypes.ts';
import { content } from '../content/real.ts';
import { eventTexts } from '../../src/lib/explore/exploreData.ts';
import { count, html, incidents, live, rows, searched } from './explorer.ts';
import { each, firstOf, useSite } from './harness.ts';

const site = useSite();
const firstTitle = async (page: Page) => (await page.locator('.row .title').first().textContent())?.trim();

const texts = eventTexts(content);
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
