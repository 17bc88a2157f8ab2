/** Every kind of page under the policy that is sent with it: nothing is forbidden that it does, and nothing asks another host. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { content, steps } from '../content/real.ts';
import { atLife, atStep, each, useSite } from './harness.ts';

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
			await page.locator(`main:not([data-position="${still}"])`).waitFor({ state: 'attached' });
			await page.locator('[data-term]').first().focus();
			await page.keyboard.press('?');
			await page.locator('#help').waitFor();
		}
	],
	['?read=text&theme=dark'],
	['?read=steps&lens=on&words=plain&motion=off'],
	[`${content.chapters[7]?.id}/`, atLife],
	['explore/', atLife],
	[`incidents/${incident}/`],
	[
		'ledger/',
		async (page) => {
			await atLife(page);
			await page.locator('form[data-filter] input').first().fill('line');
			await page.waitForURL(/q=line/);
		}
	],
	['sources/'],
	['glossary/'],
	['about/', (page) => page.locator('#licences ~ ul summary').click()],
	['downloads/'],
	['teach/', (page) => page.getByRole('button', { name: /^Keep for offline use/ }).waitFor()],
	[
		'present/',
		async (page) => {
			await atLife(page);
			for (const key of ['PageDown', 'o', 'Escape', 'q', 'd', 'z', '?']) await page.keyboard.press(key);
		}
	],
	['present/speaker/', atLife],
	[
		'embed/',
		async (page) => {
			await page.getByRole('textbox', { name: 'Frame', exact: true }).waitFor();
			await page.frameLocator('iframe >> nth=0').locator('main[data-mode]').waitFor({ state: 'attached' });
		}
	],
	[
		'embed/bannu/',
		async (page) => {
			await atLife(page);
			const first = await page.locator('main').getAttribute('data-position');
			await page.keyboard.press('ArrowRight');
			await page.locator(`main:not([data-position="${first}"])`).waitFor({ state: 'attached' });
		}
	],
	['embed/bannu/?mode=flat', atLife],
	[`embed/incidents/${incident}/`],
	[`stills/${still}.svg`],
	[`stills/${still}.png`],
	['licences.txt']
];

describe('under the policy that is sent with it', () => {
	each(
		kinds.map(([path, use]) => ({ path, use })),
		({ path }) => ['', 'explore/', 'present/', 'embed/bannu/'].includes(path)
	)('/$path does nothing that is forbidden', async ({ path, use }) => {
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
