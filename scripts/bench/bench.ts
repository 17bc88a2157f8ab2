/**
 * `npm run bench`: what the built pages cost on a phone. Times are told as medians of several rounds and as ratios to the floor and, with
 * `--against REV`, to the build of that commit, all measured in turns in the same run: alone they depend on the machine.
 */
import { chromium, type Browser } from 'playwright-core';
import { pageBudgets, pressGoal } from '../budgets.ts';
import { chromiumArgs, obtainChromium } from '../chromium.ts';
import { asCommand } from '../command.ts';
import { basePath } from '../release.ts';
import { serve, type Served } from '../serve.ts';
import { buildOf } from './against.ts';
import { costOf, measures, weightOf } from './cost.ts';
import { floorFolder } from './floor.ts';
import { categories, marksOf } from './lighthouse.ts';
import { ratio, rounded } from './median.ts';
import { memoryOf } from './memory.ts';
import { optionsIn, usage } from './options.ts';
import { answerTo, presses } from './presses.ts';
import { inTurns, rounds } from './rounds.ts';

/** The pages whose load and scroll are measured. */
const pages = ['', 'bannu/', 'embed/bannu/?mode=flat'];

/** The addresses of the build, of the floor and, where there is one, of the build to compare with. */
interface Sites {
	readonly now: string;
	readonly floor: string;
	readonly before: string | undefined;
}

type Table = Record<string, Record<string, number | string>>;

/** The addresses of a page, of the build first. */
const addressesOf = ({ now, before }: Sites, path: string): string[] =>
	[now, ...(before === undefined ? [] : [before])].map((root) => root + path);

/** A row of figures: now, of the floor, of the build before; and as ratios. */
function row(now = NaN, floor = NaN, before?: number): Record<string, number | string> {
	const cells = { now: rounded(now), floor: rounded(floor), 'of floor': ratio(now, floor) };
	return before === undefined ? cells : { ...cells, before: rounded(before), 'of before': ratio(now, before) };
}

/** Load, scroll and weight of a page beside the floor and the build before. */
async function costs(browser: Browser, sites: Sites, path: string): Promise<Table> {
	const urls = [sites.floor, ...addressesOf(sites, path)];
	const [floor, now, before] = await inTurns(urls, (url) => costOf(browser, url));
	const table: Table = {};
	for (const key of Object.keys(measures) as (keyof typeof measures)[]) table[measures[key]] = row(now?.[key], floor?.[key], before?.[key]);
	const weights = [];
	for (const url of urls) weights.push(await weightOf(browser, url));
	const [light, weight, old] = weights;
	for (const [name, value] of Object.entries(weight ?? {})) table[name] = row(value, light?.[name], old?.[name]);
	return table;
}

/** The answers to presses on a page, or on all of them. */
async function answers(browser: Browser, sites: Sites, only: string | null): Promise<Table> {
	const table: Table = {};
	for (const press of presses.filter(({ path }) => only === null || path.replace(/#.*/, '') === only)) {
		const [now, before] = await inTurns(addressesOf(sites, press.path), async (url) => ({ ms: await answerTo(press, browser, url) }));
		table[press.name] = { 'ms to the next frame': now?.ms ?? NaN, goal: pressGoal, ...(before ? { before: before.ms } : {}) };
	}
	return table;
}

/** Lighthouse's marks of the pages that have a budget, beside the floor's. */
async function marks(executable: string, sites: Sites, only: string | null): Promise<Table> {
	const table: Table = {};
	const paths = pageBudgets.map(({ path }) => path).filter((path) => only === null || path === only);
	if (paths.length === 0) return table;
	for (const [name, url] of [['floor', sites.floor], ...paths.map((path) => [`/${path}`, sites.now + path])] as [string, string][])
		table[name] = { [categories.join(', ')]: (await marksOf(executable, url)).join(' ') };
	return table;
}

async function bench(): Promise<void> {
	const { against, only, help } = optionsIn(process.argv.slice(2));
	if (help) return console.log(usage);
	const folders = ['build', floorFolder(), ...(against === null ? [] : [await buildOf(against)])];
	const served: Served[] = [];
	const executablePath = await obtainChromium();
	const browser = await chromium.launch({ executablePath, args: [...chromiumArgs] });
	try {
		for (const root of folders) served.push(await serve({ root, port: 0, base: basePath() }));
		const [now = '', floor = '', before] = served.map(({ url }) => url);
		const sites: Sites = { now, floor, before };
		console.log(`Medians of ${rounds} rounds${against === null ? '' : `; before: ${against}`}`);
		for (const path of only === null ? pages : [only]) {
			console.log(`\n/${path}`);
			console.table(await costs(browser, sites, path));
		}
		console.table(await answers(browser, sites, only));
		console.table(await marks(executablePath, sites, only));
		if (only === null || only === '') console.table(await memoryOf(browser, now));
	} finally {
		await browser.close();
		await Promise.all(served.map((site) => site.close()));
	}
}

asCommand(import.meta.url, bench);
