/** Pages that a browser translates: every text it finds goes into new elements, as a new text, and the old one out of the page. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { deckData } from '../../src/lib/present/deckData.ts';
import { content } from '../content/real.ts';
import { atLife, atStep, slow, useSite } from './harness.ts';

const site = useSite();
const deck = deckData(content);

/** Translates a page, what comes later too, and leaves the words as they are. */
async function translate(page: Page): Promise<void> {
	await page.evaluate(() => {
		const isOurs = (text: Text) => text.parentElement?.closest('font, script, style, svg, textarea') !== null;
		const take = (root: Node) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const texts: Text[] = root instanceof Text ? [root] : [];
			while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
			for (const text of texts) {
				if (!text.data.trim() || !text.isConnected || isOurs(text)) continue;
				const [outer, inner] = [document.createElement('font'), document.createElement('font')];
				inner.append(text.data);
				outer.append(inner);
				text.replaceWith(outer);
			}
		};
		take(document.body);
		new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach(take))).observe(document.body, {
			childList: true,
			subtree: true
		});
	});
	await page.locator('font').first().waitFor({ state: 'attached' });
}

test('the explorer counts and lists what was asked for', async () => {
	const { page, troubles } = await site.openPage({ path: 'explore/' });
	await atLife(page);
	await translate(page);
	await page.locator('input[type="search"]').first().fill('Bannu');
	await page.waitForURL(/q=Bannu/);
	const rows = page.locator('tr[data-event]');
	const shown = await rows.evaluateAll((all) => all.map((row) => [row.id, row.querySelector('.title')?.textContent?.trim()]));
	expect(shown.length).toBeGreaterThan(2);
	expect(shown.length).toBeLessThan(content.events.size);
	for (const [id, title] of shown) expect(title).toBe(content.events.get(id ?? '')?.title);
	expect((await page.locator('#explore-words').textContent())?.trim()).toMatch(new RegExp(`^${shown.length} `));
	expect(troubles()).toEqual([]);
});

describe('the deck', () => {
	test('and the speaker’s window say what their slide says', slow, async () => {
		const { page, troubles } = await site.openPage({ path: 'present/', width: 1280, height: 720, motion: false });
		await atLife(page);
		const speaker = await page.context().newPage();
		await speaker.goto(site.at(`present/speaker/?s=${new URL(page.url()).searchParams.get('s')}`));
		await atLife(speaker);
		await translate(page);
		await translate(speaker);
		for (const [index, { id, line, say, opens, second }] of deck.slides.slice(0, 32).entries()) {
			await page.evaluate((step) => (location.hash = step), id);
			await atStep(page, id);
			await atStep(speaker, id);
			expect((await page.locator('.box .line').textContent())?.trim()).toBe(line);
			expect((await page.locator('.box .number').textContent())?.trim()).toBe(`${index + 1} / ${deck.slides.length}`);
			expect((await page.locator('[aria-live="polite"]').last().textContent())?.trim()).toContain(line);
			expect((await speaker.locator('.say').textContent())?.trim()).toBe(say);
			expect((await speaker.locator('.notes .where').textContent())?.trim()).toContain(`${index + 1} of ${deck.slides.length}`);
			if (opens && second && second !== 'drawing') expect((await page.locator('.box h2').textContent())?.trim()).toContain(second.title);
		}
		expect(troubles()).toEqual([]);
	});
});
