/** What a browser refuses, scripts, pictures or storage: the text stays readable, and the page says what is missing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { atRest, each, firstOf, useSite } from './harness.ts';
import { close } from './steps.ts';
import { lack, mapOf, prose, show, useFaults } from './faultyPage.ts';
import { expectTruth } from './truth.ts';

const site = useSite();
const { openWith } = useFaults(site);

describe('a script that is blocked', () => {
	test('leaves the story readable, takes away the map that would stay, and says so', async () => {
		const { page } = await openWith((opened) => opened.route('**/scripts/**', (route) => route.abort()), `#${close}`);
		expect(await prose(page, close).isVisible()).toBe(true);
		await lack(page, 'unstarted').waitFor({ state: 'visible' });
		expect(await page.locator('.map-view').isVisible()).toBe(false);
		expect(await page.locator('.first').isVisible()).toBe(false);
		await page.locator(`#${close} summary`, { hasText: 'in words' }).click();
		expect(await page.locator(`#${close}-words`).isVisible()).toBe(true);
	});

	test('leaves every step of an embed to be read', async () => {
		const { page } = await openWith((opened) => opened.route('**/scripts/**', (route) => route.abort()), 'embed/bannu/', {
			width: 700,
			height: 600
		});
		const last = page.locator('[data-step]').last();
		await last.locator('h2').waitFor({ state: 'visible' });
		await last.scrollIntoViewIfNeeded();
		const { y } = (await last.boundingBox()) ?? { y: -1 };
		expect(y).toBeGreaterThanOrEqual(0);
		expect(y).toBeLessThan(600);
		expect(await page.locator('[data-step] :is(.line, .full):visible').count()).toBe(await page.locator('[data-step]').count());
	});

	each(['explore/', 'ledger/', 'sources/', 'glossary/', 'teach/', 'about/'], firstOf(1))('leaves %s to be read', async (path) => {
		const { page } = await openWith((opened) => opened.route('**/scripts/**', (route) => route.abort()), path);
		expect((await page.locator('main').innerText()).length).toBeGreaterThan(2000);
	});
});

test('scripts off: the text, and each step with its picture and its words', async () => {
	const { page } = await site.openPage({ js: false, path: `#${close}`, width: 390, height: 844 });
	expect(await prose(page, close).isVisible()).toBe(true);
	expect(await page.locator(`#${close} .still`).isVisible()).toBe(true);
	expect(await page.locator('.sticky').isVisible()).toBe(false);
	expect(await page.locator('.lack:visible').count()).toBe(0);
});

describe('pictures off', () => {
	const without = (page: Page) =>
		page.route('**/*', (route) => (route.request().resourceType() === 'image' ? route.abort() : route.continue()));

	test('the map keeps its lines and its names', async () => {
		const { page, errors } = await openWith(without);
		await show(page, close);
		await mapOf(page, close);
		expect(await page.locator('.overlay .m-label').count()).toBeGreaterThan(3);
		expect(errors).toEqual([]);
	});
	test('as text, each picture is its description', async () => {
		const { page } = await openWith(without, '?read=text');
		const still = page.locator(`#${close} .still`);
		await still.scrollIntoViewIfNeeded();
		expect((await still.getAttribute('alt'))?.length).toBeGreaterThan(40);
		expect((await still.boundingBox())?.height).toBeGreaterThan(16);
	});
});

each(['', 'present/', 'explore/', 'teach/', 'ledger/'], firstOf(2))('storage that is denied goes unnoticed at /%s', async (path) => {
	const { page, errors } = await openWith(
		(opened) =>
			opened.addInitScript(() => {
				const deny = () => {
					throw new DOMException('The operation is insecure.', 'SecurityError');
				};
				for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, name, { get: deny });
				Object.defineProperty(Document.prototype, 'cookie', { get: deny, set: deny });
				for (const name of ['register', 'getRegistration', 'getRegistrations'])
					Object.defineProperty(ServiceWorkerContainer.prototype, name, {
						value: () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
					});
			}),
		path
	);
	if (path === '') {
		await page.mouse.wheel(0, 900);
		await expectTruth(page);
	}
	await page.keyboard.press('End');
	await atRest(page);
	expect(errors).toEqual([]);
	expect(await page.locator('main').first().isVisible()).toBe(true);
	expect(await page.locator('[data-keep]:visible').count()).toBe(0);
});
