/** The page of all events as it was built, and what its tests wait for. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ExploreData } from '../../src/lib/explore/exploreTypes.ts';

/** The markup of the page. */
export const html = (): string => readFileSync('build/explore/index.html', 'utf8');

const dataPart = /(<script type="application\/json" id="explore-data">)([\s\S]*?)(<\/script>)/;

/** The data that the page carries. */
export const ownData = (): ExploreData => JSON.parse(dataPart.exec(html())?.[2] ?? '') as ExploreData;

/** All events, and those with a mark. */
export const { rows } = ownData();
export const incidents = rows.filter(({ isMapped }) => isMapped);

/** Waits until the page's script runs. */
export const live = (page: Page): Promise<void> => page.locator('main[data-live="true"]').waitFor();

/** Where the page says how many events fit. */
export const count = (page: Page): Locator => page.locator('.count');

/** Waits until the summaries are searched as well. */
export const searched = (page: Page): Promise<void> => expect.poll(() => count(page).textContent()).not.toContain('summaries');
