/** An embed fits whatever box it is given, and needs nothing that a frame may lack. */
import type { Frame } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { each, firstOf, useSite } from './harness.ts';
import { useHost } from './hosts.ts';

const site = useSite();
const host = useHost();

const boxes = [
	[300, 420],
	[320, 480],
	[600, 400],
	[700, 640],
	[1000, 560]
] as const;

/** What is wrong with the look of a stepper: bars, cut words, buttons out of sight. */
function faultsOf(frame: Frame): Promise<string[]> {
	return frame.evaluate(() => {
		const faults: string[] = [];
		const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
		if (document.documentElement.scrollHeight > height) faults.push(`${document.documentElement.scrollHeight} px in ${height}`);
		if (document.documentElement.scrollWidth > width) faults.push(`${document.documentElement.scrollWidth} px wide in ${width}`);
		for (const element of document.querySelectorAll(
			'.texts .current h2, .texts .current > :is(p, .full):not(.visually-hidden), .panelbar button, .foot p, .foot button, .foot a, .map'
		)) {
			const { left, top, right, bottom, width: own } = element.getBoundingClientRect();
			if (own === 0) continue;
			if (left < -0.5 || top < -0.5 || right > width + 0.5 || bottom > height + 0.5)
				faults.push(`${element.className || element.tagName} at ${[left, top, right, bottom].map(Math.round).join(' ')}`);
			if (element.matches('button, a') && (bottom - top < 23.9 || right - left < 23.9))
				faults.push(`${element.getAttribute('aria-label') ?? element.tagName} is small`);
		}
		const words = document.querySelector('.texts')?.getBoundingClientRect();
		const foot = document.querySelector('.foot')?.getBoundingClientRect();
		const map = document.querySelector('.map')?.getBoundingClientRect();
		if (words && foot && words.bottom > foot.top + 0.5) faults.push('words run into the buttons');
		if (map && (map.height < 0.25 * height || map.width < 0.4 * width))
			faults.push(`the map has ${Math.round(map.width)} x ${Math.round(map.height)}`);
		return faults;
	});
}

describe('the stepper fits its box', () => {
	each(boxes, firstOf(2))('%i x %i, with letters of every size', async (width, height) => {
		const chapters = ['bannu', 'fronts', 'the-line', 'since', 'reading'];
		const { page } = await host.open(
			site.browser(),
			chapters
				.map((id) => `<iframe id="${id}" src="${site.at(`embed/${id}/`)}" width="${width}" height="${height}" style="border:0"></iframe>`)
				.join(''),
			{ width: 1100, height: 2000 }
		);
		for (const id of chapters) {
			const frame = await (await page.waitForSelector(`#${id}`)).contentFrame();
			if (!frame) throw new Error('no frame');
			await frame.waitForSelector('main[data-words]');
			const steps = await frame.locator('[data-step]').count();
			for (const size of ['100%', '150%', '200%']) {
				await frame.evaluate((value) => (document.documentElement.style.fontSize = value), size);
				await frame.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
				for (let i = 0; i < steps; i++) {
					await frame.locator('.dot').nth(i).click();
					expect([id, size, i, await faultsOf(frame)]).toEqual([id, size, i, []]);
				}
			}
		}
	});

	test('its styles know no window', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/' });
		const found = await page.evaluate(() =>
			[...document.styleSheets]
				.flatMap((sheet) => [...sheet.cssRules])
				.map((rule) => rule.cssText)
				.filter((text) => /\d(d|s|l)?v(h|w|min|max|i|b)\b/.test(text) && /\.grid|\.map|\.texts|\.foot|\.map-view|main/.test(text))
		);
		expect(found).toEqual([]);
	});
});

describe('the styles of the words leave the map alone', () => {
	test('a map of the continent has its ground', async () => {
		const { page } = await site.openPage({ path: 'embed/chains/?step=chains-capitals', width: 1000, height: 700 });
		await page.locator('.map-view[data-shown="chains-capitals"]').waitFor();
		expect(await page.locator('.basemap.plain').isVisible()).toBe(true);
	});

	test('the card of an incident has its words', async () => {
		const { page } = await site.openPage({ path: 'embed/december/', width: 1300, height: 800 });
		await page.locator('.map-view[data-shown]').waitFor();
		// Which card is seen follows the day; all are laid out.
		const displays = await page.locator('.cards .line').evaluateAll((all) => all.map((line) => getComputedStyle(line).display));
		expect(new Set(displays)).toEqual(new Set(['block']));
	});

	test('a second picture that takes all of the map stays beside plain words', async () => {
		const { page } = await site.openPage({ path: 'embed/fronts/?words=plain', width: 390, height: 640 });
		await page.locator('.dot').first().click();
		await page.locator('.first').waitFor({ state: 'detached' });
		await page.locator('.map-view.full .panel').waitFor();
		await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
		expect(await page.locator('.map-view.full .panel').isVisible()).toBe(true);
	});
});

describe('in a frame that may do next to nothing', () => {
	test.each(['allow-scripts', 'allow-scripts allow-same-origin'])('sandbox="%s"', async (sandbox) => {
		const visited = await host.open(
			site.browser(),
			`<iframe sandbox="${sandbox}" src="${site.at('embed/bannu/')}" width="700" height="640"></iframe>`,
			{ policy: "default-src 'none'; style-src 'unsafe-inline'; frame-src http://127.0.0.1:*" }
		);
		const frame = await visited.frame();
		await frame.locator('[aria-label="Next"]').click();
		await frame.locator('main[data-position="bannu-demand"]').waitFor();
		await frame.locator('.map-view[data-shown="bannu-demand"]').waitFor();
		expect(await frame.locator('.m-label').count()).toBeGreaterThan(4);
		expect(await frame.locator('.m-note-line').textContent()).toContain('de facto border');
		expect(visited.errors).toEqual([]);
	});

	test('nothing is kept and nobody else is asked', async () => {
		const { page, troubles } = await site.openPage({ path: 'embed/december/' });
		await page.locator('[aria-label="Next"]').click();
		await page.locator('main[data-position="december-new-names"]').waitFor();
		expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
		expect(await page.context().cookies()).toEqual([]);
		expect(troubles()).toEqual([]);
	});

	test('twenty steps leave the way back as it was', async () => {
		const visited = await host.open(site.browser(), `<iframe src="${site.at('embed/december/')}" width="700" height="640"></iframe>`);
		const frame = await visited.frame();
		const before = await visited.page.evaluate(() => history.length);
		for (let i = 0; i < 20; i++) await frame.locator(`[aria-label="${i % 8 < 4 ? 'Next' : 'Back'}"]`).click();
		expect(await visited.page.evaluate(() => history.length)).toBe(before);
	});

	test('without scripts all steps stand under each other with their stills', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/', js: false });
		expect(await page.locator('.texts section').count()).toBe(4);
		for (const still of await page.locator('.texts img').all()) expect(await still.isVisible()).toBe(true);
		expect(await page.locator('.controls').isVisible()).toBe(false);
		expect(await page.locator('.border').isVisible()).toBe(true);
	});
});

describe('what the address asks for', () => {
	test('a range, a start, colours and no motion', async () => {
		const { page } = await site.openPage({
			path: 'embed/december/?steps=december-new-names..december-capital&step=december-horizon&theme=dark&motion=off'
		});
		await page.locator('main[data-position="december-horizon"]').waitFor();
		expect(await page.locator('[data-step]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.step))).toEqual([
			'december-new-names',
			'december-horizon',
			'december-capital'
		]);
		expect(await page.evaluate(() => [document.documentElement.dataset.theme, document.documentElement.dataset.motion])).toEqual([
			'dark',
			'off'
		]);
		expect(await page.locator('[aria-label="Play"]').count()).toBe(0);
	});

	test('a transparent one lets the page around be seen', async () => {
		const visited = await host.open(
			site.browser(),
			`<iframe src="${site.at('embed/bannu/?theme=transparent')}" width="700" height="640" style="border:0;color-scheme:normal"></iframe>`,
			{ head: '<style>body{margin:0;background:rgb(10,200,30)}</style>' }
		);
		const frame = await visited.frame();
		await frame.locator('.map-view[data-shown]').waitFor();
		expect(await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
		expect(await frame.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
	});

	test('keys and swipes step, and only with the focus inside', async () => {
		const visited = await host.open(
			site.browser(),
			`<button>Host</button><iframe src="${site.at('embed/bannu/')}" width="700" height="640"></iframe>`,
			{ touch: true }
		);
		const frame = await visited.frame();
		await visited.page.locator('button').focus();
		await visited.page.keyboard.press('ArrowRight');
		expect(await frame.locator('main').getAttribute('data-position')).toBe('bannu-seizure');
		await frame.locator('.dot').first().focus();
		await visited.page.keyboard.press('ArrowRight');
		await frame.locator('main[data-position="bannu-demand"]').waitFor();
		await visited.page.keyboard.press('End');
		await frame.locator('main[data-position="bannu-count"]').waitFor();
		await frame.evaluate(() => {
			const main = document.querySelector('main');
			const touch = (x: number) => new Touch({ identifier: 1, target: main as Element, clientX: x, clientY: 100 });
			main?.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(100)], bubbles: true }));
			main?.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(220)], bubbles: true }));
		});
		await frame.locator('main[data-position="bannu-raid"]').waitFor();
	});
});

describe('a second picture that is text', () => {
	/** The statements of the table that can be seen whole in the frame as it is, by their number. */
	const seen = (frame: Frame) =>
		frame.evaluate(() => {
			const box = document.querySelector('.current .pages');
			const items = [...(box?.querySelectorAll('dd, ol > li') ?? [])];
			const frame = box?.getBoundingClientRect();
			if (!frame) return [];
			return items.flatMap((item, i) =>
				[...item.getClientRects()].some(({ left, right, top }) => left >= frame.left - 1 && right <= frame.right + 1 && top < frame.bottom)
					? [i]
					: []
			);
		});

	each(boxes, firstOf(1))('lies over the map at %i x %i, page after page, without a bar', async (width, height) => {
		const visited = await host.open(
			site.browser(),
			`<iframe src="${site.at('embed/bannu/?step=bannu-count')}" width="${width}" height="${height}" style="border:0"></iframe>`,
			{ width: 1100 }
		);
		const frame = await visited.frame();
		const further = frame.getByRole('button', { name: 'Further part of the table' });
		const all = new Set(await seen(frame));
		while ((await further.count()) > 0 && (await further.isEnabled())) {
			await further.click();
			for (const item of await seen(frame)) all.add(item);
		}
		expect(all.size).toBe(await frame.locator('.current .pages dd').count());
		expect(all.size).toBeGreaterThan(5);
		expect(await faultsOf(frame)).toEqual([]);
		await frame.getByRole('button', { name: 'Show the map' }).click();
		expect(await frame.locator('.current .pages').isVisible()).toBe(false);
		expect(await frame.locator('.m-note-line').textContent()).toContain('de facto border');
		await frame.getByRole('button', { name: 'Show the table' }).click();
		await frame.locator('[aria-label="Back"]').click();
		await frame.locator('main[data-position="bannu-raid"]').waitFor();
		expect(await frame.locator('.panelbar button').count()).toBe(0);
	});

	test('a link of a later page takes the focus and its page with it', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/?step=bannu-count', width: 300, height: 420 });
		await page.locator('.panelbar .turn').waitFor();
		await page.locator('.current .pages a').last().focus();
		await page.waitForFunction(() => !document.querySelector('.turn span')?.textContent?.startsWith('1 '));
		expect(await page.locator('.current .pages a').last().boundingBox()).toMatchObject({ x: expect.closeTo(150, -2.4) as number });
	});

	test.each(['embed/bannu/?mode=flat', 'embed/bannu/'])('stands under the words in %s, flat and without scripts', async (path) => {
		const { page } = await site.openPage({ path, js: path.includes('flat') });
		await page.locator('[data-step="bannu-count"] dl').waitFor();
		expect(await page.locator('[data-step="bannu-count"] dd').last().isVisible()).toBe(true);
		expect(await page.locator('.panelbar').isVisible()).toBe(false);
	});

	test('is printed, and so is every step', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/' });
		await page.locator('main[data-mode]').waitFor({ state: 'attached' });
		await page.emulateMedia({ media: 'print' });
		for (const part of await page.locator('.texts section :is(.full, img, dd)').all()) expect(await part.isVisible()).toBe(true);
		expect(await page.locator('.controls, .panelbar, .switches').evaluateAll((all) => all.every((one) => !one.checkVisibility()))).toBe(
			true
		);
	});
});

describe('the lens and plain words', () => {
	each(boxes, firstOf(1))('every statement shows its kind at %i x %i', async (width, height) => {
		const visited = await host.open(
			site.browser(),
			`<iframe src="${site.at('embed/kin/?lens=on')}" width="${width}" height="${height}" style="border:0"></iframe>`,
			{ width: 1100 }
		);
		const frame = await visited.frame();
		expect(await frame.locator('.legend').isVisible()).toBe(true);
		expect(await frame.locator('.legend').textContent()).toMatch(/F\s*\d+% fact, as reported/);
		const steps = await frame.locator('.dot').count();
		for (let i = 0; i < steps; i++) {
			await frame.locator('.dot').nth(i).click();
			expect(await frame.locator('.current .full').isVisible()).toBe(true);
			const kinds = await frame
				.locator('.current .statement')
				.evaluateAll((all) => all.map((one) => getComputedStyle(one, '::before').content.slice(1, 2)));
			expect(kinds.join('')).toMatch(/^[FAJPR]+$/);
			expect(await faultsOf(frame)).toEqual([]);
		}
		await frame.getByRole('button', { name: 'Lens' }).click();
		expect(await frame.locator('.legend').isVisible()).toBe(false);
	});

	test('plain words by address and by button, in the stepper and flat', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/?words=plain', width: 700, height: 640 });
		await page.locator('main[data-mode]').waitFor({ state: 'attached' });
		expect(await page.locator('.current .plain').isVisible()).toBe(true);
		await page.getByRole('button', { name: 'Plain words', pressed: true }).click();
		expect(await page.locator('.current .full').isVisible()).toBe(true);
		const flat = await site.openPage({ path: 'embed/bannu/?words=plain&mode=flat', width: 700, height: 640 });
		await flat.page.locator('main[data-mode="flat"]').waitFor({ state: 'attached' });
		expect(await flat.page.locator('.texts .plain').first().isVisible()).toBe(true);
		expect(await flat.page.locator('.texts .full').first().isVisible()).toBe(false);
	});

	test.each([
		['ur', 'There is no edition in Urdu; this is the English one.'],
		['<img src=x>', 'There is no edition in that language; this is the English one.']
	])('a language that there is not, %s, is said', async (lang, words) => {
		const { page, troubles } = await site.openPage({ path: `embed/bannu/?lang=${encodeURIComponent(lang)}`, width: 700, height: 640 });
		await page.locator('[data-notice]').filter({ hasText: words }).waitFor();
		expect(troubles()).toEqual([]);
	});

	test('English is not said', async () => {
		const { page } = await site.openPage({ path: 'embed/bannu/?lang=en', width: 700, height: 640 });
		await page.locator('main[data-mode]').waitFor({ state: 'attached' });
		expect(await page.locator('[data-notice]').isVisible()).toBe(false);
	});
});
