/** The states that a reader can bring the pages into, each by what a reader would do. What must hold everywhere is asked of each of them. */
import type { Page } from 'playwright-core';
import { atLife, atStep, type PageOptions, layOutAll } from './harness.ts';

/** A page in a state. */
export interface State {
	readonly name: string;
	readonly path: string;
	/** What a reader does there, until it is done. */
	reach?(page: Page): Promise<void>;
	/** What has been opened over a page that is a state of its own: all else has been looked at there. */
	readonly opened?: string;
}

const press = (name: string) => async (page: Page) => {
	await atLife(page);
	await page.getByRole('button', { name, exact: true }).click();
};
const search = async (page: Page, words: string) => {
	await page.keyboard.press('/');
	await page.getByRole('searchbox', { name: 'Search the story and the record' }).fill(words);
	await page.getByRole('dialog', { name: 'Search' }).getByRole('status').filter({ hasText: /found/i }).waitFor();
};
const deckKey = (key: string, shown: string) => async (page: Page) => {
	await page.waitForURL(/[?&]s=/);
	await page.keyboard.press(key);
	await page.locator(shown).first().waitFor({ state: 'attached' });
};

/** The story and its chapters. */
const storyStates: readonly State[] = [
	{ name: 'the story at its start', path: '', reach: atLife },
	{ name: 'the story in a sequence', path: '#december-truce-ends', reach: (page) => atStep(page, 'december-truce-ends') },
	{
		name: 'the story at its end',
		path: '#since-settled',
		reach: async (page) => (await atLife(page), page.locator('#notes').scrollIntoViewIfNeeded())
	},
	{
		name: 'the story with a note open',
		path: '',
		opened: '#note-box',
		async reach(page) {
			await atLife(page);
			await page.locator('.mark').nth(3).click();
			await page.getByRole('dialog', { name: /^Note/ }).waitFor();
		}
	},
	{
		name: 'the story with a term open',
		path: '#opening',
		opened: '#term-tip',
		async reach(page) {
			await atLife(page);
			await page.locator('.term').first().focus();
			await page.locator('#term-tip').waitFor();
		}
	},
	{ name: 'the story with the chapters open', path: '', opened: '#chapters', reach: press('Chapters') },
	{ name: 'the story with the settings open', path: '', opened: '#settings', reach: press('How to read') },
	{
		name: 'the story with the help open',
		path: '',
		opened: '#help',
		async reach(page) {
			await atLife(page);
			await page.keyboard.press('?');
			await page.getByRole('dialog', { name: 'Keyboard help' }).waitFor();
		}
	},
	{
		name: 'the story with the search open',
		path: '#bannu-seizure',
		opened: 'dialog',
		async reach(page) {
			await atLife(page);
			await search(page, 'waziristan');
		}
	},
	{
		name: 'the story with a search that finds nothing',
		path: '',
		opened: 'dialog',
		async reach(page) {
			await atLife(page);
			await search(page, 'zzzzzz');
		}
	},
	{
		name: 'the story with the lens on',
		path: '?lens=on&only=contested#bannu-seizure',
		reach: (page) => page.locator('html[data-only]').waitFor()
	},
	{ name: 'the story in steps', path: '?read=steps#chaman-first-shelling', reach: (page) => atStep(page, 'chaman-first-shelling') },
	{ name: 'the story as text', path: '?read=text', reach: atLife },
	{ name: 'the story in plain words', path: '?words=plain', reach: atLife },
	{ name: 'a chapter', path: 'bannu/', reach: atLife }
];

/** The deck and its windows. */
const deckStates: readonly State[] = [
	{ name: 'the deck', path: 'present/', reach: (page) => page.waitForURL(/[?&]s=/) },
	{
		name: 'a slide with its kinds of statement',
		path: 'present/#chaman-first-shelling',
		async reach(page) {
			await page.waitForURL(/[?&]s=/);
			await page.keyboard.press('k');
			await page.locator('.slide[data-over="lens"]').waitFor({ state: 'attached' });
		}
	},
	{ name: 'the overview', path: 'present/', reach: deckKey('o', 'dialog') },
	{ name: 'the keys of the deck', path: 'present/', reach: deckKey('?', 'dialog') },
	{
		name: 'the controls of the deck',
		path: 'present/',
		async reach(page) {
			await page.waitForURL(/[?&]s=/);
			await page.mouse.move(300, 300);
			await page.getByRole('button', { name: 'All controls' }).click();
			await page.locator('#controls').waitFor();
		}
	},
	{ name: 'the speaker’s window', path: 'present/speaker/', reach: atLife }
];

/** The record: the map of all events, a page of one, the files. */
const recordStates: readonly State[] = [
	{ name: 'all incidents', path: 'explore/', reach: atLife },
	{
		name: 'incidents that were asked for, one chosen',
		path: 'explore/?type=airstrike',
		async reach(page) {
			await atLife(page);
			await page.locator('.row .place button').first().click();
			await page.locator('.apart').waitFor({ state: 'attached' });
		}
	},
	{
		name: 'nothing found',
		path: 'explore/?q=zzzz&type=attack',
		reach: async (page) => (await atLife(page), page.locator('.empty').waitFor())
	},
	{ name: 'an incident', path: 'incidents/bannu-ctd-siege-2022/' },
	{ name: 'the downloads', path: 'downloads/' }
];

/** What stands behind the story, and what teachers and journalists take. */
const otherStates: readonly State[] = [
	{ name: 'the ledger', path: 'ledger/', reach: atLife },
	{
		name: 'claims that were asked for',
		path: 'ledger/?kind=forecast',
		opened: '#claim-table',
		reach: (page) =>
			page
				.getByRole('status')
				.filter({ hasText: /^\d+ of \d+ / })
				.waitFor()
	},
	{
		name: 'a claim chosen on the argument map',
		path: 'ledger/',
		opened: 'svg.chosen',
		async reach(page) {
			await page.locator('[data-claim="c60"]').focus();
			await page.locator('svg.chosen').waitFor();
		}
	},
	{ name: 'the sources', path: 'sources/' },
	{ name: 'the glossary', path: 'glossary/' },
	{ name: 'the plain story', path: 'plain/' },
	{ name: 'about', path: 'about/' },
	{ name: 'the class pack', path: 'teach/' },
	{
		name: 'a question of the quiz answered',
		path: 'teach/#quiz',
		async reach(page) {
			await page.locator('[data-quiz] input[type="radio"]').first().check();
			await page.locator('.feedback').first().waitFor();
		}
	},
	{ name: 'the builder', path: 'embed/', reach: (page) => page.getByRole('textbox', { name: 'Frame', exact: true }).waitFor() },
	{ name: 'an embed in steps', path: 'embed/bannu/', reach: (page) => page.locator('main[data-words]').waitFor() },
	{ name: 'an embed that is flat', path: 'embed/bannu/?mode=flat', reach: (page) => page.locator('main[data-mode="flat"]').waitFor() },
	{
		name: 'an incident embedded',
		path: 'embed/incidents/bannu-ctd-siege-2022/',
		reach: (page) => page.locator('main[data-words]').waitFor()
	}
];

/** All of them. */
export const states: readonly State[] = [...storyStates, ...deckStates, ...recordStates, ...otherStates];

/** Whether no state before it is one of the same page: each page is looked at once by `npm test`, its other states by the slow tests. */
export const isFirstOfPage = (state: State): boolean => {
	const pageOf = ({ path }: State) => path.replace(/[?#].*/, '');
	return states.find((other) => pageOf(other) === pageOf(state)) === state;
};

/** Opens a page and brings it into a state. */
export async function reach(
	state: State,
	open: (options: PageOptions) => Promise<{ page: Page }>,
	options: Omit<PageOptions, 'path'> = {}
): Promise<Page> {
	const { page } = await open({ motion: false, ...options, path: state.path });
	await state.reach?.(page);
	await layOutAll(page);
	return page;
}
