/** Every kind of page under the policy that is sent with it: nothing is forbidden that it does, and nothing asks another host. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { content, steps } from '../content/real.ts';
import { atStep, useSite } from './harness.ts';

const site = useSite();
const incident = readdirSync('build/incidents')[0] ?? '';
const still = steps[0]?.id ?? '';

/** What a policy forbade on a page, one line each; to be called before it is opened. */
async function forbidden(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		const found: string[] = [];
		Object.assign(window, { forbidden: found });
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample, sourceFile }) =>
			found.push(`${violatedDirective}: ${blockedURI} ${sample} (${sourceFile})`)
		);
	});
	return () => page.evaluate(() => (window as unknown as { forbidden: string[] }).forbidden);
}

/** A page of each kind, and what is done on it. */
const kinds: readonly [path: string, use?: (page: Page) => Promise<unknown>][] = [
	[
		'',
		async (page) => {
			await atStep(page, still);
			for (let i = 0; i < 6; i++) await page.keyboard.press('j');
			await page.locator('main[data-position]').waitFor({ state: 'attached' });
			await page.locator('[data-term]').first().focus();
			await page.keyboard.press('?');
		}
	],
	['?read=text&theme=dark'],
	['?read=steps&lens=on&words=plain&motion=off'],
	[`${content.chapters[7]?.id}/`, (page) => page.locator('main[data-position]').waitFor({ state: 'attached' })],
	['explore/', (page) => page.locator('main[data-live]').waitFor({ state: 'attached' })],
	[`incidents/${incident}/`],
	['ledger/', (page) => page.locator('form[data-filter] input').first().fill('line')],
	['sources/'],
	['glossary/'],
	['about/', (page) => page.locator('#licences ~ ul summary').click()],
	['downloads/'],
	['teach/', (page) => page.getByRole('button', { name: /^Keep for offline use/ }).waitFor()],
	[
		'present/',
		async (page) => {
			await page.locator('main[data-position]').waitFor({ state: 'attached' });
			for (const key of ['PageDown', 'o', 'Escape', 'q', 'd', 'z', '?']) await page.keyboard.press(key);
		}
	],
	['present/speaker/', (page) => page.locator('main[data-position]').waitFor({ state: 'attached' })],
	['embed/', (page) => page.frameLocator('iframe >> nth=0').locator('main[data-position]').waitFor({ state: 'attached' })],
	['embed/bannu/', (page) => page.keyboard.press('ArrowRight')],
	['embed/bannu/?mode=flat'],
	[`embed/incidents/${incident}/`],
	[`stills/${still}.svg`],
	[`stills/${still}.png`],
	['licences.txt']
];

describe('under the policy that is sent with it', () => {
	test.each(kinds.map(([path, use]) => ({ path, use })))('/$path does nothing that is forbidden', async ({ path, use }) => {
		const { page, troubles } = await site.openPage({ path: 'licences.txt' });
		const found = await forbidden(page);
		const answer = await page.goto(site.at(path), { waitUntil: 'load' });
		const headers = answer?.headers() ?? {};
		if (headers['content-type']?.startsWith('text/html')) {
			const sent = headers['content-security-policy'] ?? '';
			const own = (await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')) ?? '';
			const isFramed = path.startsWith('embed/');
			for (const policy of isFramed ? [own] : [own, sent]) {
				expect(policy).toMatch(/script-src 'self'[ ;]/);
				expect(policy).toContain("require-trusted-types-for 'script'");
			}
			expect(sent).toMatch(isFramed ? /^frame-ancestors \*$/ : /frame-ancestors 'self'$/);
		}
		expect(headers['x-content-type-options']).toBe('nosniff');
		await use?.(page);
		await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
		expect(await found()).toEqual([]);
		// A file that is no page has no icon, and the browser looks for one; the builder shows on purpose what an embed is without scripts.
		const meant = /\/favicon\.ico|'allow-scripts' permission is not set/;
		expect(troubles().filter((trouble) => !meant.test(trouble))).toEqual([]);
	});

	test('the policy is not for show: script and markup from a text are refused', async () => {
		const { page } = await site.openPage({ path: 'about/' });
		const done = await page.evaluate(async () => {
			// The test's own script may do everything; what it leaves behind may do no more than the page.
			await new Promise((later) => setTimeout(later));
			const tried = (name: string, act: () => void) => {
				try {
					act();
					return `${name} passed`;
				} catch {
					return `${name} refused`;
				}
			};
			const script = document.createElement('script');
			return [
				tried('eval', () => void (0, eval)('window.ran = 1')),
				tried('markup', () => (document.body.innerHTML = '<img src=x onerror="window.ran = 1">')),
				tried('script', () => (script.text = 'window.ran = 1')),
				tried('worker', () => new Worker('data:text/javascript,')),
				'ran' in window ? 'something ran' : 'nothing ran'
			];
		});
		expect(done).toEqual(['eval refused', 'markup refused', 'script refused', 'worker refused', 'nothing ran']);
	});

	test('the worker that keeps pages is let in, under the name that the policy knows', async () => {
		const { page, troubles } = await site.openPage({ path: 'teach/' });
		await page.getByRole('button', { name: /^Keep for offline use/ }).click();
		await page.locator('[data-kept="yes"]').waitFor();
		await page.getByRole('button', { name: 'Remove' }).click();
		await page.getByRole('button', { name: /^Keep for offline use/ }).waitFor();
		expect(troubles()).toEqual([]);
	}, 120_000);
});

/** All pages of the build, by address. */
function pagesUnder(folder: string, path = ''): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? pagesUnder(`${folder}/${entry.name}`, `${path}${entry.name}/`) : entry.name === 'index.html' ? [path] : []
	);
}

test('no page of the site asks another host for anything, or fails to get what it asks for', async () => {
	const pages = pagesUnder('build');
	const context = await site.browser().newContext({ viewport: { width: 1280, height: 800 } });
	const origin = new URL(site.at('')).origin;
	const wrong: string[] = [];
	context.on('request', (request) => {
		if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin)
			wrong.push(`another host: ${request.url()}`);
	});
	context.on('response', (response) => {
		if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
	});
	context.on('console', (message) => {
		// The builder shows on purpose what an embed is without scripts.
		const isMeant = message.text().includes("'allow-scripts' permission is not set");
		if (message.type() === 'error' && !isMeant) wrong.push(`${message.page()?.url()}: ${message.text()}`);
	});
	const waiting = [...pages];
	await Promise.all(
		Array.from({ length: 3 }, async () => {
			const page = await context.newPage();
			for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await page.goto(site.at(path), { waitUntil: 'load' });
		})
	);
	await context.close();
	expect(pages.length).toBeGreaterThan(100);
	expect(wrong).toEqual([]);
}, 240_000);
