/**
 * Addresses and messages that somebody made up, in real pages: none throws, none gets markup or script in, and the page still answers.
 * @module-tag slow
 */
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { payloads, queryWith, text } from '../unit/hostile/hostile.ts';
import { steps } from '../content/real.ts';
import { atLife, atStep, useSite } from '../browser/harness.ts';
import { useHost } from '../browser/hosts.ts';

const site = useSite();
const host = useHost();
const seed = 2022;

/** Waits until a deck obeys its keys: its address may have had a name before. */
const atEnd = (page: Page) =>
	expect
		.poll(async () => {
			await page.keyboard.press('End');
			return page.locator('main').getAttribute('data-position');
		})
		.not.toBe(steps[0]?.id);

/** The parameters that each kind of page reads, and how to wait until it lives. */
const kinds = [
	{ path: '', names: ['read', 'theme', 'motion', 'words', 'keys', 'lens', 'only', 'debug'], lives: atLife },
	{
		path: 'explore/',
		names: ['q', 'type', 'actor', 'province', 'from', 'to', 'killed', 'disputed', 'all', 'sort', 'order', 'event', 'map'],
		lives: atLife
	},
	{ path: 'ledger/', names: ['q', 'kind', 'status', 'theme'], lives: atLife },
	{ path: 'present/', names: ['minutes', 'without', 's', 'step', 'motion', 'lens', 'only'], lives: atEnd },
	{
		path: 'embed/',
		names: ['section', 'from', 'to', 'start', 'theme', 'mode', 'height'],
		lives: (page: Page) => page.getByRole('textbox', { name: 'Frame', exact: true }).waitFor()
	},
	{ path: 'embed/bannu/', names: ['steps', 'step', 'theme', 'motion', 'mode', 'childId', 'words', 'lens'], lives: atLife }
] as const;

/** Counts what a page does when something got in; to be called before it is opened. */
function watched(page: Page): () => Promise<string[]> {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('dialog', (dialog) => {
		errors.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	return async () => {
		const markup = await page.evaluate(() =>
			[...document.querySelectorAll('*')].flatMap((element) =>
				[...element.attributes].filter(({ name }) => /^on/i.test(name)).map(({ name }) => `${element.tagName} with ${name}`)
			)
		);
		return [...errors, ...markup];
	};
}

test.each(kinds)(
	'/$path takes any address',
	async ({ path, names, lives }) => {
		const { page } = await site.openPage({ path: 'licences.txt' });
		const found = watched(page);
		const asked = fc.sample(fc.tuple(queryWith(names), text), { numRuns: 20, seed });
		const all = [...asked, ...['%', '%E0%A4%A', payloads[0] ?? ''].map((hash): [URLSearchParams, string] => [new URLSearchParams(), hash])];
		for (const [query, hash] of all) {
			const address = new URL(site.at(path));
			address.search = query.toString();
			address.hash = hash;
			await page.goto('about:blank');
			await page.goto(address.href, { waitUntil: 'load' });
			await lives(page);
			expect(await found(), address.href).toEqual([]);
		}
	},
	240_000
);

const messages = (shape: (words: string) => unknown) => [
	...fc.sample(fc.oneof(text.map(shape), text, fc.jsonValue()), { numRuns: 400, seed }),
	...payloads.flatMap((payload) => [payload, shape(payload), { ns: payload }, [payload]])
];

test('an embed takes any message of its host', async () => {
	const visited = await host.open(site.browser(), `<iframe src="${site.at('embed/bannu/')}" width="700" height="640"></iframe>`);
	const frame = await visited.frame();
	const all = messages((words) => ({
		ns: 'strategic-depth',
		v: 1,
		type: words.length % 2 ? 'goto' : words,
		id: words,
		value: words,
		progress: words,
		height: words
	}));
	await visited.page.evaluate((sent) => {
		const target = document.querySelector('iframe')?.contentWindow;
		for (const message of sent) target?.postMessage(message, '*');
	}, all);
	await visited.page.evaluate(() =>
		document
			.querySelector('iframe')
			?.contentWindow?.postMessage({ ns: 'strategic-depth', v: 1, type: 'goto', id: 'bannu-demand', progress: 1 }, '*')
	);
	await frame.waitForSelector('main[data-position="bannu-demand"]', { state: 'attached' });
	expect(visited.errors).toEqual([]);
});

test('a page with the loader takes any message of a frame', async () => {
	const visited = await host.open(
		site.browser(),
		`<strategic-depth chapter="bannu" mode="scroll"><iframe src="${site.at('embed/bannu/')}" width="700" height="640"></iframe></strategic-depth><script src="${site.at('embed.js')}"></script>`
	);
	const frame = await visited.frame();
	const all = messages((words) => ({
		ns: 'strategic-depth',
		v: 1,
		type: 'ready',
		id: words,
		steps: [{ id: words, heading: words, paragraphs: [words], runs: true }]
	}));
	await frame.evaluate((sent) => {
		for (const message of sent) parent.postMessage(message, '*');
	}, all);
	await visited.page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
	expect(await visited.page.locator('img, svg, script:not([src])').count()).toBe(0);
	expect(visited.errors).toEqual([]);
});

test('a deck takes any message of another window of this host, and still obeys its keys', async () => {
	const { page } = await site.openPage({ path: 'present/?s=hostile1' });
	const found = watched(page);
	await atLife(page);
	const step = (await page.locator('main').getAttribute('data-position')) ?? '';
	const all = messages((words) => ({
		v: 1,
		t: 'state',
		from: 'x',
		role: 'deck',
		seq: 9,
		by: 'x',
		state: { picture: { step: words }, route: words, frozen: words }
	}));
	const other = await page.context().newPage();
	await other.goto(site.at('licences.txt'));
	await other.evaluate((sent) => {
		const channel = new BroadcastChannel('strategic-depth:present:v1:hostile1');
		for (const message of sent) channel.postMessage(message);
		channel.close();
	}, all);
	await page.keyboard.press('End');
	await page.locator(`main[data-position]:not([data-position="${step}"])`).waitFor({ state: 'attached' });
	await page.keyboard.press('Home');
	await atStep(page, step);
	expect(await found()).toEqual([]);
});
