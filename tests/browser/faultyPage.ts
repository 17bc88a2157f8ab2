/** Pages on which something goes wrong, and what they say of it. */
import type { BrowserContext, Page, Route } from 'playwright-core';
import { afterEach } from 'vitest';
import type { Site } from './harness.ts';

/** Opens pages on which something goes wrong, for a file of tests. To be called at the top of the file. */
export function useFaults(site: Site) {
	const contexts: BrowserContext[] = [];
	afterEach(async () => {
		await Promise.all(contexts.splice(0).map((context) => context.close()));
	});
	return {
		/** Takes care that a context is closed after its test. */
		closeAfterwards: (context: BrowserContext) => void contexts.push(context),
		openWith
	};

	/** Opens a page on which something goes wrong from its first request on. Returns it with the errors that nobody caught. */
	async function openWith(
		prepare: (page: Page) => Promise<unknown>,
		path = '',
		options: { width?: number; height?: number; motion?: boolean } = {}
	): Promise<{ page: Page; errors: string[] }> {
		const { width = 1440, height = 900, motion = false } = options;
		const context = await site.browser().newContext({ viewport: { width, height }, reducedMotion: motion ? 'no-preference' : 'reduce' });
		contexts.push(context);
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await prepare(page);
		await page.goto(site.at(path), { waitUntil: 'load' });
		return { page, errors };
	}
}

/** What a route answers where a file is not to be had: nothing, an error, or its first half. */
export const failures: Readonly<Record<string, (route: Route) => Promise<void>>> = {
	'is missing': (route) => route.fulfill({ status: 404, body: 'nothing here' }),
	'fails with the network': (route) => route.abort(),
	async 'is cut short'(route) {
		const whole = await (await route.fetch()).text();
		await route.fulfill({ contentType: 'application/json', body: whole.slice(0, whole.length / 2) });
	}
};

/** Scrolls to a step at once. */
export const show = (page: Page, step: string) =>
	page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);

/** Waits until the map shows a step. */
export const mapOf = (page: Page, step: string) => page.locator(`.map-view[data-shown="${step}"]`).waitFor({ state: 'attached' });

/** The line that says what is missing, by its kind. */
export const lack = (page: Page, kind: string) => page.locator(`.lack.${kind}`);

/** The words of a step. */
export const prose = (page: Page, step: string) => page.locator(`#${step} .prose`);
