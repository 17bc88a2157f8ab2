/** Forced colours (high contrast): backgrounds, shadows and halos are dropped, and what they told is still told, in every state. */
import type { ElementHandle, Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cutWords } from './audit.ts';
import { atLife, atRest, each, useSite } from './harness.ts';
import { reach, states } from './states.ts';

const site = useSite();

/** How many things of a kind are looked at in a state. */
const most = 3;

/** The marks that say that something is chosen, current or asked for. */
const marks = ['aria-pressed', 'aria-current', 'class:chosen'] as const;

/** Takes a mark away, or gives it back. */
const mark = (of: ElementHandle, name: string, value: string | null) =>
	of.evaluate(
		(element, [attribute, text]) => {
			if (!(element instanceof Element)) return;
			if (attribute.startsWith('class:')) element.classList.toggle(attribute.slice(6), text !== null);
			else if (text === null) element.removeAttribute(attribute);
			else element.setAttribute(attribute, text);
		},
		[name, value] as const
	);

/** What carries a mark and looks the same without it. */
async function unmarked(page: Page): Promise<string[]> {
	const faults: string[] = [];
	for (const name of marks) {
		const selector = name.startsWith('class:') ? `tr.${name.slice(6)}` : `[${name}]:not([${name}='false'], html, main)`;
		const all = (await page.locator(selector).filter({ visible: true }).elementHandles()).slice(0, most);
		for (const one of all) {
			const value = name.startsWith('class:') ? '' : await one.getAttribute(name);
			const words = `${name} of “${((await one.getAttribute('aria-label')) ?? (await one.textContent()) ?? '').trim().slice(0, 40)}”`;
			const shown = await one.screenshot({ animations: 'disabled' });
			await mark(one, name, null);
			const plain = await one.screenshot({ animations: 'disabled' });
			await mark(one, name, value);
			if (shown.equals(plain)) faults.push(words);
		}
	}
	return faults;
}

/** Buttons that are filled in other colours, by a number that they get. */
const numberFilled = (page: Page) =>
	page.evaluate(() => {
		const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
		const probe = document.createElement('i');
		probe.style.background = paper;
		document.body.append(probe);
		const ground = getComputedStyle(probe).backgroundColor;
		probe.remove();
		let count = 0;
		for (const button of document.querySelectorAll<HTMLElement>('button')) {
			const { backgroundColor } = getComputedStyle(button);
			if (button.checkVisibility() && !/, 0\)$/.test(backgroundColor) && backgroundColor !== ground) button.dataset.solid = String(++count);
		}
		return count;
	});

test.each(states.map((state) => [state.name, state] as const))(
	'in %s, what is chosen or current shows, and buttons have an edge',
	async (_, state) => {
		const page = await reach(state, site.openPage);
		await numberFilled(page);
		await page.emulateMedia({ forcedColors: 'active' });
		expect(await unmarked(page)).toEqual([]);
		const edgeless = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('[data-solid]')]
				.filter((button) => {
					const { borderTopStyle, borderTopWidth, outlineStyle, forcedColorAdjust } = getComputedStyle(button) as CSSStyleDeclaration & {
						forcedColorAdjust: string;
					};
					return (
						forcedColorAdjust !== 'none' && outlineStyle === 'none' && (borderTopStyle === 'none' || Number.parseFloat(borderTopWidth) < 1)
					);
				})
				.map((button) => button.textContent.trim())
		);
		expect(edgeless, 'buttons without an edge').toEqual([]);
		expect(await cutWords(page)).toEqual([]);
	}
);

test.each(['light', 'dark'] as const)('in %s the squares of the ledger tell how each check came out, as their key does', async (scheme) => {
	const { page } = await site.openPage({ path: 'ledger/', scheme, motion: false });
	await atLife(page);
	await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
	const keys = await page.locator('figcaption .key i').all();
	expect(keys.length).toBeGreaterThan(3);
	const pictures = new Map<string, string>();
	for (const key of keys) {
		const kind = await key.evaluate(({ classList }) => classList[0] ?? '');
		const inKey = (await key.screenshot()).toString('base64');
		expect([...pictures.values()], kind).not.toContain(inKey);
		pictures.set(kind, inKey);
	}
	// Squares of one kind look alike, and none like another’s.
	const squares = new Set<string>();
	for (const kind of pictures.keys()) squares.add((await page.locator(`figure td a.${kind}`).first().screenshot()).toString('base64'));
	expect(squares.size).toBe(pictures.size);
});

test('the number of a slide has no halo in its own colour', async () => {
	const { page } = await site.openPage({ path: 'present/', motion: false });
	await atLife(page);
	await page.emulateMedia({ forcedColors: 'active' });
	expect(
		await page
			.locator('.number')
			.first()
			.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-stroke-width'))
	).toBe('0px');
});

test('what a link leads to is told by an edge', async () => {
	const { page } = await site.openPage({ path: 'ledger/#c18', motion: false });
	await page.emulateMedia({ forcedColors: 'active' });
	expect(await page.locator('#c18').evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
});

/** All that lies under the lines and words of a map, and the grounds of its notes and panels. */
const grounds = '.map-view, .first, .basemap, .camera, .relief, .contours, .edge, .m-foot, .d-ground';

/** How far the colours of the ground of a map are apart, red, green and blue. */
async function spreadOfGround(page: Page): Promise<number[]> {
	await page.evaluate((shown) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`body * { visibility: hidden !important; } :is(${shown}) { visibility: visible !important; }`);
		document.adoptedStyleSheets = [sheet];
	}, grounds);
	const map = page.locator(':is(.map-view[data-shown], .first)').first();
	const { channels } = await sharp(await map.screenshot({ animations: 'disabled' }))
		.removeAlpha()
		.stats();
	await page.evaluate(() => (document.adoptedStyleSheets = []));
	return channels.map(({ min, max }) => max - min);
}

each(
	(['light', 'dark'] as const).flatMap((scheme) => [
		{ path: '', width: 1440, height: 900, scheme },
		{ path: '#depth-idea', width: 390, height: 844, scheme },
		{ path: '#bannu-seizure', width: 1440, height: 900, scheme },
		{ path: 'explore/', width: 1440, height: 900, scheme },
		{ path: 'embed/since/', width: 700, height: 500, scheme }
	]),
	({ path, scheme }) => path === '' || (path === '#depth-idea' && scheme === 'dark')
)(
	'the ground of a map is plain: a relief would end at an edge, since its fade is dropped (%o)',
	async ({ path, width, height, scheme }) => {
		const { page } = await site.openPage({ path, width, height, scheme, motion: false });
		await atLife(page);
		await page.emulateMedia({ forcedColors: 'none' });
		await page.locator(':is(.map-view[data-shown], .first)').first().waitFor();
		// With colours of its own the ground is seen, close up once its bands have come: in the dark they are a shade apart.
		await page.mouse.move(300, 300);
		await expect.poll(async () => Math.max(...(await spreadOfGround(page)))).toBeGreaterThan(0);
		await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
		expect(await spreadOfGround(page)).toEqual([0, 0, 0]);
		// What comes with the live map and its finer ground.
		await page.mouse.move(300, 300);
		await page.keyboard.press('Shift');
		await page.waitForLoadState('networkidle');
		await atRest(page);
		expect(await spreadOfGround(page)).toEqual([0, 0, 0]);
	}
);
