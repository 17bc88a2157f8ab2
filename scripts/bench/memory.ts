/** Whether memory grows: the heap and the nodes of the story after each of several passes from its top to its end. */
import type { Browser } from 'playwright-core';
import { counters, countersOf, openOnPhone, scrolled } from '../measures.ts';
import { rounded } from './median.ts';

/** How often the story is passed through. */
const passes = 10;

/** A row for each pass. */
export async function memoryOf(browser: Browser, url: string): Promise<Record<string, Record<string, number>>> {
	const page = await openOnPhone(browser, url);
	const session = await countersOf(page);
	const rows: Record<string, Record<string, number>> = {};
	const length = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
	for (let pass = 1; pass <= passes; pass++) {
		await scrolled(page, 0, length, 20_000);
		await session.send('HeapProfiler.collectGarbage');
		const found = await counters(session);
		rows[`pass ${pass}`] = {
			'heap, MB': rounded((found.JSHeapUsedSize ?? 0) / 1e6),
			nodes: found.Nodes ?? 0,
			listeners: found.JSEventListeners ?? 0
		};
	}
	await page.close();
	return rows;
}
